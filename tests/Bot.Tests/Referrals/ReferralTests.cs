using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Referrals;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.LiteDb;
using WorkerAdvisor.Storage.Referrals;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Referrals;

public sealed class ReferralTests(LiveBot bot) : IAsyncDisposable
{
    private const string Code = "7k3m9q2d", Open = "/start m-" + Code;

    private readonly DataKeys _keys = DataKeys.InMemory();
    private readonly LiteDbStore _store = LiteDbStore.InMemory();
    private readonly ReferralLimiter _limiter = new(Options.Create(new ReferralOptions { CountedPerHour = 10, CountedPerAddress = 3 }));
    private int _update;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_opens_asks_and_registers_is_counted_once_at_each_step()
    {
        await AddAsync();
        await SayAsync(Open);
        Assert.Equal((1, 0, 0), await CountAsync());

        await SayAsync("nhà em nghèo có vay được tiền đi Nhật không");
        await SayAsync("chi phí đi Nhật hết bao nhiêu");
        await SayAsync(Open);
        Assert.Equal((1, 1, 0), await CountAsync());

        await RegisterAsync();
        Assert.Equal((1, 1, 1), await CountAsync());
        Assert.Equal(Code, Assert.Single(await _store.Leads.ListOfChatAsync(LiveBot.Says("").Conversation, Token)).Details.Source.Code);
    }

    [Fact]
    public async Task A_link_to_a_topic_is_no_question_yet()
    {
        await AddAsync();
        await SayAsync(Open + "_loan_amount");

        Assert.Equal((1, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task The_first_link_stays()
    {
        await AddAsync();
        await AddAsync("other");
        await SayAsync(Open);
        await SayAsync("/start m-other");
        await SayAsync("chi phí đi Nhật hết bao nhiêu");

        Assert.Equal((1, 1, 0), await CountAsync());
        Assert.Equal((0, 0, 0), await CountAsync("other"));
    }

    [Theory]
    [InlineData("/start m-unknown")]
    [InlineData("/start m-")]
    [InlineData("/start loan_amount")]
    [InlineData("m-7k3m9q2d")]
    public async Task What_is_no_code_counts_nothing(string text)
    {
        await AddAsync();
        await SayAsync(text);

        Assert.Equal((0, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task A_retired_code_counts_nothing_and_leads_do_not_carry_it()
    {
        await AddAsync();
        await _store.Referrals.RetireAsync(Code, LiveBot.Today, Token);
        await SayAsync(Open);
        await RegisterAsync();

        Assert.Equal((0, 0, 0), await CountAsync());
        Assert.Null(Assert.Single(await _store.Leads.ListOfChatAsync(LiveBot.Says("").Conversation, Token)).Details.Source.Code);
    }

    [Fact]
    public async Task Whoever_shares_the_link_is_not_counted_for_it()
    {
        await AddAsync(holder: "volunteer");
        await AddAccountAsync("volunteer", LiveBot.Says("").Conversation);
        await SayAsync(Open);
        await SayAsync("chi phí đi Nhật hết bao nhiêu");

        Assert.Equal((0, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task A_group_is_nobody()
    {
        await AddAsync();
        await Handler.HandleAsync(Message(Open) with { IsGroup = true }, Token);

        Assert.Equal((0, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task Of_one_address_only_so_many_new_chats_count()
    {
        await AddAsync();
        for (int n = 0; n < 5; n++) await ComeAsync($"a{n}", "10.0.0.1");
        await ComeAsync("b", "10.0.0.2");

        Assert.Equal((4, 4, 0), await CountAsync());
    }

    [Fact]
    public async Task Of_one_code_only_so_many_new_chats_count_in_an_hour()
    {
        await AddAsync();
        for (int n = 0; n < 15; n++) await ComeAsync($"a{n}", null);

        Assert.Equal((10, 10, 0), await CountAsync());
    }

    [Fact]
    public async Task Of_what_is_erased_the_code_goes_too()
    {
        await AddAsync();
        await SayAsync(Open);
        await SayAsync("/xoa");
        await SayAsync("xóa hết");
        ConversationRecord record = (await _store.Conversations.FindAsync(LiveBot.Says("").Conversation, Token))!;

        Assert.DoesNotContain(Code, record.State, StringComparison.Ordinal);
        Assert.Equal((1, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task Who_asks_what_is_held_is_told_of_the_code()
    {
        await AddAsync();
        await SayAsync(Open);
        IReadOnlyList<Reply> replies = await SayAsync("/dulieu");

        Assert.Contains(replies, reply => reply.Text.Contains("đường dẫn có mã của người giới thiệu", StringComparison.Ordinal));
        Assert.Contains(replies, reply => reply.File?.Text.Contains(Code, StringComparison.Ordinal) == true);
    }

    public async ValueTask DisposeAsync()
    {
        _limiter.Dispose();
        await _store.DisposeAsync();
    }

    private TurnHandler Handler => ConversationSlice.CreateHandler(
        _store, _keys, new LiveKnowledge(bot.Knowledge), bot.Clock, NullLogger<TurnHandler>.Instance, new ReferralKeeper(_store.Referrals, _store.Staff, _limiter));

    private IncomingMessage Message(string text) => LiveBot.Says(text, $"{++_update}");

    private Task<IReadOnlyList<Reply>> SayAsync(string text) => Handler.HandleAsync(Message(text), Token);

    private async Task ComeAsync(string chat, string? from)
    {
        foreach (string text in new[] { Open, "chi phí đi Nhật hết bao nhiêu" })
            await Handler.HandleAsync(Message(text) with { Conversation = new ConversationId("web", chat), From = from }, Token);
    }

    private async Task RegisterAsync()
    {
        foreach (string said in (string[])["/dangky", "Nguyễn Thị Lan", "0912345678", "xã Ninh Phước, Khánh Hòa", "xem lại và gửi", "đồng ý"]) await SayAsync(said);
    }

    private Task<bool> AddAsync(string code = Code, string? holder = null) => _store.Referrals.AddAsync(new ReferralCode(code, null, holder, "", LiveBot.Today), Token);

    private async Task AddAccountAsync(string id, ConversationId telegram)
    {
        await _store.Staff.AddLinkAsync(new OneTimeLink("hash", OneTimeLinkKind.Invite, LiveBot.Today.AddDays(1)), LiveBot.Today, Token);
        await _store.Staff.AcceptLinkAsync(
            "hash", LiveBot.Today, new StaffAccount(id, 1, id, "Mai", StaffRole.Volunteer, null, null, "stamp", 0, null, null, telegram, null, null, LiveBot.Today, null, null), Token);
    }

    private async Task<(long Opened, long Asked, long Registered)> CountAsync(string code = Code)
    {
        IReadOnlyList<ReferralCount> counts = await _store.Referrals.CountAsync([code], Token);
        return (counts.Sum(count => count.Opened), counts.Sum(count => count.Asked), counts.Sum(count => count.Registered));
    }
}
