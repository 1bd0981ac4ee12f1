using System.Globalization;
using System.Text.Json;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>What people see on Telegram, over HTTP from end to end.</summary>
public sealed class TelegramTalkTests : IAsyncLifetime
{
    private const long Chat = 7_001;
    private FakeBotApi? _api;
    private TelegramBot? _bot;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FakeBotApi Api => _api!;

    private Person Person => Api.Person(Chat);

    public async ValueTask InitializeAsync()
    {
        _api = await FakeBotApi.StartAsync();
        _bot = await TelegramBot.StartAsync(_api);
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
        if (_api is not null) await _api.DisposeAsync();
    }

    [Fact]
    public async Task A_question_is_answered_with_its_source_and_buttons()
    {
        Person.Says("nha em ngheo co vay duoc tien di nhat khong");

        BotCall answer = await Person.HearsAsync(1, Token);

        Assert.Contains("Nguồn:", answer.Text, StringComparison.Ordinal);
        Assert.Equal("HTML", answer.Body.GetProperty("parse_mode").GetString(), ignoreCase: true);
        Assert.True(answer.Body.GetProperty("link_preview_options").GetProperty("is_disabled").GetBoolean());
        Assert.Contains(answer.Buttons, button => button.Data.StartsWith("t:", StringComparison.Ordinal));
        Assert.Contains(answer.Buttons, button => button.Data.StartsWith("m:", StringComparison.Ordinal));
        Assert.All(answer.Buttons, button => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(button.Data), 1, 64));
    }

    [Fact]
    public async Task A_pressed_button_is_acknowledged_and_opens_its_topic()
    {
        Person.Presses("t:loan.amount", message: 5);

        BotCall acknowledged = await Api.CallAsync(call => call.Method == "answerCallbackQuery", Token);
        BotCall answer = await Person.HearsAsync(1, Token);

        Assert.Equal("press-7001-t:loan.amount-5", acknowledged.Body.GetProperty("callback_query_id").GetString());
        Assert.Contains("Nguồn:", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thumb_is_thanked_for_over_the_chat_without_a_message()
    {
        Person.Presses("u:loan.amount", message: 5);
        Person.Says("vay được bao nhiêu");

        BotCall acknowledged = await Api.CallAsync(call => call.Method == "answerCallbackQuery", Token);
        BotCall first = await Person.HearsAsync(1, Token);

        Assert.Contains("Cảm ơn", acknowledged.Text, StringComparison.Ordinal);
        Assert.Contains("Nguồn:", first.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forwarded_adverts_are_each_checked_and_a_picture_is_asked_for_as_text()
    {
        const string From = "\"forward_origin\":{\"type\":\"hidden_user\",\"date\":1795334400,\"sender_user_name\":\"Lan\"}";
        Person.Sends($"{From},\"text\":\"Cọc trước 15tr là bay, đi Hàn trồng nấm theo đoàn du lịch, gọi 0900000499 gặp Bông nha mọi người\"");
        Person.Sends($"{From},\"text\":\"Nhà ai có con đi Đài thì qua bác Tám, bác gửi vô công ty cho, công môi giới của bác 20 triệu thôi\"");
        BotCall first = await Person.HearsAsync(1, Token), second = await Person.HearsAsync(2, Token);

        Person.Sends("\"photo\":[{\"file_id\":\"a\",\"file_unique_id\":\"a\",\"width\":9,\"height\":9}]");
        BotCall asked = await Person.HearsAsync(3, Token);

        Assert.Contains("Nguy hiểm", first.Text, StringComparison.Ordinal);
        Assert.Contains("môi giới", second.Text, StringComparison.Ordinal);
        Assert.Contains(second.Buttons, button => button.Data == "f:offer:share");
        Assert.StartsWith("Mình chưa đọc được chữ trong ảnh", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_menu_changes_in_place_and_leads_back()
    {
        Person.Says("/menu");
        BotCall menu = await Person.HearsAsync(1, Token);
        Assert.Contains(menu.Buttons, button => button.Data == "g:loan");

        Person.Presses("g:loan", message: 31);
        BotCall loans = await Api.CallAsync(call => call.Method == "editMessageText", Token);
        Assert.Equal(31, loans.Message);
        Assert.Contains(loans.Buttons, button => button.Data == "t:loan.amount");

        Person.Presses("g", message: 31);
        BotCall back = await Api.CallAsync(call => call.Method == "editMessageText" && call.Buttons.Any(button => button.Data == "g:loan"), Token);
        Assert.Equal(31, back.Message);
    }

    [Fact]
    public async Task A_country_is_a_menu_of_its_own()
    {
        Person.Presses("g:market", message: 8);
        BotCall countries = await Api.CallAsync(call => call.Method == "editMessageText", Token);
        Assert.Contains(("Nhật Bản", "g:market.japan"), countries.Buttons);

        Person.Presses("g:market.japan", message: 8);
        BotCall japan = await Api.CallAsync(call => call.Method == "editMessageText" && call.Buttons.Any(button => button.Data == "t:market.japan.cost"), Token);

        Assert.Contains(japan.Buttons, button => button.Data == "g:market");
    }

    [Fact]
    public async Task A_menu_that_cannot_be_changed_any_more_comes_as_a_new_message()
    {
        Api.Fault = call => call.Method == "editMessageText" ? CallFault.BadRequest("message can't be edited") : null;

        Person.Presses("g:loan", message: 31);

        Assert.Contains((await Person.HearsAsync(1, Token)).Buttons, button => button.Data == "t:loan.amount");
    }

    [Fact]
    public async Task A_menu_pressed_twice_is_left_as_it_is()
    {
        Api.Fault = call => call.Method == "editMessageText" ? CallFault.BadRequest("message is not modified") : null;

        Person.Presses("g:loan", message: 31);
        Person.Says("vay được bao nhiêu");

        Assert.Contains("Nguồn:", (await Person.HearsAsync(1, Token)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zz:old:button:of:another:version")]
    [InlineData("")]
    [InlineData("t:no.such.topic")]
    [InlineData("g:no-such-group")]
    public async Task A_button_that_is_not_known_any_more_is_acknowledged_and_gets_the_first_screen(string data)
    {
        Person.Presses(data, message: 5);

        await Api.CallAsync(call => call.Method == "answerCallbackQuery", Token);
        Assert.True((await Person.HearsAsync(1, Token)).Text.Contains("trợ lý tự động", StringComparison.Ordinal), string.Join('\n', _bot!.Logs));
    }

    [Fact]
    public async Task A_link_opens_the_topic_it_names()
    {
        Person.Says("/start market_korea_cost");

        BotCall answer = await Person.HearsAsync(1, Token);

        Assert.Contains(answer.Buttons, button => button.Data == "m:market.korea.cost");
    }

    [Theory]
    [InlineData("/start")]
    [InlineData("/start ../../etc/passwd")]
    [InlineData("/start <script>")]
    [InlineData("/START@worker_advisor_bot")]
    public async Task A_start_without_a_topic_gets_the_first_screen(string text)
    {
        Person.Says(text);

        BotCall welcome = await Person.HearsAsync(1, Token);

        Assert.Contains("trợ lý tự động", welcome.Text, StringComparison.Ordinal);
        Assert.Contains(welcome.Buttons, button => button.Data == "g");
    }

    [Fact]
    public async Task Commands_and_description_are_registered_in_Vietnamese()
    {
        BotCall commands = await Api.CallAsync(call => call.Method == "setMyCommands", Token);
        BotCall description = await Api.CallAsync(call => call.Method == "setMyDescription", Token);

        Dictionary<string, string> listed = commands.Body.GetProperty("commands").EnumerateArray().ToDictionary(command => command.GetProperty("command").GetString()!, command => command.GetProperty("description").GetString()!);
        Assert.Equal(["phi", "kiemtra", "vay", "chonnuoc", "hoso", "venuoc", "dangky", "dangkyho", "menu", "help", "gapnguoi", "tinh", "chiase", "chinhthuc", "privacy", "dulieu", "xoa", "rutdongy"], listed.Keys);
        Assert.Contains("chủ đề", listed["menu"], StringComparison.Ordinal);
        Assert.Contains("bị thu", listed["phi"], StringComparison.Ordinal);
        Assert.Equal("all_private_chats", commands.Body.GetProperty("scope").GetProperty("type").GetString());
        Assert.InRange(description.Body.GetProperty("description").GetString()!.Length, 1, 512);
    }

    [Fact]
    public async Task What_a_person_writes_never_becomes_markup()
    {
        Person.Says("<b>vay vốn</b> <a href=\"http://x\">đi Nhật</a> & **to** <script>alert(1)</script>");

        BotCall answer = await Person.HearsAsync(1, Token);

        Assert.DoesNotContain("<script", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("**", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""
        "photo":[{"file_id":"a","file_unique_id":"a","width":1,"height":1}]
        """, "ảnh")]
    [InlineData("""
        "voice":{"file_id":"a","file_unique_id":"a","duration":1}
        """, "tin thoại")]
    [InlineData("""
        "sticker":{"file_id":"a","file_unique_id":"a","type":"regular","width":1,"height":1,"is_animated":false,"is_video":false}
        """, "chào bạn")]
    [InlineData("""
        "location":{"latitude":1.0,"longitude":2.0}
        """, "chỉ đọc được chữ")]
    public async Task What_cannot_be_read_gets_a_polite_reply(string fields, string says)
    {
        Person.Sends(fields.Trim());

        Assert.Contains(says, (await Person.HearsAsync(1, Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_under_a_picture_are_answered()
    {
        Person.Sends("""
            "caption":"vay được bao nhiêu tiền","photo":[{"file_id":"a","file_unique_id":"a","width":1,"height":1}]
            """.Trim());

        Assert.Contains("Nguồn:", (await Person.HearsAsync(1, Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_album_is_answered_once()
    {
        for (int picture = 0; picture < 4; picture++)
        {
            Person.Sends("""
                "media_group_id":"77","photo":[{"file_id":"a","file_unique_id":"a","width":1,"height":1}]
                """.Trim());
        }

        Person.Says("/menu");

        Assert.Contains("ảnh", (await Person.HearsAsync(1, Token)).Text, StringComparison.Ordinal);
        Assert.Contains((await Person.HearsAsync(2, Token)).Buttons, button => button.Data == "g:loan");
    }

    [Fact]
    public async Task In_a_group_only_what_is_meant_for_the_bot_is_answered_there_and_as_a_reply()
    {
        const long Group = -100_500;
        Person.SendsIn(Group, "\"text\":\"vay được bao nhiêu tiền\"");
        Person.SendsIn(Group, "\"text\":\"/menu\",\"entities\":[{\"type\":\"bot_command\",\"offset\":0,\"length\":5}]");
        Person.SendsIn(Group, "\"text\":\"@worker_advisor_bot vay được bao nhiêu tiền\",\"entities\":[{\"type\":\"mention\",\"offset\":0,\"length\":19}]");
        Person.SendsIn(Group, "\"text\":\"phải thế chấp không\",\"reply_to_message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":-100500,\"type\":\"supergroup\"},\"from\":{\"id\":424242,\"is_bot\":true,\"first_name\":\"Bot\"}}");

        BotCall mentioned = await Api.Person(Group).HearsAsync(1, Token), replied = await Api.Person(Group).HearsAsync(2, Token);

        Assert.Contains("Nguồn:", mentioned.Text, StringComparison.Ordinal);
        Assert.Equal(3, mentioned.Body.GetProperty("reply_parameters").GetProperty("message_id").GetInt32());
        Assert.Equal(4, replied.Body.GetProperty("reply_parameters").GetProperty("message_id").GetInt32());
    }

    [Fact]
    public async Task In_a_group_nobody_is_registered()
    {
        Person.SendsIn(-100_501, "\"text\":\"@worker_advisor_bot cho em đăng ký đi Nhật\",\"entities\":[{\"type\":\"mention\",\"offset\":0,\"length\":19}]");

        Assert.Contains("nhắn riêng", (await Api.Person(-100_501).HearsAsync(1, Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_is_understood_as_in_any_channel()
    {
        Person.Says("chi phí đi Nhật hết bao nhiêu");
        Person.Says("còn Đài Loan thì sao?");

        Assert.Contains((await Person.HearsAsync(2, Token)).Buttons, button => button.Data == "m:market.taiwan.cost");
    }

    [Fact]
    public async Task Many_messages_of_one_chat_are_answered_in_their_order()
    {
        string[] topics = ["loan.amount", "fee.refund", "market.japan.cost", "fraud.signs", "return.overstay"];
        foreach (string topic in topics) Person.Presses("t:" + topic, message: 5);

        for (int number = 1; number <= topics.Length; number++)
            Assert.Contains((await Person.HearsAsync(number, Token)).Buttons, button => button.Data == "m:" + topics[number - 1]);
    }

    [Fact]
    public async Task A_message_as_long_as_Telegram_allows_is_answered()
    {
        Person.Says(string.Join(' ', Enumerable.Repeat("em muốn hỏi vay vốn đi Nhật", 150))[..4_096]);

        Assert.NotEmpty((await Person.HearsAsync(1, Token)).Text);
    }

    [Fact]
    public async Task Every_reply_keeps_within_Telegrams_limits()
    {
        foreach (string topic in (string[])["market.japan.overview", "loan.eligibility", "return.overstay"])
        {
            foreach (string verb in (string[])["t:", "m:", "n:"]) Person.Presses(verb + topic, message: 5);
        }

        Person.Says("/help");
        await Api.CallAsync(call => call.Text.Contains("/menu", StringComparison.Ordinal), Token);

        Assert.All(Api.Calls.Where(call => call.Method == "sendMessage"), call => Assert.InRange(call.Text.Length, 1, 4_096));
        Assert.All(Api.Calls.SelectMany(call => call.Method == "sendMessage" ? call.Buttons : []), button => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(button.Data), 1, 64));
        Assert.Equal(9, Api.Calls.Count(call => call.Method == "answerCallbackQuery"));
    }
}
