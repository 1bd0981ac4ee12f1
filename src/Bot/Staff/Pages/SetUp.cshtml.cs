using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>Makes the first account, by the link that the terminal showed.</summary>
[OpenToAll]
public sealed class SetUpModel(Invitations invitations, TimeProvider clock) : JoinPage(invitations, clock)
{
    protected override OneTimeLinkKind Kind => OneTimeLinkKind.SetUp;
}
