using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>
/// An advert as its words were meant, disguises undone and short forms spelled out, each with its place in what was typed. Sums and
/// long numbers are one word each (<see cref="Sum"/>, <see cref="Phone"/>, <see cref="Account"/>), so that phrases can name them.
/// </summary>
internal sealed class OfferText
{
    /// <summary>The word that stands for an amount of money; content writes it so in phrases.</summary>
    public const string Sum = "sotien";

    /// <summary>The word for a telephone number, and the one for another number as long.</summary>
    public const string Phone = "sodienthoai", Account = "sotaikhoan";

    private const string NoMoney = "0đ";

    private const int ShortestAccount = 9, LongestQuote = 100;
    private readonly TypedText _typed;
    private readonly List<OfferToken> _tokens = [];
    private readonly List<int> _tokenOf = [];

    private OfferText(TypedText typed) => _typed = typed;

    /// <summary>The words; their clause is the sentence they stand in.</summary>
    public List<Word> Words { get; } = [];

    /// <summary>The sums of money, with the word that stands for each.</summary>
    public List<(MoneyMention Money, int Word)> Sums { get; } = [];

    /// <summary>The text with look-alikes made plain, for patterns of signs and digits.</summary>
    public string Clean => _typed.Clean;

    /// <param name="spelled">Short forms of adverts, spelled out before <paramref name="lexicon"/> is asked.</param>
    public static OfferText Read(string text, Lexicon lexicon, IReadOnlyDictionary<string, string> spelled)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = new OfferText(new TypedText(text));
        List<OfferToken> tokens = OfferTokenizer.Number(read.Clean, Disguise.Undo(read.Clean, OfferTokenizer.Split(read.Clean), spelled));
        IReadOnlyList<MoneyMention> sums = MoneyReader.Find(read.Clean);
        var sumAt = new List<(int Token, MoneyMention Money)>();
        for (int at = 0, sum = 0; at < tokens.Count; at++)
        {
            while (sum < sums.Count && sums[sum].End <= tokens[at].Start) sum++;
            if (sum < sums.Count && sums[sum].Start < tokens[at].End)
            {
                if (sumAt.Count > 0 && ReferenceEquals(sumAt[^1].Money, sums[sum])) continue;
                sumAt.Add((read._tokens.Count, sums[sum]));
                read._tokens.Add(tokens[at] with { Text = sums[sum].High == 0 ? NoMoney : Sum, End = Math.Max(sums[sum].End, tokens[at].End) });
                continue;
            }

            read._tokens.Add(tokens[at] with { Text = NumberName(tokens[at].Text) ?? tokens[at].Text });
        }

        read.SpellOut(lexicon, spelled);
        for (int word = 0, sum = 0; word < read._tokenOf.Count && sum < sumAt.Count; word++)
        {
            if (read._tokenOf[word] == sumAt[sum].Token) read.Sums.Add((sumAt[sum++].Money, word));
        }

        return read;
    }

    /// <summary>
    /// Where most words have marks, a word without is meant so if it is one of <paramref name="plainWords"/>: bay is no bẫy then. Others may
    /// have lost their marks in haste, or to slip by: coc.
    /// </summary>
    public void MeanAsTyped(IReadOnlySet<string> plainWords)
    {
        const int Percent = 60;
        if (Words.Count(word => word.Marked != word.Folded) * 100 < Words.Count * Percent) return;
        for (int at = 0; at < Words.Count; at++)
        {
            if (Words[at].Marked == Words[at].Folded && plainWords.Contains(Words[at].Folded)) Words[at] = Words[at] with { IsAsTyped = true };
        }
    }

    /// <summary>The clause a word stands in; finer than a sentence.</summary>
    public int ClauseOf(int word) => _tokens[_tokenOf[word]].Clause;

    /// <summary>Whether its writer uses capitals at all; who does not writes names small too.</summary>
    public bool HasCapitals => _tokens.Exists(token => token.IsCapital);

    /// <summary>Whether little pictures stand in it, as in adverts.</summary>
    public bool HasPictures => Clean.Any(sign => char.GetUnicodeCategory(sign) is System.Globalization.UnicodeCategory.OtherSymbol or System.Globalization.UnicodeCategory.Surrogate);

    /// <summary>Whether a word was written with a capital first letter.</summary>
    public bool IsCapital(int word) => _tokens[_tokenOf[word]].IsCapital;

    /// <summary>Whether a word was written in capitals throughout.</summary>
    public bool IsShouted(int word) => char.IsUpper(Clean[_tokens[_tokenOf[word]].End - 1]);

    /// <summary>Whether a question mark stands right behind a word.</summary>
    public bool IsAsked(int word) => Clean.AsSpan(_tokens[_tokenOf[word]].End).TrimStart().StartsWith("?");

    /// <summary>Where a word begins in the clean text.</summary>
    public int StartOf(int word) => _tokens[_tokenOf[word]].Start;

    /// <summary>The passage as it was typed, with the rest of its clauses where that is short.</summary>
    /// <param name="start">First word.</param>
    /// <param name="end">Behind the last word.</param>
    public string Quote(int start, int end)
    {
        int first = _tokenOf[start], last = _tokenOf[end - 1], from = first, to = last;
        while (from > 0 && _tokens[from - 1].Clause == _tokens[first].Clause) from--;
        while (to + 1 < _tokens.Count && _tokens[to + 1].Clause == _tokens[last].Clause) to++;
        string clause = _typed.Quote(_tokens[from].Start, _tokens[to].End);
        return clause.Length <= LongestQuote ? clause : _typed.Quote(_tokens[first].Start, _tokens[last].End);
    }

    /// <summary>"0900000401" and "9900000402"; Vietnamese telephone numbers begin with 0 and have ten digits.</summary>
    private static string? NumberName(string text)
    {
        string digits = text.Replace(".", "", StringComparison.Ordinal);
        if (digits.Length < ShortestAccount || !digits.All(char.IsAsciiDigit)) return null;
        return digits[0] == '0' && digits.Length <= ShortestAccount + 2 ? Phone : Account;
    }

    /// <summary>The lexicon keeps of each word only its clause, so the clause says here which token it came from.</summary>
    private void SpellOut(Lexicon lexicon, IReadOnlyDictionary<string, string> spelled)
    {
        var typed = new List<Word>(_tokens.Count);
        for (int at = 0; at < _tokens.Count; at++)
        {
            string text = spelled.GetValueOrDefault(_tokens[at].Text) ?? _tokens[at].Text;
            foreach (string word in text.Split(' ')) typed.Add(Word.Of(word, at));
        }

        foreach (Word word in lexicon.Expand(typed))
        {
            Words.Add(word with { Clause = _tokens[word.Clause].Sentence });
            _tokenOf.Add(word.Clause);
        }
    }
}
