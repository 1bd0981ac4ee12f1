using System.Collections.Concurrent;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Places;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>Reads a message: what it asks about, of which country, and whether it is ours to answer. Safe for many threads at once.</summary>
public sealed class Understander(UnderstandingModel model, IReadOnlyList<Topic> topics, Lexicon lexicon, MarketTagger markets, PlaceMask places)
{
    private const double PriorStrength = 0.7;
    private const double Elsewhere = 0.01;

    /// <summary>Who has just asked about a country mostly goes on about it.</summary>
    private const double Continued = 4;
    private const int Kept = 5;
    private readonly Normalizer _normalizer = new(lexicon, model.Spelling);
    private readonly ClassSpace _classes = new(topics, model.Classes.Where(name => name.StartsWith("oos.", StringComparison.Ordinal)).Select(name => name[4..]));
    private readonly ConcurrentDictionary<(string Market, string? Remembered), double[]> _priors = [];
    private readonly Masker _masker = new(markets, topics.Where(ClassSpace.IsPooled).Select(topic => topic.Market!).ToHashSet());

    /// <summary>Understands a message by itself.</summary>
    /// <param name="rememberedMarket">The country the conversation is about, for a message that names none; or null.</param>
    public Understanding Understand(string text, string? rememberedMarket = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Tokenizer.MaxCharacters) text = text[..Tokenizer.MaxCharacters];
        string withoutPlaces = places.Apply(text, out IReadOnlyList<PlaceMention> mentions);
        List<Word> words = _normalizer.Normalize(text);
        MaskedText masked = _masker.Mask(mentions.Count == 0 ? words : _normalizer.Normalize(withoutPlaces));
        if (masked.Words.Count == 0) return new Understanding(words, masked, mentions, [], 0);

        ClassScores scores = model.Scorer.Score([.. masked.Words]);
        double inScope = model.Calibration.InScope(ScopeSigns.Of(scores, _classes.InScope));
        return new Understanding(words, masked, mentions, Rank(scores, masked, rememberedMarket), inScope);
    }

    /// <summary>The words of a message with short forms spelled out and nothing repaired, for rules that look for words rarely learnt.</summary>
    public IReadOnlyList<Word> SpellOut(string text) => _normalizer.SpellOut(text);

    private List<Candidate> Rank(ClassScores scores, MaskedText masked, string? rememberedMarket)
    {
        IReadOnlyList<string> named = masked.MarketIds;
        string market = named.Count > 0 ? named[0] : MarketPriors.None;
        double[] priors = _priors.GetOrAdd((market, rememberedMarket), PriorsOf);
        var ranked = new List<Candidate>(priors.Length);
        double total = 0;
        for (int id = 0; id < _classes.InScope; id++)
        {
            foreach (Topic topic in _classes.TopicsOf[id])
            {
                double score = scores.Probabilities[id] * priors[ranked.Count];
                total += score;
                ranked.Add(new Candidate(topic.Id, score));
            }
        }

        ranked.Sort((a, b) => b.Confidence.CompareTo(a.Confidence));
        return [.. ranked.Take(Kept).Select(candidate => candidate with { Confidence = candidate.Confidence / Math.Max(total, 1e-12) })];
    }

    /// <summary>What each topic counts before anything is said, class by class. There are as many as pairs of countries.</summary>
    private double[] PriorsOf((string Market, string? Remembered) spoken) =>
    [
        .. _classes.TopicsOf.SelectMany(members => members.Select(topic =>
            Math.Pow(members.Count == 1 ? model.Priors.Of(topic.Id, spoken.Market) : OfPooled(topic, spoken.Market, spoken.Remembered, members.Count), PriorStrength))),
    ];

    private static double OfPooled(Topic topic, string market, string? remembered, int members)
    {
        if (market != MarketPriors.None) return topic.Market == market ? 1 : Elsewhere;
        return remembered is null ? 1.0 / members : topic.Market == remembered ? Continued : Elsewhere;
    }
}
