namespace WorkerAdvisor.Knowledge.Journeys;

/// <summary>
/// How far somebody is on a journey. What they ticked may hold steps of other journeys, which count there, and ids that an older version of
/// the content had, which count nowhere; both are kept, so that going over to another journey and back loses nothing.
/// </summary>
public sealed record JourneyProgress
{
    private JourneyProgress(Journey journey, IReadOnlyList<string> ticked) => (Journey, Ticked) = (journey, ticked);

    /// <summary>The journey looked at.</summary>
    public Journey Journey { get; }

    /// <summary>Ids of the steps ticked in any journey, each once.</summary>
    public IReadOnlyList<string> Ticked { get; }

    /// <summary>The journey's steps that are done, in its order.</summary>
    public IEnumerable<JourneyStep> Done => Journey.Steps.Where(IsDone);

    /// <summary>Steps that everybody needs.</summary>
    public int Needed => Journey.Steps.Count(step => !step.IsOptional);

    /// <summary>Those of them that are done.</summary>
    public int NeededDone => Done.Count(step => !step.IsOptional);

    /// <summary>Part of the needed steps that is done, 0–100; 100 only when none is left.</summary>
    public int Percent => Needed == 0 ? 0 : NeededDone * 100 / Needed;

    /// <summary>Whether nothing that everybody needs is left.</summary>
    public bool IsFinished => Needed > 0 && NeededDone == Needed;

    /// <summary>The first step to do. One that not everybody needs is passed over once something after it is done, or all the rest is.</summary>
    public JourneyStep? Next
    {
        get
        {
            if (IsFinished) return null;
            int last = Enumerable.Range(0, Journey.Steps.Count).LastOrDefault(at => IsDone(Journey.Steps[at]), -1);
            return Journey.Steps.Where((step, at) => !IsDone(step) && (!step.IsOptional || at > last)).FirstOrDefault();
        }
    }

    /// <summary>Where what is done stands in another order than the law wants.</summary>
    public IEnumerable<OrderWarning> Warnings =>
        Done.SelectMany(step => step.After.Where(order => Journey.FindStep(order.Step) is { } earlier && !IsDone(earlier)), (step, order) => new OrderWarning(step, order));

    /// <param name="ticked">What is remembered of this person; ids that no journey has are kept and count nowhere.</param>
    public static JourneyProgress Of(Journey journey, IEnumerable<string> ticked) => new(journey, [.. ticked.Distinct(StringComparer.Ordinal)]);

    /// <summary>Whether a step is ticked.</summary>
    public bool IsDone(JourneyStep step) => Ticked.Contains(step.Id);

    /// <summary>With a step done, or not done; as it was for an id that the journey does not have.</summary>
    public JourneyProgress With(string step, bool isDone)
    {
        if (Journey.FindStep(step) is null || Ticked.Contains(step) == isDone) return this;
        return new JourneyProgress(Journey, isDone ? [.. Ticked, step] : [.. Ticked.Where(id => id != step)]);
    }

    /// <summary>Ticks a step, or takes its tick away.</summary>
    public JourneyProgress Toggle(string step) => With(step, !Ticked.Contains(step));

    /// <summary>With no step of this journey done. Steps that it shares with others lose their tick there too.</summary>
    public JourneyProgress StartAgain() => new(Journey, [.. Ticked.Where(id => Journey.FindStep(id) is null)]);
}

/// <summary>A step that was done before what the law wants first.</summary>
public sealed record OrderWarning(JourneyStep Step, StepOrder Order);
