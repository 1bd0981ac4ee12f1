using CsCheck;
using WorkerAdvisor.Knowledge.Journeys;

namespace WorkerAdvisor.Knowledge.Tests.Journeys;

/// <summary>How people say which way they go and how far they are; read with the repository's own content.</summary>
public sealed class JourneyReaderTests
{
    private static readonly JourneyReader Reader = LiveJourneys.Reader;

    [Theory]
    [InlineData("hồ sơ đi EPS", "eps")]
    [InlineData("em đi Nhật qua công ty", "company")]
    [InlineData("em di nhat qua cong ty", "company")]
    [InlineData("đi han theo cty", "company")]
    [InlineData("im japan", "im-japan")]
    [InlineData("di nhat dien nha nuoc", "im-japan")]
    [InlineData("đi hàn diện nhà nước", "eps")]
    [InlineData("em tự ký hợp đồng với chủ bên Đức", "own-contract")]
    [InlineData("hop dong ca nhan", "own-contract")]
    [InlineData("ausbildung", "ausbildung")]
    [InlineData("đi đức học nghề kép", "ausbildung")]
    [InlineData("tokutei", "company")]
    [InlineData("giấy tờ vay vốn ngân hàng chính sách", "loan")]
    [InlineData("ho so vay", "loan")]
    [InlineData("sắp về nước", "return")]
    [InlineData("thanh lý hợp đồng", "return")]
    [InlineData("vay vốn đi Nhật", "loan")]
    public void A_way_is_found_as_people_name_it(string text, string journey) => Assert.Equal([journey], Journeys(text));

    [Theory]
    [InlineData("em muốn đi Nhật", "company im-japan own-contract")]
    [InlineData("đi hàn quốc", "company eps own-contract")]
    [InlineData("di duc", "company own-contract ausbildung")]
    [InlineData("đài loan", "company own-contract")]
    public void A_country_alone_leaves_its_ways_to_choose_from(string text, string journeys) => Assert.Equal(journeys.Split(' '), Journeys(text));

    [Theory]
    [InlineData("")]
    [InlineData("xin chào")]
    [InlineData("mình chưa biết")]
    [InlineData("asdf qwer")]
    public void What_names_no_way_finds_none(string text) => Assert.Empty(Journeys(text));

    [Theory]
    [InlineData("đã có hộ chiếu rồi", "+passport")]
    [InlineData("da co ho chieu roi", "+passport")]
    [InlineData("em làm hộ chiếu xong rồi ạ", "+passport")]
    [InlineData("có hộ chiếu rồi, khám sức khỏe xong rồi", "+passport +health")]
    [InlineData("có hộ chiếu rồi nhưng chưa khám sức khỏe", "+passport -health")]
    [InlineData("có hộ chiếu rồi, chưa khám sức khỏe", "+passport -health")]
    [InlineData("em ký hợp đồng rồi", "+company.sign")]
    [InlineData("ký quỹ rồi", "+company.deposit")]
    [InlineData("đã nộp tiền", "+company.fee")]
    [InlineData("đóng tiền dịch vụ rồi", "+company.fee")]
    [InlineData("trúng tuyển rồi", "+company.selected")]
    [InlineData("học xong định hướng rồi", "+company.orientation")]
    [InlineData("có lý lịch tư pháp rồi", "+criminal-record")]
    [InlineData("có sơ yếu lý lịch rồi", "+cv")]
    [InlineData("nhầm, chưa có hộ chiếu", "-passport")]
    [InlineData("hộ chiếu chưa có", "-passport")]
    [InlineData("chưa đóng quỹ", "-company.fund")]
    [InlineData("có visa rồi", "+company.visa")]
    public void Who_says_how_far_they_are_is_understood(string text, string said) => Assert.Equal(said.Split(' '), Ticks("company", text));

    [Theory]
    [InlineData("hộ chiếu làm ở đâu")]
    [InlineData("làm hộ chiếu mất bao lâu")]
    [InlineData("chưa có hộ chiếu thì sao")]
    [InlineData("chưa có hộ chiếu có đi được không")]
    [InlineData("có hộ chiếu rồi thì làm gì tiếp")]
    [InlineData("có hộ chiếu chưa")]
    [InlineData("ký quỹ bao nhiêu tiền")]
    [InlineData("đã nộp tiền có lấy lại được không")]
    [InlineData("công ty thu 120 triệu")]
    [InlineData("ký hợp đồng rồi, công ty bắt nộp thêm 30 triệu")]
    [InlineData("em có hộ chiếu rồi mà công ty họ giữ mất")]
    [InlineData("xin chào")]
    [InlineData("đã ăn cơm rồi")]
    [InlineData("hồ sơ của em tới đâu rồi")]
    [InlineData("giờ đâu rồi")]
    [InlineData("")]
    public void A_question_ticks_nothing(string text) => Assert.Empty(Ticks("company", text));

    [Theory]
    [InlineData("bị mất hộ chiếu rồi")]
    [InlineData("bi mat ho chieu roi")]
    [InlineData("hộ chiếu em bị công ty giữ rồi")]
    [InlineData("công ty cầm hộ chiếu của em rồi")]
    [InlineData("em bị lừa lúc nộp tiền rồi")]
    [InlineData("hộ chiếu hết hạn rồi")]
    [InlineData("trượt khám sức khỏe rồi")]
    [InlineData("khám sức khỏe không đạt rồi")]
    [InlineData("visa bị từ chối rồi")]
    [InlineData("công ty giục nộp tiền rồi")]
    [InlineData("em ký hợp đồng bị ép rồi")]
    [InlineData("sắp làm hộ chiếu rồi")]
    [InlineData("mai em đi khám sức khỏe rồi")]
    [InlineData("có hộ chiếu rồi, visa bị từ chối")]
    public void What_went_wrong_or_is_to_come_ticks_nothing(string text)
    {
        Assert.Empty(Ticks("company", text));
        Assert.Empty(Reader.FindTicks(LiveJourneys.Find("company"), Reader.WordsOf(text), besidesOthers: true));
    }

    [Theory]
    [InlineData("em chuẩn bị hộ chiếu xong rồi", "+passport")]
    public void Words_that_only_sound_like_trouble_do_not_hinder(string text, string said) => Assert.Equal(said.Split(' '), Ticks("company", text));

    [Theory]
    [InlineData("công ty", "company")]
    [InlineData("cty", "company")]
    [InlineData("nhà nước", "eps im-japan")]
    [InlineData("dạ vay", "loan")]
    [InlineData("tự đi", "own-contract")]
    [InlineData("công ty lừa", "")]
    public void A_word_answers_which_way(string text, string journeys) => Assert.Equal(journeys.Split(' ', StringSplitOptions.RemoveEmptyEntries), Reader.FindAnswered(Reader.WordsOf(text)).Select(journey => journey.Id));

    [Theory]
    [InlineData("còn gì nữa không", JourneyWish.Next)]
    [InlineData("bước tiếp theo", JourneyWish.Next)]
    [InlineData("buoc tiep theo la gi", JourneyWish.Next)]
    [InlineData("giờ làm gì tiếp", JourneyWish.Next)]
    [InlineData("còn thiếu gì", JourneyWish.Next)]
    [InlineData("xem lại danh sách", JourneyWish.List)]
    [InlineData("tới đâu rồi", JourneyWish.List)]
    [InlineData("vậy còn hồ sơ của em tới đâu rồi", JourneyWish.List)]
    [InlineData("cần giấy tờ gì", JourneyWish.Papers)]
    [InlineData("gồm những giấy tờ gì", JourneyWish.Papers)]
    [InlineData("đổi sang đường khác", JourneyWish.Switch)]
    [InlineData("làm lại từ đầu", JourneyWish.Again)]
    [InlineData("xóa hết đi", JourneyWish.Again)]
    public void A_wish_is_understood(string text, JourneyWish wish) => Assert.Equal(wish, Reader.FindWish(Reader.WordsOf(text)));

    [Theory]
    [InlineData("hộ chiếu làm ở đâu")]
    [InlineData("xin chào")]
    [InlineData("em ký hợp đồng rồi")]
    public void What_wishes_nothing_of_the_list_is_left(string text) => Assert.Null(Reader.FindWish(Reader.WordsOf(text)));

    [Theory]
    [InlineData("em đi eps", true)]
    [InlineData("thôi em đi theo công ty", true)]
    [InlineData("qua công ty", true)]
    [InlineData("phí đi Nhật qua công ty", false)]
    [InlineData("lương đi hàn", false)]
    public void Who_names_the_way_they_go_begins_so(string text, bool goes) => Assert.Equal(goes, Reader.Goes(Reader.WordsOf(text)));

    [Theory]
    [InlineData("đồng ý", true)]
    [InlineData("ừ xóa đi", true)]
    [InlineData("không", false)]
    [InlineData("có hộ chiếu rồi nhé", false)]
    public void Yes_stands_alone(string text, bool yes) => Assert.Equal(yes, Reader.SaysYes(Reader.WordsOf(text)));

    [Fact]
    public void Every_step_can_be_ticked_in_words() =>
        Assert.All(LiveJourneys.All, journey => Assert.All(journey.Steps, step => Assert.NotEmpty(step.Said)));

    [Fact]
    public void Any_text_can_be_read() =>
        A.AnyText.Sample(text =>
        {
            var words = Reader.WordsOf(text);
            _ = Reader.FindJourneys(words);
            _ = Reader.FindWish(words);
            foreach (Journey journey in LiveJourneys.All) Assert.All(Reader.FindTicks(journey, words), said => Assert.Contains(said.Step, journey.Steps));
        });

    private static IEnumerable<string> Journeys(string text) => Reader.FindJourneys(Reader.WordsOf(text)).Select(journey => journey.Id);

    private static IEnumerable<string> Ticks(string journey, string text) =>
        Reader.FindTicks(LiveJourneys.Find(journey), Reader.WordsOf(text)).Select(said => (said.IsDone ? "+" : "-") + said.Step.Id);
}
