using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Referrals;

namespace WorkerAdvisor.Storage.Tests.Referrals;

public abstract class ReferralStoreContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly DateOnly November = new(2026, 11, 1);

    [Fact]
    public async Task Codes_are_kept_as_they_were_added_the_oldest_first()
    {
        ReferralCode one = Code("b") with { Branch = "branch", Holder = "account", Label = "Cổng chợ" }, two = Code("a") with { CreatedAt = one.CreatedAt.AddHours(1) };
        Assert.True(await Referrals.AddAsync(two, Cancellation));
        Assert.True(await Referrals.AddAsync(one, Cancellation));
        await ReopenAsync();

        Assert.Equal([one, two], await Referrals.ListAsync(Cancellation));
        Assert.Equal(one, await Referrals.FindAsync("b", Cancellation));
        Assert.Null(await Referrals.FindAsync("c", Cancellation));
    }

    [Fact]
    public async Task A_code_is_never_given_twice_not_even_when_it_is_retired()
    {
        await Referrals.AddAsync(Code("a") with { Holder = "first" }, Cancellation);
        Assert.True(await Referrals.RetireAsync("a", A.Noon, Cancellation));

        Assert.False(await Referrals.AddAsync(Code("a") with { Holder = "second" }, Cancellation));

        Assert.Equal(Code("a") with { Holder = "first", RetiredAt = A.Noon.ToUniversalTime() }, await Referrals.FindAsync("a", Cancellation));
        Assert.False(await Referrals.RetireAsync("a", A.Noon, Cancellation));
        Assert.False(await Referrals.RetireAsync("none", A.Noon, Cancellation));
    }

    [Fact]
    public async Task Steps_are_counted_by_code_and_month_of_Vietnam()
    {
        await Referrals.AddAsync(Code("a"), Cancellation);
        await Referrals.AddAsync(Code("ab"), Cancellation);
        var midnight = new DateTimeOffset(2026, 11, 30, 17, 0, 0, TimeSpan.Zero);   // 0:00 on 1 December in Vietnam
        await CommitAsync("u1", midnight.AddTicks(-1), new ReferralCredit("a", ReferralStep.Opened), new ReferralCredit("a", ReferralStep.Asked));
        await CommitAsync("u2", A.Noon, new ReferralCredit("a", ReferralStep.Opened), new ReferralCredit("ab", ReferralStep.Registered));
        await CommitAsync("u3", midnight, new ReferralCredit("a", ReferralStep.Opened));
        await ReopenAsync();

        Assert.Equal(
            [new("a", November, 2, 1, 0), new("a", November.AddMonths(1), 1, 0, 0), new("ab", November, 0, 0, 1)],
            await Referrals.CountAsync(["ab", "a", "a", "none"], Cancellation));
        Assert.Equal([new("ab", November, 0, 0, 1)], await Referrals.CountAsync(["ab"], Cancellation));
    }

    [Fact]
    public async Task A_turn_that_comes_twice_counts_once()
    {
        await Referrals.AddAsync(Code("a"), Cancellation);
        await CommitAsync("u1", A.Noon, new ReferralCredit("a", ReferralStep.Opened));
        await CommitAsync("u1", A.Noon, new ReferralCredit("a", ReferralStep.Opened));

        Assert.Equal(1, Assert.Single(await Referrals.CountAsync(["a"], Cancellation)).Opened);
    }

    [Fact]
    public async Task Nothing_is_counted_for_a_code_that_is_retired_or_not_there()
    {
        await Referrals.AddAsync(Code("a"), Cancellation);
        await Referrals.RetireAsync("a", A.Noon, Cancellation);
        await CommitAsync("u1", A.Noon, new ReferralCredit("a", ReferralStep.Opened), new ReferralCredit("b", ReferralStep.Opened));

        Assert.Empty(await Referrals.CountAsync(["a", "b"], Cancellation));
    }

    [Fact]
    public async Task Counts_outlive_the_conversation_they_came_from()
    {
        await Referrals.AddAsync(Code("a"), Cancellation);
        await CommitAsync("u1", A.Noon, new ReferralCredit("a", ReferralStep.Opened));

        await Conversations.DeleteAsync(A.Chat(), Cancellation);

        Assert.Single(await Referrals.CountAsync(["a"], Cancellation));
    }

    [Fact]
    public async Task Branches_are_kept_by_name_and_can_be_changed()
    {
        var moc = new Branch("2", "Đoàn xã Mộc Châu", "son-la", A.Noon.ToUniversalTime());
        var bac = new Branch("1", "Đoàn xã Bắc Yên", null, A.Noon.ToUniversalTime());
        await Referrals.SaveBranchAsync(moc with { Name = "cũ" }, Cancellation);
        await Referrals.SaveBranchAsync(bac, Cancellation);
        await Referrals.SaveBranchAsync(moc with { ClosedAt = A.Noon.ToUniversalTime() }, Cancellation);
        await ReopenAsync();

        Assert.Equal([bac, moc with { ClosedAt = A.Noon.ToUniversalTime() }], await Referrals.ListBranchesAsync(Cancellation));
    }

    [Fact]
    public async Task What_is_too_long_or_missing_is_refused()
    {
        string tooLong = new('x', 101);
        await Assert.ThrowsAsync<ArgumentException>(() => Referrals.AddAsync(Code(tooLong), Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => Referrals.FindAsync(tooLong, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync("u1", A.Noon, new ReferralCredit(tooLong, ReferralStep.Opened)));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Referrals.SaveBranchAsync(new Branch("1", null!, null, A.Noon), Cancellation));
    }

    private Task<CommitResult> CommitAsync(string update, DateTimeOffset at, params ReferralCredit[] credits) =>
        Conversations.CommitAsync(A.Turn(update: update) with { At = at, Credits = credits }, Cancellation);

    private static ReferralCode Code(string code) => new(code, null, null, "", A.Noon.ToUniversalTime());
}
