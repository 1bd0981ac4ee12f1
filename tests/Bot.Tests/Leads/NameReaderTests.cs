using WorkerAdvisor.Bot.Leads;

namespace WorkerAdvisor.Bot.Tests.Leads;

public sealed class NameReaderTests
{
    [Theory]
    [InlineData("Nguyễn Thị Lan", "Nguyễn Thị Lan")]
    [InlineData("nguyễn thị lan", "Nguyễn Thị Lan")]
    [InlineData("NGUYỄN THỊ LAN", "Nguyễn Thị Lan")]
    [InlineData("Nguyễn thị lan", "Nguyễn Thị Lan")]
    [InlineData("Nguyễn Thị lan", "Nguyễn Thị lan")]
    [InlineData("Lan", "Lan")]
    [InlineData("lan nhé", "Lan")]
    [InlineData("Lan ạ", "Lan")]
    [InlineData("em tên là Lan", "Lan")]
    [InlineData("em tên Lan ạ", "Lan")]
    [InlineData("dạ em là Lan", "Lan")]
    [InlineData("mình là Nguyễn Văn Tèo", "Nguyễn Văn Tèo")]
    [InlineData("tên Nguyễn Văn Tèo ạ", "Nguyễn Văn Tèo")]
    [InlineData("Họ và tên: Trần Văn Bảy", "Trần Văn Bảy")]
    [InlineData("ho ten tran van bay", "Tran Van Bay")]
    [InlineData("tên tôi là Giàng A Sùng", "Giàng A Sùng")]
    [InlineData("em ten nguyen van tai o phan rang", "Nguyen Van Tai")]
    [InlineData("nguyen van tai", "Nguyen Van Tai")]
    [InlineData("Nguyen Dinh Khoi", "Nguyen Dinh Khoi")]
    [InlineData("le thi hien", "Le Thi Hien")]
    [InlineData("vo minh thi", "Vo Minh Thi")]
    [InlineData("ho van que", "Ho Van Que")]
    [InlineData("lan o phan rang", "Lan")]
    [InlineData("Lan, 25 tuổi, Phan Rang", "Lan")]
    [InlineData("Lan sinh 1998", "Lan")]
    [InlineData("lan sinh nam 1998", "Lan")]
    [InlineData("Nguyễn Thị Lan 0912345678", "Nguyễn Thị Lan")]
    [InlineData("bác Nguyễn Văn Bảy", "Nguyễn Văn Bảy")]
    [InlineData("anh Tuấn", "Tuấn")]
    [InlineData("Anh Tuấn", "Anh Tuấn")]
    [InlineData("Y Bhi Niê", "Y Bhi Niê")]
    [InlineData("h'hen niê", "H'Hen Niê")]
    [InlineData("K'Brêu", "K'Brêu")]
    [InlineData("Ksor Hnim", "Ksor Hnim")]
    [InlineData("Lò Thị Mai", "Lò Thị Mai")]
    [InlineData("Tôn Nữ Thị Ninh", "Tôn Nữ Thị Ninh")]
    [InlineData("Nguyễn Ngọc Ánh Dương", "Nguyễn Ngọc Ánh Dương")]
    [InlineData("Đặng Văn Đăng", "Đặng Văn Đăng")]
    public void A_name_is_read_in_its_spelling(string text, string name)
    {
        Assert.Equal(name, NameReader.ReadAnswer(text)?.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("0912345678")]
    [InlineData("123")]
    [InlineData("ok")]
    [InlineData("không")]
    [InlineData("dạ vâng")]
    [InlineData("kkk")]
    [InlineData("xyz kkk")]
    [InlineData("?")]
    [InlineData("A")]
    [InlineData("đi nhật")]
    [InlineData("vay tiền")]
    [InlineData("lương bao nhiêu")]
    [InlineData("ở đâu")]
    [InlineData("em muốn đi hàn quốc làm việc lâu dài với gia đình")]
    [InlineData("😀😀")]
    public void What_is_no_name_gives_none(string text)
    {
        Assert.Null(NameReader.ReadAnswer(text));
    }

    [Theory]
    [InlineData("cho em dang ky di han, em ten Lan o Phan Rang 0912345678", "Lan")]
    [InlineData("cho tui dang ky voi, ten tam, o cai rang, muon di dai", "Tam")]
    [InlineData("e tên páo, 20t, mún đk đi làm nn ad nhé", "Páo")]
    [InlineData("Em là Giàng A Sùng, 23 tuổi, mới xuất ngũ", "Giàng A Sùng")]
    [InlineData("đăng ký giúp bác em tên Nguyễn Văn Bảy", "Nguyễn Văn Bảy")]
    [InlineData("sai tên, tên em là Nguyễn Thị Lan", "Nguyễn Thị Lan")]
    public void In_a_longer_message_it_is_found_behind_the_word_for_it(string text, string name)
    {
        Assert.Equal(name, NameReader.Find(text)?.Name);
    }

    [Theory]
    [InlineData("ghi tên em vào danh sách đi nhật với")]
    [InlineData("ghi ten em vao danh sach di nhat voi")]
    [InlineData("Ghi tên giúp con mình vào danh sách có được không?")]
    [InlineData("cho tui ghi tên đi nước ngoài với o")]
    [InlineData("em muốn để lại tên, số")]
    [InlineData("Nhắn tên tuổi vô đâu")]
    [InlineData("em là nông dân")]
    [InlineData("tôi là con gái")]
    [InlineData("đăng ký đi hàn")]
    [InlineData("tên công ty là gì")]
    [InlineData("muốn đăng ký")]
    public void Ordinary_words_are_no_name(string text)
    {
        Assert.Null(NameReader.Find(text));
    }
}
