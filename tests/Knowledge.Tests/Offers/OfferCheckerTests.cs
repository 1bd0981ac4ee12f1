using WorkerAdvisor.Knowledge.Offers;

namespace WorkerAdvisor.Knowledge.Tests.Offers;

public sealed class OfferCheckerTests
{
    [Theory]
    [InlineData("Tuyển 20 nam đi Hàn, cọc trước 30 triệu", "upfront-deposit")]
    [InlineData("Chuyển khoản 2 triệu cho chị Lan là có tên trong đơn", "personal-transfer")]
    [InlineData("Visa du lịch 90 ngày, có người đón vào xưởng", "tourist-visa")]
    [InlineData("Du học mà làm là chính, khỏi lên lớp", "study-abroad-cover")]
    [InlineData("Chạy suất EPS 150 triệu", "brokerage-fee")]
    [InlineData("Nộp hộ chiếu gốc cho công ty giữ đến khi về nước", "hold-documents")]
    [InlineData("Sang Lào đi đường mòn, khỏi qua cửa khẩu", "illegal-border")]
    [InlineData("Cam kết đậu 100%, chưa ai trượt", "guaranteed-pass")]
    [InlineData("Không cần tiếng, ai cũng nhận", "no-requirements")]
    [InlineData("Tuyển nữ may Đài Loan, hết hôm nay là khóa đơn", "pressure-deadline")]
    [InlineData("Tuyển phụ bếp Úc, ib zalo em nha, không nghe điện thoại", "chat-only-contact")]
    [InlineData("Tuyển hái nho Úc, lương 120 triệu/tháng", "too-good-income")]
    public void Each_signal_is_heard(string advert, string signal) => Assert.Contains(signal, LiveOffers.SignalsOf(advert));

    [Theory]
    [InlineData("KHÔNG nhận cọc, KHÔNG giữ giấy tờ gốc, phí môi giới: 0đ")]
    [InlineData("không thu cọc, tiền giữ đơn, phí môi giới")]
    [InlineData("tiền cọc, tiền giữ chỗ: không có")]
    [InlineData("bên em k thu cọc, không hứa đỗ visa, hộ chiếu anh tự giữ")]
    [InlineData("Không ai được bắt các bạn đặt cọc")]
    [InlineData("đừng ck cho em nha anh")]
    public void What_is_denied_is_no_signal(string advert) => Assert.Empty(LiveOffers.SignalsOf(advert));

    [Theory]
    [InlineData("Công an xã cảnh báo: các đối tượng rủ đi Úc bằng visa du lịch, bảo cọc 50 triệu vào tài khoản cá nhân.")]
    [InlineData("Ai bảo nộp tiền giữ chỗ vào ví momo thì báo ngay công an.")]
    [InlineData("Nghe câu \"không cần tiếng, mai bay\" là dấu hiệu lừa đảo.")]
    [InlineData("Đừng chuyển cọc, đừng đưa hộ chiếu gốc cho ai.")]
    public void Warnings_are_no_signals(string text) => Assert.Empty(LiveOffers.SignalsOf(text));

    [Theory]
    [InlineData("Đừng tin nơi khác, cọc bên em 10 triệu là có suất")]
    [InlineData("Cọc trước 15tr là bay, đi Hàn trồng nấm")]
    [InlineData("Ngoài kia toàn lừa đảo, bên em uy tín, cọc 5 triệu là có lịch bay")]
    [InlineData("Không cọc là mất suất, nhanh tay nào")]
    public void A_swindler_who_warns_or_threatens_is_heard_all_the_same(string advert) => Assert.Equal(OfferVerdict.Danger, LiveOffers.Checker.Check(advert).Verdict);

    [Theory]
    [InlineData("Muốn có tên trong danh sách thì chị lo trước cho em 15tr", "upfront-deposit")]
    [InlineData("Tạm ứng 8 triệu lấy số thứ tự phỏng vấn", "upfront-deposit")]
    [InlineData("Trước buổi sơ tuyển mỗi em góp 3tr", "upfront-deposit")]
    [InlineData("Bằng cấp 3 bản chính phòng hồ sơ lưu tới ngày về", "hold-documents")]
    [InlineData("Khóa tiếng Anh một năm, sang tới nơi làm xưởng 55 tiếng mỗi tuần", "study-abroad-cover")]
    [InlineData("Đi Úc, mỗi tháng 5.000 đô Mỹ, có nhà ở", "too-good-income")]
    [InlineData("Chuyển vào t.k chị kế toán nhé", "personal-transfer")]
    public void Parts_that_stand_near_each_other_are_heard_in_any_order(string advert, string signal) => Assert.Contains(signal, LiveOffers.SignalsOf("Tuyển nam. " + advert));

    [Theory]
    [InlineData("Ký hợp đồng xong mới nộp tiền dịch vụ vào tài khoản công ty")]
    [InlineData("Bạn nào từng nghe phải “cọc giữ chỗ” thì yên tâm, ở đây mọi thứ theo hợp đồng đã ký")]
    [InlineData("Công ty có giữ hộ chiếu không? – Không, bạn giữ")]
    [InlineData("Nhiều người hỏi đi theo tour rồi ở lại. Đó là cư trú trái phép")]
    [InlineData("Sở Nội vụ trả lời: tờ rơi mời nộp 15 triệu giữ chỗ không phải của Sở")]
    [InlineData("Anh em tự quản lý hộ chiếu của mình")]
    public void What_is_quoted_asked_or_judged_is_no_signal(string text) => Assert.Empty(LiveOffers.SignalsOf(text));

    [Theory]
    [InlineData("Kiwi Bay Study, gọi 0200000499, cọc 5tr đi Úc")]
    [InlineData("Lên Du học Kangaroo Lùn, 5 phố Cũ, cọc 5tr đi Úc")]
    public void A_name_may_be_told_without_the_word_company(string advert) => Assert.DoesNotContain("no-company-name", LiveOffers.SignalsOf(advert));

    [Fact]
    public void Three_cautions_together_are_a_danger_and_two_are_not()
    {
        const string Advert = "Đi Mỹ 100tr/tháng, không cần tiếng, không cần bằng, gọi 0900000408";

        Assert.Equal(OfferVerdict.Danger, LiveOffers.Checker.Check(Advert).Verdict);
        Assert.Equal(OfferVerdict.Caution, LiveOffers.Checker.Check(Advert + ". Công ty TNHH Hoa Lan").Verdict);
    }

    [Fact]
    public void A_licence_number_names_a_company()
    {
        IReadOnlyList<string> signals = LiveOffers.SignalsOf("GP 8805/LĐTBXH-GP tuyển nữ đi Đài Loan, cọc 5tr");

        Assert.Equal(["upfront-deposit"], signals);
    }

    [Theory]
    [InlineData("Hôm nay trời mưa, tôi đi chợ mua cá")]
    [InlineData("")]
    [InlineData("Trung tâm Dịch vụ việc làm tỉnh tuyển 30 lao động đi Hàn theo EPS, nộp hồ sơ tại trụ sở")]
    public void What_is_no_offer_or_comes_from_a_public_body_needs_no_licence(string text) => Assert.Empty(LiveOffers.SignalsOf(text));

    [Fact]
    public void The_evidence_is_the_passage_and_empty_for_what_is_missing()
    {
        OfferReport report = LiveOffers.Checker.Check("Tuyển nam đi Hàn, đặt c.ọ.c 15 chai, gọi 0900000350");

        Assert.Equal("đặt c.ọ.c 15 chai", report.Findings.Single(finding => finding.Signal.Id == "upfront-deposit").Evidence);
        Assert.Equal("", report.Findings.Single(finding => finding.Signal.Id == "no-company-name").Evidence);
        Assert.NotNull(report.Advice);
    }

    [Theory]
    [InlineData("lương 170.000 yên, hợp đồng 36 tháng, tiền dịch vụ 3 tháng lương", false)]
    [InlineData("lương 170.000 yên, hợp đồng 36 tháng, tiền dịch vụ 3,5 tháng lương", true)]
    [InlineData("lương 170.000 yên, hợp đồng 1 năm, tiền dịch vụ 1 tháng lương", false)]
    [InlineData("lương 170.000 yên, hợp đồng 1 năm, tiền dịch vụ hai tháng lương", true)]
    [InlineData("hợp đồng 3 năm, lương 30tr/tháng, phí dịch vụ 90tr", false)]
    [InlineData("hợp đồng 3 năm, lương 30tr/tháng, phí dịch vụ 91tr", true)]
    [InlineData("hợp đồng 12 tháng, lương 2.050.000 won/tháng, phí dịch vụ 3.900.000 won", true)]
    [InlineData("hợp đồng 3 năm, lương 30tr/tháng, phí dịch vụ 9.000 USD", false)]
    [InlineData("thuyền viên tàu hàng, hợp đồng 12 tháng, phí dịch vụ 1,5 tháng lương", false)]
    [InlineData("công nhân, hợp đồng 12 tháng, phí dịch vụ 1,5 tháng lương", true)]
    public void The_service_fee_is_held_against_the_ceiling_in_its_own_currency(string advert, bool isOver) =>
        Assert.Equal(isOver, LiveOffers.SignalsOf("Công ty TNHH Hoa Lan tuyển: " + advert).Contains("fee-over-ceiling"));

    [Theory]
    [InlineData("lương 59 triệu/tháng", false)]
    [InlineData("lương 60 triệu/tháng", true)]
    [InlineData("lương 180.000 yên", false)]
    [InlineData("thu nhập 80-90tr", true)]
    [InlineData("học phí 120 triệu/năm", false)]
    public void Income_is_held_against_the_limit_of_its_currency_and_period(string wage, bool isTooGood) =>
        Assert.Equal(isTooGood, LiveOffers.SignalsOf("Tuyển thợ, " + wage).Contains("too-good-income"));
}
