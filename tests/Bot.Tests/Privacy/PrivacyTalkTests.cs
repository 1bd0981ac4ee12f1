using System.Text.Json;
using WorkerAdvisor.Bot.Conversations;
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

    private static ConversationState Holding(params OwnLead[] leads) => ConversationState.New with { Leads = leads };

    private static OwnLead Own(long id, string name)
    {
        var details = new LeadDetails([], [], false, [], "khanh-hoa", null, ["japan"], [], true, null, new LeadSource("test"), Receipt);
        return new OwnLead(
            new Lead(new LeadId(id), 1, LiveBot.Says("").Conversation, details, Lead.NewStatus, null, LiveBot.Today, LiveBot.Today, LiveBot.Today, null),
            new LeadPerson(name, "+84912345678", "phường Phan Rang, tỉnh Khánh Hòa"));
    }
}
