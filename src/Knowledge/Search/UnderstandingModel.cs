using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>Everything that was learnt, ready to score with and to write to a file.</summary>
public sealed class UnderstandingModel
{
    internal UnderstandingModel(
        IReadOnlyList<string> classes, HashIndex features, float[] weights, SpellingIndex spelling, MarketPriors priors, Calibration calibration, PassageTerms passages, PassageWeights passageWeights)
        : this(classes, features, QuantizedWeights.From(weights, classes.Count), spelling, priors, calibration, passages, passageWeights)
    {
    }

    internal UnderstandingModel(
        IReadOnlyList<string> classes, HashIndex features, QuantizedWeights weights, SpellingIndex spelling, MarketPriors priors, Calibration calibration, PassageTerms passages, PassageWeights passageWeights)
    {
        (Classes, Features, Weights, Spelling, Priors, Calibration, Passages, PassageWeights) = (classes, features, weights, spelling, priors, calibration, passages, passageWeights);
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

    /// <summary>The words of the passages of each article.</summary>
    public PassageTerms Passages { get; }

    /// <summary>Which passage of an article people ask for how.</summary>
    public PassageWeights PassageWeights { get; }

    internal ClassScorer Scorer { get; }
}
