using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>People who asked for a person: those who wait first, then those talked with, then what is over. Shows who and when, not what was said.</summary>
[Requires(StaffRight.Handovers)]
public sealed class HandoversModel(IHandoverStore handovers, IStaffStore staff, LiveKnowledge knowledge) : StaffPage
{
    private const int MostOpen = 200, PageSize = 50;

    /// <summary>Where the page of closed ones before ended; null to begin with the newest.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<HandoverLink> Open { get; private set; } = [];

    public IReadOnlyList<HandoverLink> Closed { get; private set; } = [];

    /// <summary>Where older closed ones begin; null when there are none.</summary>
    public long? Next { get; private set; }

    public async Task OnGetAsync()
    {
        if (LeadScope.Of(Me) is not { } scope) return;
        Dictionary<string, string> names = (await staff.ListAsync(Cancellation)).ToDictionary(account => account.Id, account => account.Name);
        IEnumerable<Handover> open = await handovers.ListAsync(scope.Centre, isOpen: true, null, MostOpen, Cancellation);
        Open = [.. open.OrderBy(one => one.State).ThenByDescending(one => one.IsUnread).ThenBy(one => one.LastLineAt).Select(Link)];
        IReadOnlyList<Handover> closed = await handovers.ListAsync(scope.Centre, isOpen: false, Before is > 0 and var before ? new HandoverId(before) : null, PageSize, Cancellation);
        Closed = [.. closed.Select(Link)];
        Next = closed.Count == PageSize ? closed[^1].Id.Value : null;

        HandoverLink Link(Handover one) => new(one, RoleText.Centre(Centres, one.Centre), one.Officer is { } id ? names.GetValueOrDefault(id, id) : null, HandoverText.ClosedBy(one, names));
    }

    private CentreContent Centres => knowledge.Current.Content.Centres;
}
