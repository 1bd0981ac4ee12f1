using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Knowledge.Offers;

namespace WorkerAdvisor.Bot.Tests.Tools;

public sealed class OfferToolTests(LiveBot bot)
{
    private const string Scam = "Tuyển 10 nam đi Hàn lương 80tr, cọc trước 120.000.000đ vào stk 9900000499 TRAN VAN NGO, bay diện du lịch, ib zalo 0900 000 499 hoặc t.me/nhanh", Fine = "Công ty CP Mây Tre, GP 9901/LĐTBXH-GP, 12 đường Sông Hồng, 0200000499: tuyển 6 nam cơ khí Nhật, N4, lương 180.000 yên, thi tại văn phòng.";
    private ConversationState _state = ConversationState.New;

    [Fact]
    public void A_forwarded_advert_is_checked_without_being_asked()
    {
        Reply reply = Hear(LiveBot.Says("Nhà ai có con đi Đài thì qua bác Tám, bác gửi vô công ty cho, công môi giới 20 triệu thôi") with { IsForwarded = true });

        Assert.Equal((ReplyKind.Answer, "offer", OfferVerdict.Danger), (reply.Kind, reply.Form, reply.Verdict!.Value));
    }

    [Fact]
    public void Several_forwarded_in_a_row_are_each_checked()
    {
        Reply first = Hear(LiveBot.Says(Scam) with { IsForwarded = true }), second = Hear(LiveBot.Says(Fine) with { IsForwarded = true });

        Assert.Equal(OfferVerdict.Danger, first.Verdict);
        Assert.Equal(OfferVerdict.OkLooking, second.Verdict);
    }

    [Fact]
    public void Something_forwarded_that_is_no_advert_is_answered_as_what_it_asks() =>
        Assert.Null(Hear(LiveBot.Says("hộ chiếu làm ở đâu vậy mọi người") with { IsForwarded = true }).Form);

    [Fact]
    public void In_a_group_an_advert_sent_to_the_bot_is_checked_too() => Assert.Equal(OfferVerdict.Danger, Hear(LiveBot.Says(Scam) with { IsGroup = true }).Verdict);

    [Fact]
    public void A_question_about_something_seen_is_no_advert() => Assert.NotEqual("offer", Hear(LiveBot.Says("thấy trên mạng tuyển đi úc hái nho lương 80tr không cần tiếng, thật không ạ")).Form);

    [Theory]
    [InlineData(Attachment.Picture)]
    [InlineData(Attachment.Voice)]
    public void To_a_picture_the_open_check_asks_for_the_text(Attachment attachment)
    {
        Hear(LiveBot.Says("/kiemtra"));

        Reply reply = Hear(LiveBot.Says("") with { Attachment = attachment });

        Assert.StartsWith("Mình chưa đọc được chữ trong ảnh", reply.Text, StringComparison.Ordinal);
        Assert.Equal((ReplyKind.Form, "offer"), (reply.Kind, reply.Form));
    }

    [Fact]
    public void Of_an_album_one_picture_is_answered()
    {
        Hear(LiveBot.Says("/kiemtra"));
        IncomingMessage picture = LiveBot.Says("") with { Attachment = Attachment.Picture, Album = "a1" };

        Assert.Single(Run(picture));
        Assert.Empty(Run(picture));
    }

    [Fact]
    public void Numbers_and_links_that_could_be_called_or_opened_are_not_repeated_and_sums_are()
    {
        string text = Hear(LiveBot.Says(Scam)).Text;

        Assert.DoesNotContain("9900000499", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0900 000 499", text, StringComparison.Ordinal);
        Assert.DoesNotContain("t.me/nhanh", text, StringComparison.Ordinal);
        Assert.Contains("120.000.000đ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_kept_and_passed_on_has_no_word_of_the_advert()
    {
        Hear(LiveBot.Says(Scam));

        Reply share = Hear(LiveBot.Presses("f:offer:share"));

        Assert.Equal(ReplyShare.Text, share.Share);
        Assert.DoesNotContain("TRAN VAN NGO", share.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NGO", string.Join(' ', _state.Form!.Values.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void The_rest_of_the_signals_stands_under_a_button()
    {
        Reply result = Hear(LiveBot.Says(Scam + ". Ai cũng nhận, không cần tiếng, còn 2 suất"));

        Reply more = Hear(LiveBot.Presses(result.Buttons.Single(button => button.Label.StartsWith("Còn ", StringComparison.Ordinal)).Action));

        Assert.Equal(5, result.Text.Split('\n').Count(line => line.StartsWith("• ", StringComparison.Ordinal)));
        Assert.Contains("• **Mình không thấy tên công ty.**", more.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f:offer:found=personal-transfer")]
    [InlineData("f:offer:more")]
    public void A_forged_button_gets_the_question(string action) => Assert.Equal(ReplyKind.Form, Hear(LiveBot.Presses(action)).Kind);

    [Fact]
    public void A_long_advert_is_read_to_the_end_of_what_is_read_at_all()
    {
        Reply reply = Hear(LiveBot.Says("Tuyển nam đi Hàn, gọi 0900000499. " + string.Concat(Enumerable.Repeat("Việc ổn định, bao ăn ở. ", 150)) + "Cọc trước 5 triệu."));

        Assert.Equal(OfferVerdict.Danger, reply.Verdict);
    }

    [Fact]
    public void A_cry_for_help_is_heard_first() =>
        Assert.True(Hear(LiveBot.Says("cứu em với em bị công ty tuyển sang campuchia nhốt lại đòi 200 triệu, số em 0900000499, nhắn zalo cho em")).IsUrgent);

    private Reply Hear(IncomingMessage message) => Run(message)[^1];

    private IReadOnlyList<Reply> Run(IncomingMessage message)
    {
        TurnResult result = bot.Turn.Run(_state, message);
        _state = result.State;
        return result.Replies;
    }
}
