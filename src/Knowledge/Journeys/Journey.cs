using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Journeys;

/// <summary>One way of going, or one errand on it (a loan, coming home): its steps in order, each with its papers.</summary>
/// <param name="Id">Stable: what people ticked hangs on it.</param>
/// <param name="Button">A few words for a button.</param>
/// <param name="About">One line about the whole.</param>
/// <param name="Markets">Countries to which it may lead; none for an errand.</param>
/// <param name="Words">Phrases with which people name it.</param>
/// <param name="Expires">The day after which it is flagged as old.</param>
public sealed record Journey(
    string Id, string Title, string Button, string About, IReadOnlyList<SourceReference> AboutSources, IReadOnlyList<string> Markets, IReadOnlyList<string> Words, DateOnly Expires, IReadOnlyList<JourneyStep> Steps)
{
    /// <summary>Phrases that name it only where it is asked which way somebody goes: "công ty".</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>The step with this id, or null.</summary>
    public JourneyStep? FindStep(string id) => Steps.FirstOrDefault(step => step.Id == id);
}
