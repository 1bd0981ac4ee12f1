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
        string withoutSums = Replace(composed, sums.Select(sum => (sum.Start, sum.End)), SumWord);
        // Lengths are looked for without the sums: "28tr/tháng 3 năm" is no March.
        IReadOnlyList<DurationMention> lengths = DurationReader.Find(withoutSums);
        List<Word> words = lexicon.Expand(Tokenizer.Split(Replace(withoutSums, lengths.Select(length => (length.Start, length.End)), LengthWord)));
        return new FeeMessage(words, [.. Placed(words, SumWord).Zip(sums)], [.. Placed(words, LengthWord).Zip(lengths, (word, length) => (word, length.Months))]);
    }

    private static string Replace(string text, IEnumerable<(int Start, int End)> parts, string with)
    {
        var replaced = new StringBuilder();
        int from = 0;
        foreach ((int start, int end) in parts)
        {
            replaced.Append(text, from, start - from).Append(' ').Append(with).Append(' ');
            from = end;
        }

        return replaced.Append(text, from, text.Length - from).ToString();
    }

    public bool IsSum(int at) => at >= 0 && at < Words.Count && Words[at].Text == SumWord;

    private static IEnumerable<int> Placed(List<Word> words, string word) => Enumerable.Range(0, words.Count).Where(at => words[at].Text == word);
}
