using System.Text;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Money;
using WorkerAdvisor.Knowledge.Quantities;
using WorkerAdvisor.Knowledge.Safety;

namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>A message with one word in the place of every sum of money and every length of time, so that phrases can be found around them.</summary>
internal sealed class FeeMessage
{
    private const string SumWord = "zzm", LengthWord = "zzd";

    private FeeMessage(IReadOnlyList<Word> words, IReadOnlyList<(int Word, MoneyMention Money)> sums, IReadOnlyList<(int Word, decimal Months)> lengths)
    {
        Words = words;
        Sums = sums;
        Lengths = lengths;
    }

    /// <summary>The lists that phrases may name.</summary>
    public static IReadOnlyList<WordList> Lists { get; } = [new WordList("tiền", [SumWord]), new WordList("hạn", [LengthWord])];

    public IReadOnlyList<Word> Words { get; }

    /// <summary>Each sum with the word that stands for it.</summary>
    public IReadOnlyList<(int Word, MoneyMention Money)> Sums { get; }

    public IReadOnlyList<(int Word, decimal Months)> Lengths { get; }

    /// <summary>Short forms are spelled out.</summary>
    public static FeeMessage Read(string text, Lexicon lexicon)
    {
        string composed = VietnameseLetters.Compose(text.Length > Tokenizer.MaxCharacters ? text[..Tokenizer.MaxCharacters] : text);
        IReadOnlyList<MoneyMention> sums = MoneyReader.Find(composed);
        IReadOnlyList<DurationMention> lengths = DurationReader.Find(composed);
        var marked = new StringBuilder();
        int from = 0;
        foreach ((int start, int end, string word) in sums.Select(sum => (sum.Start, sum.End, SumWord)).Concat(lengths.Select(length => (length.Start, length.End, LengthWord))).OrderBy(part => part.Start))
        {
            if (start < from) continue;
            marked.Append(composed, from, start - from).Append(' ').Append(word).Append(' ');
            from = end;
        }

        List<Word> words = lexicon.Expand(Tokenizer.Split(marked.Append(composed, from, composed.Length - from).ToString()));
        return new FeeMessage(words, [.. Placed(words, SumWord).Zip(sums)], [.. Placed(words, LengthWord).Zip(lengths, (word, length) => (word, length.Months))]);
    }

    public bool IsSum(int at) => at >= 0 && at < Words.Count && Words[at].Text == SumWord;

    private static IEnumerable<int> Placed(List<Word> words, string word) => Enumerable.Range(0, words.Count).Where(at => words[at].Text == word);
}
