using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>Reads from a submission's own history what staff did about it.</summary>
internal sealed class OwnWorkReader(LeadVault vault, PersonalDataSeal seal)
{
    /// <summary>What the chat may see, the oldest first.</summary>
    /// <param name="events">Of this submission only: what staff wrote about another is never among them.</param>
    public IReadOnlyList<OwnWork> Read(IReadOnlyList<LeadEvent> events, IReadOnlyList<LeadTask> tasks)
    {
        bool isOfOthers = events.Any(line => line.Kind == LeadEventKind.Merged || line is { Kind: LeadEventKind.Called, Detail: LeadCall.WrongNumber });
        OwnWork Written(string kind, DateTimeOffset at, byte[]? content) =>
            isOfOthers ? new OwnWork(kind, at, null) { IsUnsaid = true } : new OwnWork(kind, at, content is null ? null : seal.Open(content));
        IEnumerable<OwnWork?> done = events.Select(line => line.Kind switch
        {
            LeadEventKind.Noted => Written(OwnWork.Note, line.At, line.Sealed),
            LeadEventKind.Called => new OwnWork(OwnWork.Call, line.At, LeadCall.Find(line.Detail)?.Name ?? line.Detail),
            LeadEventKind.Corrected => new OwnWork(OwnWork.Correction, line.At, line.Detail),
            _ => null,
        });
        return [.. done.OfType<OwnWork>().Concat(tasks.Select(task => Written(OwnWork.Task, task.DueAt, task.Sealed) with { DoneAt = task.DoneAt })).OrderBy(work => work.At)];
    }

    /// <summary>What was told before it was sent again or corrected; nothing that may be of what was merged into it.</summary>
    public IReadOnlyList<EarlierVersion> VersionsBefore(IReadOnlyList<LeadEvent> events)
    {
        IEnumerable<LeadEvent> own = events.Where((line, at) => line.Kind == LeadEventKind.Updated || (line.Kind == LeadEventKind.Corrected && !events.Take(at).Any(earlier => earlier.Kind == LeadEventKind.Merged)));
        return [.. own.Select(line => line.Sealed is { } before && vault.Open(before) is { } person ? new EarlierVersion(line.At, person) : null).OfType<EarlierVersion>()];
    }
}
