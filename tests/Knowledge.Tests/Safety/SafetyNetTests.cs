using CsCheck;
using WorkerAdvisor.Knowledge.Safety;

namespace WorkerAdvisor.Knowledge.Tests.Safety;

public sealed class SafetyNetTests
{
    private static readonly SafetyNet Net = new(new SafetyContent(
        [new WordList("mình", ["em", "con", "chúng tôi"])],
        [
            new DangerRule("violence", "rights.abuse", [], ["bị đánh", "dọa giết"], ["sợ bị đánh", "có bị đánh"]),
            new DangerRule("captivity", "rights.abuse", [], ["bị nhốt", "khóa cửa … không cho ra", "(nhốt|giam lỏng) <mình> (|luôn) … trong nhà|phòng"], []),
        ],
        [],
        []));

    [Theory]
    [InlineData("em bị đánh", "violence")]
    [InlineData("em bi danh", "violence")]
    [InlineData("BỊ ĐÁNH!!!", "violence")]
    [InlineData("bị đánh rồi, cứu em", "violence")]
    [InlineData("bi\u0323 đa\u0301nh", "violence")]
    [InlineData("chủ doạ giết em", "violence")]
    [InlineData("đang bị nhốt trong phòng", "captivity")]
    public void Danger_is_found_with_and_without_marks(string text, string rule) => Assert.Equal(rule, Find(text));

    [Theory]
    [InlineData("vay bao nhiêu tiền")]
    [InlineData("")]
    [InlineData("bị")]
    [InlineData("em bị đánhh")]
    public void Ordinary_words_are_no_danger(string text) => Assert.Null(Find(text));

    [Theory]
    [InlineData("chủ khóa cửa không cho ra", "captivity")]
    [InlineData("khoa cua ca ngay dem khong cho ra", "captivity")]
    [InlineData("khóa cửa một hai ba bốn không cho ra", "captivity")]
    [InlineData("khóa cửa một hai ba bốn năm không cho ra", null)]
    [InlineData("không cho ra khóa cửa", null)]
    public void A_gap_stands_for_up_to_four_words(string text, string? rule) => Assert.Equal(rule, Find(text));

    [Theory]
    [InlineData("nhốt em trong nhà", true)]
    [InlineData("giam lỏng chúng tôi luôn ở trong phòng", true)]
    [InlineData("nhot con ca ngay trong phong", true)]
    [InlineData("nhốt gà trong nhà", false)]
    [InlineData("nhốt em trong kho", false)]
    public void A_phrase_may_offer_words_to_choose_from(string text, bool found) => Assert.Equal(found, Find(text) == "captivity");

    [Theory]
    [InlineData("bị nhôt", true)]
    [InlineData("bi nhốt", true)]
    [InlineData("bị nhọt", false)]
    [InlineData("bị đành", false)]
    public void Marks_left_out_are_forgiven_but_not_other_marks(string text, bool found) => Assert.Equal(found, Find(text) is not null);

    [Theory]
    [InlineData("bi dap", true)]
    [InlineData("bị đập", true)]
    [InlineData("bị đâp", true)]
    [InlineData("bị dập", false)]
    [InlineData("bị dâp", false)]
    public void A_plain_d_stands_for_đ_only_in_a_word_without_any_mark(string text, bool found)
    {
        var net = new SafetyNet(new SafetyContent([], [new DangerRule("violence", "rights.abuse", [], ["bị đập"], [])], [], []));

        Assert.Equal(found, net.Find(A.Words(text)) is not null);
    }

    [Theory]
    [InlineData("… bị nhốt")]
    [InlineData("(|đang) nhốt")]
    [InlineData("(nhốt|giam")]
    [InlineData("nhốt <ai>")]
    [InlineData("")]
    public void A_phrase_that_cannot_be_read_is_refused(string phrase) =>
        Assert.Throws<FormatException>(() => new SafetyNet(new SafetyContent([], [new DangerRule("one", "rights.abuse", [], [phrase], [])], [], [])));

    [Theory]
    [InlineData("em sợ bị đánh", null)]
    [InlineData("qua đó có bị đánh không", null)]
    [InlineData("em sợ bị đánh sợ bị đánh", null)]
    [InlineData("em sợ bị đánh, hôm qua bị đánh thật", "violence")]
    [InlineData("sợ bị đánh vì đang bị nhốt", "captivity")]
    public void A_question_about_a_fear_is_no_cry_for_help(string text, string? rule) => Assert.Equal(rule, Find(text));

    [Fact]
    public void The_first_rule_that_fits_is_told() => Assert.Equal("violence", Find("bị nhốt và bị đánh"));

    [Fact]
    public void A_rule_without_phrases_finds_nothing() =>
        Assert.Null(new SafetyNet(new SafetyContent([], [new DangerRule("none", "rights.abuse", [], [], [])], [], [])).Find(A.Words("")));

    [Fact]
    public void Any_text_can_be_searched() => A.AnyText.Sample(text => { Find(text); }, iter: 2_000);

    private static string? Find(string text) => Net.Find(A.Words(text))?.Id;
}
