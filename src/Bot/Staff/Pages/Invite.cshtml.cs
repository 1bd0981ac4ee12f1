using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>Makes an account by an invitation.</summary>
[OpenToAll]
public sealed class InviteModel(Invitations invitations, LiveKnowledge knowledge, TimeProvider clock) : JoinPage(invitations, clock)
{
    public CentreContent Centres => knowledge.Current.Content.Centres;

    protected override OneTimeLinkKind Kind => OneTimeLinkKind.Invite;
}
