using System.Text.Json;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Tests.Privacy;

public sealed class PrivacyTalkTests(LiveBot bot)
{
    private static readonly ConsentReceipt Receipt = new("2026-11-23", "ab", LiveBot.Today, "test");

    [Fact]
    public void A_command_about_own_data_asks_for_what_the_chat_submitted_first()
    {
        Assert.True(bot.Turn.Run(ConversationState.New, LiveBot.Says("/dulieu")).AsksForLeads);
        Assert.True(bot.Turn.Run(ConversationState.New, LiveBot.Says("/xoa")).AsksForLeads);
        Assert.True(bot.Turn.Run(ConversationState.New, LiveBot.Says("/rutdongy")).AsksForLeads);
    }

    [Fact]
    public void Everything_held_is_shown_in_words_and_as_a_file()
    {
        ConversationState state = Holding(Own(7, "Nguyễn Thị Lan")) with { Province = "khanh-hoa", Market = "japan" };

        Reply reply = Assert.Single(bot.Turn.Run(state, LiveBot.Says("/dulieu")).Replies);

        Assert.Contains("Nguyễn Thị Lan", reply.Text, StringComparison.Ordinal);
        Assert.Contains("+84912345678", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Khánh Hòa", reply.Text, StringComparison.Ordinal);
        Assert.Contains("2026-11-23", reply.Text, StringComparison.Ordinal);
        using JsonDocument file = JsonDocument.Parse(reply.File!.Text);
        JsonElement registration = file.RootElement.GetProperty("registrations")[0];
        Assert.Equal("Nguyễn Thị Lan", registration.GetProperty("person").GetProperty("name").GetString());
        Assert.Equal("2026-11-23", registration.GetProperty("consent").GetProperty("textVersion").GetString());
        Assert.Equal("khanh-hoa", file.RootElement.GetProperty("chat").GetProperty("province").GetString());
    }

    [Fact]
    public void Who_registered_nothing_is_told_so()
    {
        Reply reply = Assert.Single(bot.Turn.Run(Holding(), LiveBot.Says("/dulieu")).Replies);

        Assert.DoesNotContain("Phiếu", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("đồng ý")]
    [InlineData("dong y xoa")]
    [InlineData("Dạ đồng ý!")]
    public void Erasing_is_confirmed_by_words(string yes)
    {
        ConversationState asked = bot.Turn.Run(Holding(Own(7, "Lan")), LiveBot.Says("/xoa")).State;

        TurnResult result = bot.Turn.Run(asked with { Leads = [Own(7, "Lan")] }, LiveBot.Says(yes));

        Assert.True(result.ErasesChat);
        Assert.Equal([new LeadStep.Forget()], result.Leads);
        Assert.Equal(ConversationState.New, result.State);
        Assert.Contains("Xóa xong", result.Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Erasing_is_confirmed_by_its_button()
    {
        TurnResult asked = bot.Turn.Run(Holding(Own(7, "Lan")), LiveBot.Says("/xoa"));

        TurnResult result = bot.Turn.Run(asked.State with { Leads = [Own(7, "Lan")] }, LiveBot.Presses(asked.Replies[0].Buttons[0].Action));

        Assert.Empty(asked.Leads);
        Assert.True(result.ErasesChat);
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("ừ")]
    [InlineData("lương bên Nhật bao nhiêu")]
    public void What_is_no_clear_yes_erases_nothing(string words)
    {
        ConversationState asked = bot.Turn.Run(Holding(Own(7, "Lan")), LiveBot.Says("/xoa")).State;

        TurnResult result = bot.Turn.Run(asked, LiveBot.Says(words));

        Assert.False(result.ErasesChat);
        Assert.Empty(result.Leads);
    }

    [Fact]
    public void A_yes_that_comes_later_erases_nothing()
    {
        ConversationState asked = bot.Turn.Run(Holding(Own(7, "Lan")), LiveBot.Says("/xoa")).State;
        ConversationState later = bot.Turn.Run(asked, LiveBot.Says("lương bên Nhật bao nhiêu")).State;

        Assert.False(bot.Turn.Run(later, LiveBot.Says("đồng ý")).ErasesChat);
    }

    [Fact]
    public void A_helper_can_erase_one_of_those_registered()
    {
        OwnLead[] leads = [Own(7, "Lan"), Own(8, "Tèo")];
        TurnResult asked = bot.Turn.Run(Holding(leads), LiveBot.Says("/xoa"));

        Button one = asked.Replies[0].Buttons.Single(button => button.Label.Contains("Tèo", StringComparison.Ordinal));
        TurnResult result = bot.Turn.Run(asked.State with { Leads = leads }, LiveBot.Presses(one.Action));

        Assert.False(result.ErasesChat);
        Assert.Equal([new LeadId(8)], Assert.IsType<LeadStep.Forget>(Assert.Single(result.Leads)).Ids);
    }

    [Fact]
    public void A_button_that_names_another_chats_registration_does_nothing()
    {
        TurnResult result = bot.Turn.Run(Holding(Own(7, "Lan")), LiveBot.Presses("o:erase:99"));

        Assert.Empty(result.Leads);
        Assert.False(result.ErasesChat);
        Assert.Empty(bot.Turn.Run(Holding(Own(7, "Lan")), LiveBot.Presses("o:withdraw:99")).Leads);
    }

    [Fact]
    public void Consent_is_withdrawn_at_once_and_only_once()
    {
        OwnLead own = Own(7, "Lan");

        TurnResult result = bot.Turn.Run(Holding(own), LiveBot.Says("/rutdongy"));
        TurnResult again = bot.Turn.Run(Holding(own with { Lead = own.Lead with { WithdrawnAt = LiveBot.Today } }), LiveBot.Says("/rutdongy"));

        Assert.Equal([new LeadId(7)], Assert.IsType<LeadStep.Withdraw>(Assert.Single(result.Leads)).Ids);
        Assert.Empty(again.Leads);
    }

    [Fact]
    public void In_a_group_nothing_is_shown_or_erased()
    {
        foreach (string command in (string[])["/dulieu", "/xoa", "/rutdongy"])
        {
            TurnResult result = bot.Turn.Run(Holding(Own(7, "Lan")), LiveBot.Says(command) with { IsGroup = true });

            Assert.DoesNotContain("Lan", result.Replies[0].Text, StringComparison.Ordinal);
            Assert.Empty(result.Leads);
        }
    }

    [Fact]
    public void What_was_erased_is_not_named_in_what_is_kept_of_the_talk()
    {
        OwnLead[] leads = [Own(7, "Lan"), Own(8, "Tèo")];

        TurnResult one = bot.Turn.Run(Holding(leads), LiveBot.Presses("o:erase:8")), all = bot.Turn.Run(Holding(leads), LiveBot.Presses("o:erase"));

        Assert.Contains("phiếu 8", one.Replies[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tèo", one.Replies[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lan", all.Replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("o:erase:7")]
    [InlineData("o:withdraw:7")]
    public void The_open_form_that_holds_what_was_erased_goes_with_it(string action)
    {
        Dictionary<string, string> draft = new() { ["known"] = "1", ["name"] = "Lan", ["phone"] = "+84912345678" };
        ConversationState open = Holding(Own(7, "Lan"), Own(8, "Tèo")) with { Form = new FormState("lead", draft, "yes") };
        ConversationState parked = open with { Form = new FormState("loan", new Dictionary<string, string>(), "amount"), Kept = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["lead"] = draft } };

        Assert.Null(bot.Turn.Run(open, LiveBot.Presses(action)).State.Form);
        ConversationState left = bot.Turn.Run(parked, LiveBot.Presses(action)).State;
        Assert.Null(left.Kept);
        Assert.Equal("loan", left.Form?.Tool);
    }

    [Fact]
    public void A_form_for_somebody_else_stays_when_ones_own_is_erased()
    {
        Dictionary<string, string> draft = new() { ["who"] = "other", ["name"] = "Mai", ["phone"] = "+84987654321" };
        ConversationState open = Holding(Own(7, "Lan")) with { Form = new FormState("lead", draft, "place") };

        Assert.NotNull(bot.Turn.Run(open, LiveBot.Presses("o:erase:7")).State.Form);
    }

    [Theory]
    [InlineData("/xoa")]
    [InlineData("/rutdongy")]
    public void A_helper_with_many_gets_them_in_pages(string command)
    {
        OwnLead[] leads = [.. Enumerable.Range(1, 99).Select(id => Own(id, $"Người {id}"))];
        var seen = new HashSet<string>();

        Reply page = bot.Turn.Run(Holding(leads), LiveBot.Says(command)).Replies[0];
        for (int pages = 0; pages < 10; pages++)
        {
            Assert.InRange(page.Buttons.Count, 1, 25);
            foreach (Button button in page.Buttons.Where(button => button.Label.Contains("Người", StringComparison.Ordinal))) seen.Add(button.Label);
            if (page.Buttons.FirstOrDefault(button => button.Label == "Phiếu cũ hơn") is not { } older) break;
            page = bot.Turn.Run(Holding(leads), LiveBot.Presses(older.Action)).Replies[0];
        }

        Assert.Equal(99, seen.Count);
    }

    [Theory]
    [InlineData("xóa phiếu thôi")]
    [InlineData("đồng ý một nửa")]
    public void A_few_words_about_erasing_that_are_no_clear_yes_are_asked_about_again(string words)
    {
        ConversationState asked = bot.Turn.Run(Holding(Own(7, "Lan")), LiveBot.Says("/xoa")).State;

        TurnResult result = bot.Turn.Run(asked, LiveBot.Says(words));

        Assert.False(result.ErasesChat);
        Assert.Contains("Mình chưa xóa gì", result.Replies[0].Text, StringComparison.Ordinal);
        Assert.True(result.State.IsErasureAsked);
    }

    [Fact]
    public void The_day_of_registering_and_the_question_for_the_province_are_shown_as_well()
    {
        ConversationState state = Holding() with { CallbackSettledOn = new DateOnly(2026, 11, 20), ProvinceAsked = true };

        Reply reply = Assert.Single(bot.Turn.Run(state, LiveBot.Says("/dulieu")).Replies);

        Assert.Contains("20/11/2026", reply.Text, StringComparison.Ordinal);
        Assert.Contains("đã hỏi bạn ở tỉnh nào", reply.Text, StringComparison.Ordinal);
        using JsonDocument file = JsonDocument.Parse(reply.File!.Text);
        Assert.Equal("2026-11-20", file.RootElement.GetProperty("chat").GetProperty("registeredOrDeclinedOn").GetString());
    }

    private static ConversationState Holding(params OwnLead[] leads) => ConversationState.New with { Leads = leads };

    private static OwnLead Own(long id, string name)
    {
        var details = new LeadDetails([], [], false, [], "khanh-hoa", null, ["japan"], [], true, null, new LeadSource("test"), Receipt);
        return new OwnLead(
            new Lead(new LeadId(id), 1, LiveBot.Says("").Conversation, details, Lead.NewStatus, null, LiveBot.Today, LiveBot.Today, LiveBot.Today, null),
            new LeadPerson(name, "+84912345678", "phường Phan Rang, tỉnh Khánh Hòa"));
    }
}
