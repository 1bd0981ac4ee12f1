using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>
/// Replaces what varies from person to person (country, amount, age, height, span, year, phone) by a token, so that
/// "lương ở Nhật" and "lương ở Hàn" teach the same thing. The countries are kept beside it.
/// </summary>
/// <param name="pooled">Countries whose topics share a class per facet, so that their names must not tell them apart.</param>
public sealed class Masker(MarketTagger markets, IReadOnlySet<string> pooled)
{
    /// <summary>Stands for any country whose topics share classes.</summary>
    internal const string Country = "@nuoc";

    private const string Place = "@noi";

    /// <summary>Replaces values by tokens, keeping the order and clauses of the words.</summary>
    public MaskedText Mask(IReadOnlyList<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        List<MarketMention> mentions = markets.Find(words);
        var masked = new List<Word>(words.Count);
        int next = 0;
        for (int at = 0; at < words.Count; at++)
        {
            while (next < mentions.Count && mentions[next].Start < at) next++;
            if (next < mentions.Count && mentions[next].Start == at && !mentions[next].IsHint)
            {
                string market = mentions[next].Market;
                masked.Add(Token(pooled.Contains(market) ? Country : Country + market, words[at].Clause));
                at += mentions[next].Length - 1;
            }
            else if (words[at].Text == PlaceMask.Word)
            {
                masked.Add(Token(Place, words[at].Clause));
            }
            else
            {
                at += Numbers.TryMask(words, at, out string? token) - 1;
                masked.Add(token is null ? words[at] : Token(token, words[at].Clause));
            }
        }

        return new MaskedText(masked, mentions);
    }

    internal static Word Token(string token, int clause) => new(token, token, token, clause);
}

/// <summary>A message ready for scoring.</summary>
/// <param name="Words">Words and tokens (starting with <c>@</c>).</param>
/// <param name="Markets">Countries named or hinted at, in order.</param>
public sealed record MaskedText(IReadOnlyList<Word> Words, IReadOnlyList<MarketMention> Markets)
{
    /// <summary>The countries named, or when none is named those hinted at; each once, in order.</summary>
    public IReadOnlyList<string> MarketIds { get; } = IdsOf(Markets);

    private static List<string> IdsOf(IReadOnlyList<MarketMention> markets)
    {
        if (markets.Count == 0) return [];
        List<string> named = [.. markets.Where(mention => !mention.IsHint).Select(mention => mention.Market).Distinct()];
        return named.Count > 0 ? named : [.. markets.Select(mention => mention.Market).Distinct()];
    }
}
