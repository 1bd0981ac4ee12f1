using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>When to answer, ask back or decline, from <c>content/understanding.yaml</c>. All are shares from 0 to 1.</summary>
/// <param name="Scope">Below this in-scope probability a message is declined, unless a topic is sure of it.</param>
/// <param name="ClearScope">Below this one an unclear message is asked back about.</param>
/// <param name="Share">The least share of the best topic for an answer at once.</param>
/// <param name="Lead">The least distance to the second topic for an answer at once.</param>
public sealed record DecisionRules(double Scope, double ClearScope, double Share, double Lead)
{
    /// <summary>A best topic with this share is asked back about, not declined.</summary>
    public double SureShare { get; init; } = 1;

    /// <summary>The same for <see cref="Trouble"/>.</summary>
    public double TroubleShare { get; init; } = 1;

    /// <summary>Below this in-scope probability even those are declined.</summary>
    public double HopelessScope { get; init; } = 1;

    /// <summary>Topics asked about by people in trouble: to turn one of them away is worse than to ask back needlessly.</summary>
    public IReadOnlyList<string> Trouble { get; init; } = [];

    /// <summary>Whether a message is turned away.</summary>
    public bool Declines(Understanding understanding)
    {
        ArgumentNullException.ThrowIfNull(understanding);
        if (understanding.Candidates is not [Candidate best, ..]) return true;
        if (understanding.InScope >= Scope) return false;
        return understanding.InScope < HopelessScope || best.Confidence < (Trouble.Contains(best.Topic) ? TroubleShare : SureShare);
    }
}
