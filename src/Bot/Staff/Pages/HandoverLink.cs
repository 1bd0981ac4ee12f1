using WorkerAdvisor.Storage.Handovers;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>A hand-over in a list, with the names that belong to its ids.</summary>
/// <param name="Officer">Who answered last; null for nobody.</param>
/// <param name="ClosedBy">Empty while it is open.</param>
public sealed record HandoverLink(Handover Handover, string Centre, string? Officer, string ClosedBy);
