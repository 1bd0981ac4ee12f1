using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>Registration on Telegram, over HTTP from end to end.</summary>
public sealed class TelegramRegisterTests : OnFakeTelegram
{
    private const string Name = "Nguyễn Thị Lan", Typed = "0912 345 678";

    [Fact]
    public async Task A_person_registers_with_words_and_buttons()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);

        await SaysAsync("/dangky", 1);
        BotCall phone = await SaysAsync(Name, 2);
        await SaysAsync(Typed, 4);   // the keys go away with a message of their own
        await SaysAsync("xã Ninh Phước, Khánh Hòa", 5);
        BotCall summary = await PressesAsync("f:lead:extras=done", 6);
        BotCall done = await PressesAsync(summary.Buttons.First(button => button.Label == "Đồng ý").Data, 7);

        Assert.Equal("Gửi số của mình", ContactKeyOf(phone));
        Assert.Contains("Mình giữ phiếu của bạn rồi", done.Text, StringComparison.Ordinal);
        OwnLead own = Assert.Single(await LeadsAsync(bot));
        Assert.Equal((Name, "+84912345678", false), (own.Person?.Name, own.Person?.Phone, own.Lead.Details.IsPhoneProven));
        Assert.All(Sent(Chat).SelectMany(call => call.Buttons), button => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(button.Data), 1, 64));
        Assert.DoesNotContain(bot.Logs, line => line.Contains("Lan", StringComparison.Ordinal) || line.Contains("345678", StringComparison.Ordinal) || line.Contains(Typed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sharers_own_contact_proves_the_number_and_its_key_is_taken_away()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);
        await SaysAsync("/dangky", 1);
        await SaysAsync(Name, 2);

        Person.SharesContact("84912345678", Chat);
        BotCall noted = await Person.HearsAsync(3, Token), place = await Person.HearsAsync(4, Token);
        await SaysAsync("xã Ninh Phước, Khánh Hòa", 5);
        await SaysAsync("xong", 6);
        await SaysAsync("đồng ý", 7);

        Assert.True(noted.Body.GetProperty("reply_markup").GetProperty("remove_keyboard").GetBoolean());
        Assert.Contains("xã, phường nào", place.Text, StringComparison.Ordinal);
        OwnLead own = Assert.Single(await LeadsAsync(bot));
        Assert.Equal(("+84912345678", true), (own.Person?.Phone, own.Lead.Details.IsPhoneProven));
    }

    [Fact]
    public async Task Somebody_elses_contact_is_a_typed_number_and_proves_nothing()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);
        await SaysAsync("/dangky", 1);
        await SaysAsync(Name, 2);

        Person.SharesContact("84987654321", Other);
        await Person.HearsAsync(4, Token);
        await SaysAsync("xã Ninh Phước, Khánh Hòa", 5);
        await SaysAsync("xong", 6);
        await SaysAsync("đồng ý", 7);

        OwnLead own = Assert.Single(await LeadsAsync(bot));
        Assert.Equal(("+84987654321", false), (own.Person?.Phone, own.Lead.Details.IsPhoneProven));
    }

    [Fact]
    public async Task A_contact_that_nobody_asked_for_registers_nobody()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);

        Person.SharesContact("84912345678", Chat);
        BotCall reply = await Person.HearsAsync(1, Token);

        Assert.Contains("chỉ đọc được chữ", reply.Text, StringComparison.Ordinal);
        Assert.Empty(await LeadsAsync(bot));
    }

    [Fact]
    public async Task After_a_restart_the_form_goes_on_where_it_was()
    {
        using var data = new TemporaryDirectory();
        await using (TelegramBot first = await TelegramBot.StartAsync(Api, data.Path))
        {
            await SaysAsync("/dangky", 1);
            await SaysAsync(Name, 2);
        }

        await using TelegramBot again = await TelegramBot.StartAsync(Api, data.Path);
        await SaysAsync(Typed, 4);
        await SaysAsync("xã Ninh Phước, Khánh Hòa", 5);
        BotCall summary = await SaysAsync("xong", 6);

        Assert.Contains(Name, summary.Text, StringComparison.Ordinal);
        Assert.Contains(Typed, summary.Text, StringComparison.Ordinal);
        foreach (string file in Directory.GetFiles(data.Path, "*.db*", SearchOption.AllDirectories)) Assert.DoesNotContain("Nguyễn", await ReadAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_loses_neither_the_form_nor_the_yes()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api, change: services => FaultyStore.Put(services, _ => new IOException("no space left"), afterCommit: true));

        await HearsAfterAsync("/dangky", "Bạn tên gì");
        await HearsAfterAsync("em tên Lan, 0912345678, xã Ninh Phước, Khánh Hòa", "Vậy là đủ");
        await HearsAfterAsync("xong", "chưa gửi");
        await HearsAfterAsync("đồng ý", "Mình giữ phiếu");

        Assert.Single(Sent(Chat), call => call.Text.Contains("Mình giữ phiếu", StringComparison.Ordinal));
        Assert.Single(await LeadsAsync(bot));
    }

    [Fact]
    public async Task In_a_group_nobody_is_asked_for_anything()
    {
        const long Group = -1_001;
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);

        string command = $"/dangky@{FakeBotApi.Name}";
        Person.SendsIn(Group, string.Create(CultureInfo.InvariantCulture, $$"""
            "text":{{JsonSerializer.Serialize(command)}},"entities":[{"type":"bot_command","offset":0,"length":{{command.Length}}}]
            """));
        BotCall reply = await Api.CallAsync(call => call.Method == "sendMessage" && call.Chat == Group, Token);

        Assert.Contains("nhắn riêng", reply.Text, StringComparison.Ordinal);
    }

    private async Task HearsAfterAsync(string says, string hears)
    {
        Person.Says(says);
        await Api.CallAsync(call => call.Method == "sendMessage" && call.Chat == Chat && call.Text.Contains(hears, StringComparison.Ordinal), Token);
    }

    private async Task<BotCall> SaysAsync(string text, int answer)
    {
        Person.Says(text);
        return await Person.HearsAsync(answer, Token);
    }

    private async Task<BotCall> PressesAsync(string action, int answer)
    {
        Person.Presses(action, message: answer);
        return await Person.HearsAsync(answer, Token);
    }

    private static async Task<IReadOnlyList<OwnLead>> LeadsAsync(TelegramBot bot) =>
        await bot.Services.GetRequiredService<LeadKeeper>().ListOfChatAsync(new ConversationId("telegram", Chat.ToString(CultureInfo.InvariantCulture)), Token);

    private static string? ContactKeyOf(BotCall call) => call.Body.TryGetProperty("reply_markup", out JsonElement markup) && markup.TryGetProperty("keyboard", out JsonElement keys)
        ? keys.EnumerateArray().SelectMany(row => row.EnumerateArray()).FirstOrDefault(key => key.TryGetProperty("request_contact", out JsonElement asks) && asks.GetBoolean()).GetProperty("text").GetString()
        : null;

    /// <summary>As bytes that happen to be text; the store may hold the file open.</summary>
    private static async Task<string> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Token);
    }
}
