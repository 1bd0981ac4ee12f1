using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Staff.Handovers;
using WorkerAdvisor.Bot.Tests.Channels.Telegram;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.LiteDb;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Staff.Handovers;

/// <summary>What a crash left between a person's message and the note of it to officers.</summary>
public sealed class ForgottenNoteTests : OnFakeTelegram
{
    private const long Officer = 8_001;

    private static readonly ConversationId Worker = new("telegram", "7001");

    [Fact]
    public async Task What_was_committed_and_not_told_is_told_at_the_next_start_and_once()
    {
        using var data = new TemporaryDirectory();
        await using (TelegramBot first = await TelegramBot.StartAsync(Api, data.Path)) await Officers.AddAsync(first.Services, "lan", telegram: Officer);
        await CommitAsync(data.Path, new HandoverChange.Open("", [Seal(data.Path, "nấu bún bò ra sao, gọi 0987 654 321")]));

        BotCall note;
        await using (await TelegramBot.StartAsync(Api, data.Path)) note = await Api.Person(Officer).HearsAsync(1, Token);
        await CommitAsync(data.Path, new HandoverChange.Say(Seal(data.Path, "em bị chủ nhốt, cứu em với")));
        BotCall line;
        await using (TelegramBot third = await TelegramBot.StartAsync(Api, data.Path))
        {
            line = await Api.Person(Officer).HearsAsync(2, Token);
            await third.Services.GetRequiredService<OfficerNotes>().SendDueAsync(Token);
        }

        await using TelegramBot last = await TelegramBot.StartAsync(Api, data.Path);
        await last.Services.GetRequiredService<OfficerNotes>().SendDueAsync(Token);
        Api.Person(Officer).Says("/homnay");
        await Api.Person(Officer).HearsAsync(3, Token);

        Assert.StartsWith("#1 Có người xin gặp cán bộ", note.Text, StringComparison.Ordinal);
        Assert.Contains("nấu bún bò", note.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("654", note.Text, StringComparison.Ordinal);
        Assert.StartsWith("#1 ⚠", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bún bò", line.Text, StringComparison.Ordinal);
        Assert.Equal(3, Sent(Officer).Count);
    }

    [Fact]
    public async Task What_staff_have_read_in_the_desk_is_not_told_any_more()
    {
        using var data = new TemporaryDirectory();
        await using (TelegramBot first = await TelegramBot.StartAsync(Api, data.Path)) await Officers.AddAsync(first.Services, "lan", telegram: Officer);
        await CommitAsync(data.Path, new HandoverChange.Open("", [Seal(data.Path, "nấu bún bò ra sao")]));
        await using (LiteDbStore store = await LiteDbStore.OpenAsync(data.Path, Token))
        {
            HandoverLine line = Assert.Single(await store.Handovers.ListLinesAsync(new HandoverId(1), 0, 10, Token));
            await store.Handovers.MarkReadAsync(new HandoverId(1), line.Id, Token);
        }

        await using TelegramBot second = await TelegramBot.StartAsync(Api, data.Path);
        await second.Services.GetRequiredService<OfficerNotes>().SendDueAsync(Token);
        Api.Person(Officer).Says("/homnay");

        Assert.Contains("Hôm nay", (await Api.Person(Officer).HearsAsync(1, Token)).Text, StringComparison.Ordinal);
    }

    /// <summary>As a turn commits it of which nothing more was done.</summary>
    private static async Task CommitAsync(string data, HandoverChange change)
    {
        await using LiteDbStore store = await LiteDbStore.OpenAsync(data, Token);
        await store.Conversations.CommitAsync(new TurnCommit(Worker, Guid.NewGuid().ToString(), "{}", "[]", TimeProvider.System.GetUtcNow(), [], []) { Handover = change }, Token);
    }

    private static byte[] Seal(string data, string text) => DataKeys.Of(data).Seal.Seal(text);
}
