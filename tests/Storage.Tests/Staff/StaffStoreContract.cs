using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Storage.Tests.Staff;

public abstract class StaffStoreContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly DateTimeOffset Now = A.Noon.ToUniversalTime();

    private int links;

    [Fact]
    public async Task An_account_is_found_as_it_was_kept_by_all_that_it_is_found_by()
    {
        Assert.False(await Staff.AnyAsync(Cancellation));
        StaffAccount account = A.Staff(role: StaffRole.Officer) with
        {
            Centre = "son-la", Failures = 3, LockedUntil = Now, SealedTotp = [1, 2], Telegram = A.Chat(), ExternalSubject = "sub", Branch = "xa-1",
            DisabledAt = Now.AddDays(1), LastSignInAt = Now.AddHours(1), InvitedEmail = "a@b.vn", TotpStep = 77, Name = "Lò Thị \uD800",
        };

        await AddAsync(account);
        await AddAsync(A.Staff("s2"));
        await ReopenAsync();

        Assert.True(await Staff.AnyAsync(Cancellation));
        foreach (StaffAccount? found in new[]
        {
            await Staff.FindAsync("s1", Cancellation), await Staff.FindByLoginAsync("login-s1", Cancellation), await Staff.FindByTelegramAsync(A.Chat(), Cancellation),
            await Staff.FindByExternalAsync("sub", Cancellation), (await Staff.ListAsync(Cancellation))[0],
        })
        {
            Assert.Equal(account with { SealedTotp = null }, found! with { SealedTotp = null });
            Assert.Equal([1, 2], found.SealedTotp);
        }
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_case_counts()
    {
        await AddAsync(A.Staff() with { Telegram = A.Chat("7"), ExternalSubject = "Sub" });

        Assert.Null(await Staff.FindAsync("S1", Cancellation));
        Assert.Null(await Staff.FindByLoginAsync("LOGIN-s1", Cancellation));
        Assert.Null(await Staff.FindByTelegramAsync(new ConversationId("zalo", "7"), Cancellation));
        Assert.Null(await Staff.FindByExternalAsync("sub", Cancellation));
    }

    [Fact]
    public async Task A_change_of_an_account_that_was_changed_meanwhile_is_refused()
    {
        await AddAsync(A.Staff());
        StaffAccount seen = (await Staff.FindAsync("s1", Cancellation))!;

        Assert.Equal(StaffUpdateResult.Updated, await Staff.UpdateAsync(seen with { Name = "Mai" }, Cancellation));
        Assert.Equal(StaffUpdateResult.Outdated, await Staff.UpdateAsync(seen with { Name = "Hoa" }, Cancellation));
        Assert.Equal(StaffUpdateResult.Outdated, await Staff.UpdateAsync(A.Staff("nobody"), Cancellation));

        Assert.Equal(seen with { Name = "Mai", Version = seen.Version + 1 }, await Staff.FindAsync("s1", Cancellation));
    }

    [Fact]
    public async Task No_two_accounts_share_a_login_a_chat_or_a_subject()
    {
        await AddAsync(A.Staff() with { Telegram = A.Chat(), ExternalSubject = "sub" });
        await AddAsync(A.Staff("s2"));
        StaffAccount other = (await Staff.FindAsync("s2", Cancellation))!;

        Assert.Equal(StaffUpdateResult.Taken, await Staff.UpdateAsync(other with { Login = "login-s1" }, Cancellation));
        Assert.Equal(StaffUpdateResult.Taken, await Staff.UpdateAsync(other with { Telegram = A.Chat() }, Cancellation));
        Assert.Equal(StaffUpdateResult.Taken, await Staff.UpdateAsync(other with { ExternalSubject = "sub" }, Cancellation));
        Assert.Equal(other, await Staff.FindAsync("s2", Cancellation));
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        await AddAsync(A.Staff());
        await AddAsync(A.Staff("s2"));
        await AddAsync(A.Staff("s3", role: StaffRole.Officer));
        StaffAccount first = (await Staff.FindAsync("s1", Cancellation))!, second = (await Staff.FindAsync("s2", Cancellation))!;

        StaffUpdateResult[] both = await Task.WhenAll(
            Staff.UpdateAsync(first with { DisabledAt = Now }, Cancellation), Staff.UpdateAsync(second with { Role = StaffRole.Curator }, Cancellation));

        Assert.Equal([StaffUpdateResult.Updated, StaffUpdateResult.LastAdministrator], both.Order());
        Assert.Single(await Staff.ListAsync(Cancellation), account => account.IsActiveAdministrator);
    }

    [Fact]
    public async Task A_link_makes_one_account_once()
    {
        await Staff.AddLinkAsync(A.Link(), Now, Cancellation);

        LinkAcceptResult[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Staff.AcceptLinkAsync("h1", Now, A.Staff($"s{n}"), Cancellation)));

        Assert.Single(results, LinkAcceptResult.Accepted);
        Assert.Equal(7, results.Count(result => result == LinkAcceptResult.NoLink));
        Assert.Single(await Staff.ListAsync(Cancellation));
    }

    [Fact]
    public async Task A_taken_login_leaves_the_link_good()
    {
        await AddAsync(A.Staff(login: "lan"));
        await Staff.AddLinkAsync(A.Link(), Now, Cancellation);

        Assert.Equal(LinkAcceptResult.LoginTaken, await Staff.AcceptLinkAsync("h1", Now, A.Staff("s2", "lan"), Cancellation));
        Assert.Equal(LinkAcceptResult.Accepted, await Staff.AcceptLinkAsync("h1", Now, A.Staff("s2", "lan2"), Cancellation));
    }

    [Fact]
    public async Task A_link_to_set_up_with_is_good_only_while_there_is_no_account()
    {
        await Staff.AddLinkAsync(A.Link("a", OneTimeLinkKind.SetUp), Now, Cancellation);
        await Staff.AddLinkAsync(A.Link("b", OneTimeLinkKind.SetUp), Now, Cancellation);
        Assert.Null(await Staff.FindLinkAsync("a", Now, Cancellation));

        await AddAsync(A.Staff());

        Assert.Equal(LinkAcceptResult.NoLink, await Staff.AcceptLinkAsync("b", Now, A.Staff("s2"), Cancellation));
        Assert.Single(await Staff.ListAsync(Cancellation));
    }

    [Fact]
    public async Task A_link_that_makes_no_account_is_not_accepted_as_one_that_does()
    {
        await AddAsync(A.Staff());
        await Staff.AddLinkAsync(A.Link("r", OneTimeLinkKind.Reset, "s1"), Now, Cancellation);
        await Staff.AddLinkAsync(A.Link("t", OneTimeLinkKind.Telegram, "s1"), Now, Cancellation);

        Assert.Equal(LinkAcceptResult.NoLink, await Staff.AcceptLinkAsync("r", Now, A.Staff("s2"), Cancellation));
        Assert.Equal(LinkAcceptResult.NoLink, await Staff.AcceptLinkAsync("t", Now, A.Staff("s2"), Cancellation));
    }

    [Fact]
    public async Task A_link_is_kept_whole_until_it_expires_or_is_taken()
    {
        OneTimeLink link = A.Link() with { Name = "Mai", Role = StaffRole.Officer, Centre = "son-la", Email = "mai@tt.vn", Branch = "x" };
        await Staff.AddLinkAsync(link, Now, Cancellation);
        await ReopenAsync();

        Assert.Equal(link, await Staff.FindLinkAsync("h1", Now, Cancellation));
        Assert.Equal([link], await Staff.ListLinksAsync(OneTimeLinkKind.Invite, Now, Cancellation));
        Assert.Empty(await Staff.ListLinksAsync(OneTimeLinkKind.Reset, Now, Cancellation));
        Assert.Null(await Staff.FindLinkAsync("h1", link.ExpiresAt, Cancellation));
        Assert.Null(await Staff.TakeLinkAsync("h1", link.ExpiresAt, Cancellation));
        Assert.Equal(LinkAcceptResult.NoLink, await Staff.AcceptLinkAsync("h1", link.ExpiresAt, A.Staff(), Cancellation));
        Assert.Equal(link, await Staff.TakeLinkAsync("h1", Now, Cancellation));
        Assert.Null(await Staff.TakeLinkAsync("h1", Now, Cancellation));
    }

    [Fact]
    public async Task A_new_link_for_an_account_takes_the_place_of_the_one_before_and_expired_ones_go()
    {
        await Staff.AddLinkAsync(A.Link("old", OneTimeLinkKind.Reset, "s1"), Now, Cancellation);
        await Staff.AddLinkAsync(A.Link("other", OneTimeLinkKind.Reset, "s2"), Now, Cancellation);
        await Staff.AddLinkAsync(A.Link("invited", until: Now.AddHours(1)), Now, Cancellation);

        await Staff.AddLinkAsync(A.Link("new", OneTimeLinkKind.Reset, "s1"), Now.AddHours(1), Cancellation);

        Assert.Null(await Staff.FindLinkAsync("old", Now, Cancellation));
        Assert.NotNull(await Staff.FindLinkAsync("other", Now, Cancellation));
        Assert.Null(await Staff.FindLinkAsync("invited", Now, Cancellation));
        Assert.NotNull(await Staff.FindLinkAsync("new", Now, Cancellation));
    }

    [Fact]
    public async Task Ids_that_are_too_long_or_missing_are_refused()
    {
        string tooLong = new('x', 101);

        await Assert.ThrowsAsync<ArgumentException>(() => Staff.FindAsync(tooLong, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => Staff.FindByLoginAsync(tooLong, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => Staff.UpdateAsync(A.Staff(tooLong), Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Staff.UpdateAsync(A.Staff() with { Name = null! }, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => Staff.AddLinkAsync(A.Link(tooLong), Now, Cancellation));
    }

    private async Task AddAsync(StaffAccount account)
    {
        string hash = $"add-{links++}";
        await Staff.AddLinkAsync(A.Link(hash), Now, Cancellation);
        Assert.Equal(LinkAcceptResult.Accepted, await Staff.AcceptLinkAsync(hash, Now, account, Cancellation));
    }
}
