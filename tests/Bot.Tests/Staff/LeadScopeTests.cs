using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff;

public sealed class LeadScopeTests
{
    private static readonly LeadFilter Any = new();

    [Fact]
    public void An_administrator_sees_all()
    {
        LeadScope scope = LeadScope.Of(Account(StaffRole.Administrator, null))!;

        Assert.Equal(Any with { Centre = "hue" }, scope.Force(Any with { Centre = "hue" }));
        Assert.Same(Any, scope.Force(Any));
        Assert.True(scope.MayOpen(LeadOf("hue")) && scope.MayOpen(LeadOf(null)));
    }

    [Theory]
    [InlineData("son-la", "son-la", true)]
    [InlineData("son-la", "hue", false)]
    [InlineData("son-la", null, false)]
    [InlineData("", null, true)]
    [InlineData("", "son-la", false)]
    [InlineData(null, null, true)]
    [InlineData(null, "son-la", false)]
    public void An_officer_sees_the_own_centre(string? officers, string? leads, bool sees)
    {
        LeadScope scope = LeadScope.Of(Account(StaffRole.Officer, officers))!;

        Assert.Equal(sees, scope.MayOpen(LeadOf(leads)));
        Assert.Equal(officers ?? "", scope.Force(Any).Centre);
    }

    [Fact]
    public void Who_asks_for_another_centre_gets_none()
    {
        LeadFilter forced = LeadScope.Of(Account(StaffRole.Officer, "son-la"))!.Force(Any with { Centre = "hue" });

        Assert.Equal("son-la", forced.Centre);
        Assert.Empty(forced.Provinces!);
    }

    [Theory]
    [InlineData(StaffRole.Curator)]
    [InlineData(StaffRole.Volunteer)]
    public void Others_have_no_scope(StaffRole role) => Assert.Null(LeadScope.Of(Account(role, "son-la")));

    [Fact]
    public void A_closed_account_has_no_scope() => Assert.Null(LeadScope.Of(Account(StaffRole.Administrator, null) with { DisabledAt = LiveBot.Today }));

    private static StaffAccount Account(StaffRole role, string? centre) =>
        new("s1", 1, "lan", "Lan", role, centre, null, "", 0, null, null, null, null, null, LiveBot.Today, null, null);

    private static Lead LeadOf(string? centre) => new(
        new LeadId(1), 1, null, new LeadDetails([], [], false, [], "son-la", null, [], [], null, centre, new LeadSource("web"), null), Lead.NewStatus, null, LiveBot.Today, LiveBot.Today, LiveBot.Today, null);
}
