using System.Globalization;

namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>Cuts an advert into words, clauses and sentences. Written carelessly, so a point parts sentences only before a blank or a capital.</summary>
internal static class OfferTokenizer
{
    /// <summary>Words read at most; the longest text that is read has fewer unless it is hostile.</summary>
    public const int MaxWords = 2_000;

    /// <summary>Words in runs of letters and digits, still without their clauses.</summary>
    public static List<OfferToken> Split(string clean)
    {
        var tokens = new List<OfferToken>();
        for (int at = 0, start = -1; at <= clean.Length && tokens.Count < MaxWords; at++)
        {
            bool isInside = at < clean.Length && (char.IsLetterOrDigit(clean[at]) || IsInsideNumber(clean, at));
            if (isInside && start < 0) start = at;
            if (isInside || start < 0) continue;
            tokens.Add(new OfferToken(clean[start..at].ToLowerInvariant(), start, at, 0, 0, char.IsUpper(clean[start])));
            start = -1;
        }

        return tokens;
    }

    /// <summary>The words with the numbers of their clauses and sentences; what stands inside a word that was pulled apart ends none.</summary>
    public static List<OfferToken> Number(string clean, IReadOnlyList<OfferToken> tokens)
    {
        var numbered = new List<OfferToken>(tokens.Count);
        int clause = 0, sentence = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            int end = i == 0 ? tokens[i].Start : tokens[i - 1].End;
            bool endsSentence = false, endsClause = false;
            for (int at = end; i > 0 && at < tokens[i].Start; at++)
            {
                endsSentence |= EndsSentence(clean, at);
                endsClause |= EndsClause(clean, at);
            }

            if (endsSentence) sentence++;
            if (endsSentence || endsClause) clause++;
            numbered.Add(tokens[i] with { Clause = clause, Sentence = sentence });
        }

        return numbered;
    }

    private static bool IsInsideNumber(string text, int at) =>
        at > 0 && at + 1 < text.Length && text[at] is '.' or ',' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static bool EndsSentence(string text, int at) => text[at] switch
    {
        '?' => !IsAnsweredInLine(text, at),
        '!' or '\n' or '…' => true,
        '.' => at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || char.IsUpper(text[at + 1]) || text[at + 1] is '”' or '"' or ')',
        _ => false,
    };

    /// <summary>"Tiền dịch vụ? – 5.000 riyal": the answer belongs to the question.</summary>
    private static bool IsAnsweredInLine(string text, int at)
    {
        int next = at + 1;
        while (next < text.Length && text[next] == ' ') next++;
        return next < text.Length && text[next] is '–' or '—' or '-' or ':' or '→' or '=';
    }

    private static bool EndsClause(string text, int at) =>
        text[at] is ',' or ';' or '?' or ':' or '(' or ')' or '–' or '—' or '[' or ']' or '•' or '+' or '|'
        || (text[at] == '-' && at > 0 && text[at - 1] == ' ' && at + 1 < text.Length && text[at + 1] == ' ')
        || CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.OtherSymbol or UnicodeCategory.Surrogate;
}
