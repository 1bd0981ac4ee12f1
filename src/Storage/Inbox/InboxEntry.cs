namespace WorkerAdvisor.Storage.Inbox;

/// <summary>An update that waits to be handled.</summary>
/// <param name="Id">Grows in the order of receiving; never used twice.</param>
public sealed record InboxEntry(long Id, ReceivedUpdate Update);
