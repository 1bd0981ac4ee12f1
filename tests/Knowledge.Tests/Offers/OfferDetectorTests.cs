using WorkerAdvisor.Knowledge.Offers;

namespace WorkerAdvisor.Knowledge.Tests.Offers;

public sealed class OfferDetectorTests
{
    private static readonly OfferDetector Detector = new(LiveOffers.Offers, LiveOffers.Lexicon);

    [Theory]
    [InlineData("Tuyển 10 nữ may đi Đài Loan, lương 29.000 tệ, bao ở. Ai đi inbox em hoặc gọi 0900000499")]
    [InlineData("tuyen 5 nam di Han lam nong luong 40tr bao an o, lien he anh Ba 0900000499 de biet them")]
    [InlineData("Công an xã Suối Cát cảnh báo: có kẻ lạ rủ đi Lào, đòi cọc 10 triệu. Ai gặp gọi 0200000499")]
    public void Adverts_and_notices_are_told(string text) => Assert.True(Detector.IsAdvert(text));

    [Theory]
    [InlineData("họ bảo cọc 20tr trước khi phỏng vấn đơn Nhật lương 18 man, vậy có tin được không ạ")]
    [InlineData("em muốn đi Hàn mà công ty bắt nộp 30 triệu giữ chỗ, em phải làm sao bây giờ")]
    [InlineData("Con trai tôi 22 tuổi, tốt nghiệp cấp 3, muốn đi Nhật làm cơ khí thì chi phí hết bao nhiêu và vay ở đâu")]
    [InlineData("thấy trên facebook tuyển đi úc hái nho lương 80tr không cần tiếng, thật không ạ")]
    [InlineData("Tuyển nữ may")]
    [InlineData("")]
    public void Questions_stories_and_scraps_are_none(string text) => Assert.False(Detector.IsAdvert(text));

    [Fact]
    public void What_was_forwarded_needs_less() =>
        Assert.True(Detector.MayBeAdvert("Nhà ai có con đi Đài thì qua bác Tám, bác gửi vô công ty cho, công của bác 20 triệu thôi"));
}
