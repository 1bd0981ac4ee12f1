namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>
/// Short pieces in quotation marks, which a text speaks about and does not mean itself: bạn nào nghe "cọc giữ chỗ" thì yên tâm. A piece that
/// is long, or much of the text, is a message passed on, and means what it says.
/// </summary>
internal static class Mentions
{
    /// <summary>Words of a piece at most, and how many times as long the text around it is at least.</summary>
    private const int Longest = 24, TimesLonger = 3;

    /// <summary>First word, and behind the last one, of each piece.</summary>
    public static IEnumerable<(int Start, int End)> In(OfferText text)
    {
        int opened = -1;
        for (int at = 0, word = 0; at < text.Clean.Length; at++)
        {
            char sign = text.Clean[at];
            if (sign is not ('"' or '“' or '”' or '«' or '»' or '‘' or '’' or '\'') || IsInsideWord(text.Clean, at)) continue;
            while (word < text.Words.Count && text.StartOf(word) < at) word++;
            bool closes = opened >= 0 && sign is not ('“' or '«' or '‘');
            if (closes && word > opened && word - opened <= Longest && (word - opened) * TimesLonger <= text.Words.Count) yield return (opened, EndOfGloss(text, at, word));
            opened = closes || sign is '”' or '»' or '’' ? -1 : word;
        }
    }

    /// <summary>What a word list puts behind the piece, "c0c" = cọc, up to the end of the clause; a sum is an offer and no meaning.</summary>
    private static int EndOfGloss(OfferText text, int quote, int word)
    {
        if (word >= text.Words.Count || !text.Clean.AsSpan(quote + 1).TrimStart().StartsWith("=")) return word;
        int end = word;
        while (end < text.Words.Count && text.ClauseOf(end) == text.ClauseOf(word))
        {
            if (text.Words[end++].Text == OfferText.Sum) return word;
        }

        return end;
    }

    /// <summary>An apostrophe parts letters: "Ma D'rông", "c'o'c".</summary>
    private static bool IsInsideWord(string text, int at) => at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
}
