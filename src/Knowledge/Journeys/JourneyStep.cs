using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Journeys;

/// <summary>Something to do on a journey, small enough to be ticked off.</summary>
/// <param name="Id">Stable, and the same in every journey that shares the step.</param>
/// <param name="Title">At most 60 characters.</param>
/// <param name="Do">What to do, in one or two spoken lines.</param>
/// <param name="Where">Who gives it, and where; null when that goes without saying.</param>
/// <param name="Time">How long it takes or counts, only where that is confirmed; else null.</param>
/// <param name="Beware">What not to pay or do; null when there is nothing.</param>
/// <param name="Sources">What every claim of the step rests on.</param>
/// <param name="Related">Topic that tells more; null when there is none.</param>
/// <param name="IsOptional">Not everybody needs it, so it does not count towards the whole.</param>
/// <param name="After">Steps that come before it by law.</param>
/// <param name="Said">Phrases with which people name it when they say how far they are.</param>
public sealed record JourneyStep(
    string Id, string Title, string Do, IReadOnlyList<JourneyPaper> Papers, string? Where, string? Time, string? Beware, IReadOnlyList<SourceReference> Sources, string? Related, bool IsOptional,
    IReadOnlyList<StepOrder> After, IReadOnlyList<string> Said)
{
    /// <summary>Id of the journey that tells this step's own papers one by one; null for none.</summary>
    public string? Opens { get; init; }

    /// <summary>File below the content folder and line where it stands, for faults.</summary>
    public (string File, int Line) Place { get; init; }
}

/// <summary>A paper that belongs to a step.</summary>
/// <param name="From">Who gives it; null for what people have at home.</param>
public sealed record JourneyPaper(string Name, string? From);

/// <summary>What the law, or the programme, wants done before a step.</summary>
/// <param name="Step">Id of the earlier step.</param>
/// <param name="Say">What is said to somebody who did it the other way round: the risk, then the way out.</param>
public sealed record StepOrder(string Step, string Say, IReadOnlyList<SourceReference> Sources);
