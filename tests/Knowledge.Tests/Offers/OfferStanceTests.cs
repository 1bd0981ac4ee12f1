using WorkerAdvisor.Knowledge.Offers;

namespace WorkerAdvisor.Knowledge.Tests.Offers;

/// <summary>Pairs of texts that differ in one turn: who speaks, what is refused, who keeps what.</summary>
public sealed class OfferStanceTests
{
    [Theory]
    [InlineData("Bà Sáu bảo góp 12 triệu giữ một suất, con lắc đầu đi về", "Bà Sáu bảo góp 12 triệu giữ một suất, con gật đầu đi về")]
    [InlineData("Ai xúi nghỉ học đi xưởng thì báo trường", "Bên em lo nghỉ học đi xưởng, điểm danh có người lo")]
    [InlineData("Anh Dũng ơi, giấy tờ bản gốc anh giữ", "Anh Dũng ơi, giấy tờ bản gốc em giữ")]
    [InlineData("Họ photo hộ chiếu rồi trả lại luôn", "Họ giữ hộ chiếu, về nước mới trả lại")]
    [InlineData("Công ty có được bắt nộp tiền cọc không? Không được", "Công ty có được bắt nộp tiền cọc không? Được, cọc 10 triệu")]
    [InlineData("Nhiều đứa bị lừa vì cọc bậy, chỉ còn biết khóc", "Nhiều đứa bị lừa vì cọc bậy, tụi em đàng hoàng, cọc 5 triệu ghi giấy tay")]
    [InlineData("Luật cấm giữ hộ chiếu", "Luật cấm giữ hộ chiếu nên công ty chỉ giữ bằng gốc")]
    [InlineData("Đừng nghe người ta rủ đi đường rừng, khỏi hộ chiếu", "Đừng nghe người ta chê đường rừng, anh dẫn cả trăm người qua mốc, khỏi hộ chiếu")]
    [InlineData("Sở Nội vụ nhắc bà con: Sở không thu tiền, đừng gửi cán bộ 8 triệu", "Sở không thu tiền nhưng muốn nhanh thì gửi riêng cán bộ 8 triệu")]
    [InlineData("Hôm qua mình suýt chuyển 3 triệu phí xếp lịch cho chị Hạ", "Hôm qua mình chuyển 3 triệu phí xếp lịch cho chị Hạ")]
    [InlineData("Visa du lịch không được đi làm", "Visa du lịch vẫn đi làm được")]
    public void One_turn_parts_a_harmless_text_from_a_dangerous_one(string harmless, string dangerous)
    {
        Assert.Empty(LiveOffers.SignalsOf(harmless));
        Assert.Equal(OfferVerdict.Danger, LiveOffers.Checker.Check(dangerous).Verdict);
    }
}
