using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>Everything that was learnt, ready to score with and to write to a file.</summary>
public sealed class UnderstandingModel
{
    internal UnderstandingModel(
        IReadOnlyList<string> classes, HashIndex features, float[] weights, SpellingIndex spelling, MarketPriors priors, Calibration calibration, PassageTerms passages)
        : this(classes, features, QuantizedWeights.From(weights, classes.Count), spelling, priors, calibration, passages)
    {
    }

    internal UnderstandingModel(
        IReadOnlyList<string> classes, HashIndex features, QuantizedWeights weights, SpellingIndex spelling, MarketPriors priors, Calibration calibration, PassageTerms passages)
    {
        (Classes, Features, Weights, Spelling, Priors, Calibration, Passages) = (classes, features, weights, spelling, priors, calibration, passages);
        Scorer = new ClassScorer(features, weights, classes.Count);
    }

    /// <summary>Names of the classes, as <see cref="ClassSpace.Names"/>.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Row of each feature in <see cref="Weights"/>; one more row at the end is the bias.</summary>
    internal HashIndex Features { get; }

    /// <summary>One row a feature, one column a class.</summary>
    public QuantizedWeights Weights { get; }

    /// <summary>The words people use.</summary>
    public SpellingIndex Spelling { get; }

    /// <summary>Which countries topics are asked with.</summary>
    public MarketPriors Priors { get; }

    /// <summary>How sure a score is.</summary>
    public Calibration Calibration { get; }

    /// <summary>What tells the passages of an article apart.</summary>
    public PassageTerms Passages { get; }

    internal ClassScorer Scorer { get; }
}
