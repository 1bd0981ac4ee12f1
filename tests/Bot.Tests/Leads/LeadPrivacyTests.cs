using CsCheck;
using Microsoft.Extensions.Logging;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Bot.Tests.Leads;

/// <summary>What is typed into the form stands nowhere in the clear: not in the chat's state, not in a log.</summary>
public sealed class LeadPrivacyTests(LiveBot bot)
{
    private static readonly ConversationId Chat = new("test", "chat");

    private static readonly string[] Lines =
    [
        "Nguyễn Thị Lan", "Giàng A Sùng", "kkk", "0912345678", "0987.654.321", "091234", "+81 90 1234 5678", "xã Ninh Phước, Khánh Hòa", "Cao Lộc", "Châu Thành", "thôn Tà Nôi", "Phan Rang",
        "thợ xây đá ong", "tiếng Nhật N4 trung tâm Hoa Sen", "25 tuổi", "sau 7 giờ tối", "đi nhật lương bao nhiêu", "/vay", "/dangky", "/dangkyho", "120 triệu", "ok", "xong", "sửa tên", "em tên Vừ Mí Sính, 0977 123 123",
        "quay lại", "bỏ qua", "hộ nghèo", "không biết", "hộ chiếu làm ở đâu"];

    private static readonly Gen<string> Typed = Gen.Int[0, Lines.Length - 1].Select(at => Lines[at]);

    private static readonly string[] Secrets =
        ["Nguyễn", "Thị Lan", "Giàng", "Sùng", "0912345678", "912345678", "987654321", "9012345678", "977123123", "Vừ", "Sính", "Ninh Phước", "Tà Nôi", "đá ong", "Hoa Sen", "7 giờ tối", "091234"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_word_typed_into_the_form_stands_in_the_chats_state()
    {
        await Gen.Select(Typed.Array[1, 12], Gen.Bool).SampleAsync(
            async (said, isHelped) =>
            {
                await using LiteDbStore store = LiteDbStore.InMemory();
                TurnHandler handler = ConversationSlice.CreateHandler(store, DataKeys.InMemory(), new LiveKnowledge(bot.Knowledge), bot.Clock, new NoLog());
                int update = 0;
                foreach (string text in said.Prepend(isHelped ? "/dangkyho" : "/dangky"))
                {
                    await handler.HandleAsync(new IncomingMessage(Chat, $"{++update}", text, null, LiveBot.Today), Token);
                    string state = (await store.Conversations.FindAsync(Chat, Token))!.State;
                    Assert.All(Secrets, secret => Assert.DoesNotContain(secret, System.Text.RegularExpressions.Regex.Unescape(state), StringComparison.OrdinalIgnoreCase));
                }
            },
            iter: 60, threads: 1);
    }

    [Fact]
    public async Task A_whole_registration_leaves_nothing_personal_in_a_log()
    {
        await using LiteDbStore store = LiteDbStore.InMemory();
        using var logs = new Logs();
        using var factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        TurnHandler handler = ConversationSlice.CreateHandler(store, DataKeys.InMemory(), new LiveKnowledge(bot.Knowledge), bot.Clock, factory.CreateLogger<TurnHandler>());
        int update = 0;
        foreach (string text in (string[])["/dangky", "Nguyễn Thị Lan", "bánh mì chả lụa", "0912345678", "xã Ninh Phước, Khánh Hòa", "thợ xây đá ong", "xong", "đồng ý"])
            await handler.HandleAsync(new IncomingMessage(Chat, $"{++update}", text, null, LiveBot.Today), Token);

        Assert.Single(await store.Leads.ListOfChatAsync(Chat, Token));
        Assert.All(Secrets, secret => Assert.DoesNotContain(logs.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task The_text_that_was_agreed_to_is_kept_with_the_lead_and_shown_on_request()
    {
        await using LiteDbStore store = LiteDbStore.InMemory();
        TurnHandler handler = ConversationSlice.CreateHandler(store, DataKeys.InMemory(), new LiveKnowledge(bot.Knowledge), bot.Clock, new NoLog());
        int update = 0;
        foreach (string text in (string[])["/dangky", "Nguyễn Thị Lan", "0912345678", "xã Ninh Phước, Khánh Hòa", "xong", "đồng ý"])
            await handler.HandleAsync(new IncomingMessage(Chat, $"{++update}", text, null, LiveBot.Today), Token);

        IReadOnlyList<Reply> shown = await handler.HandleAsync(new IncomingMessage(Chat, "99", "/dulieu", null, LiveBot.Today), Token);

        Assert.Contains("họ chưa ghi tên ở đây", shown[0].File!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chats_draft_is_gone_after_two_days()
    {
        await using LiteDbStore store = LiteDbStore.InMemory();
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(LiveBot.Today);
        TurnHandler handler = ConversationSlice.CreateHandler(store, DataKeys.InMemory(), new LiveKnowledge(bot.Knowledge), clock, new NoLog());
        await handler.HandleAsync(new IncomingMessage(Chat, "1", "/dangky", null, clock.GetUtcNow()), Token);
        await handler.HandleAsync(new IncomingMessage(Chat, "2", "Nguyễn Thị Lan", null, clock.GetUtcNow()), Token);

        clock.Advance(TimeSpan.FromHours(49));
        IReadOnlyList<Reply> replies = await handler.HandleAsync(new IncomingMessage(Chat, "3", "/dangky", null, clock.GetUtcNow()), Token);

        Assert.Contains("quá 48 giờ", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("Bạn tên gì?", replies[0].Text, StringComparison.Ordinal);
    }

    private sealed class NoLog : ILogger<TurnHandler>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => false;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
        }
    }
}
