using System.Collections.Frozen;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>Which words begin a person's name, belong to it and end it. Facts of the language; most people type without marks, so many words could be either.</summary>
internal static class NameWords
{
    /// <summary>Family names without marks: the common Vietnamese ones, and those of peoples of the mountains and highlands.</summary>
    private static readonly FrozenSet<string> Families = Set(
        "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh truong dinh lam phung mai to ta ha chau luu tang cao thai kieu luong quach "
        + "khuat nghiem mac thach lai diep tong vi lo giang vang thao sung lau mua hau ma cu hang kha quang cam deo ca bac hoa ban trieu danh kien "
        + "nong be hua ksor rcom rmah siu nay kpa rahlan ro cham pinang kator chamalea taing mang k h y dieu cil jarah tro ung tu ton au bach chung van tram giap lac luc chu mau nhu phi uong dam sam ninh");

    /// <summary>Words in the middle of a name; none ends with one.</summary>
    private static readonly FrozenSet<string> Middles = Set("van thi");

    /// <summary>Words before a name that are none of it.</summary>
    private static readonly FrozenSet<string> Openers = Set("da dạ vang vâng thua thưa em minh mình toi tôi tui con chau cháu mk e t ten tên la là day đây goi gọi la nguoi người do đó");

    /// <summary>How people call each other, before a name.</summary>
    private static readonly FrozenSet<string> Titles = Set("bac chu co di cau mo thim duong ong ba anh chi em con chau me bo ma tia cu gia");

    /// <summary>Words behind a name that are none of it, in their own spelling.</summary>
    private static readonly FrozenSet<string> Enders = Set(
        "ở o sđt sdt đt dt số so tuổi muốn nhé nhe nhen nghen nghe nha nhá ạ à á nè nek đây và với vs cần vay đi có không ko k hông hong bên qua cho xin ơi được đc dc rồi nữa là đk dk đăng đang vào vô trong "
        + "giúp giùm dùm hộ ghi để điện zalo gửi nhờ làm nghề bao gì nào sao đâu ai mấy lương tiền phí việc nước ngoài thôi hết chưa biết thích hỏi từ gọi cán công thông thuộc dân bạn nay năm sn sinh quê tại "
        + "hiện học chuyện anh chị bác chú cô về mong mình em tôi tui cháu con thì trên này ấy kia đó nhưng hoặc hay tên họ người nhà ngày tháng giờ ty");

    /// <summary>Of those, what without marks may be a part of a name as well: "tai" is Tài, "hien" is Hiền.</summary>
    private static readonly FrozenSet<string> Either = Set("lam dang nam sinh que tai hien hoc anh chi mong minh thi bao nha tu luong tien dan nho de dien thuoc ai bac trong chu thich hong thong ha phi hoi ho va vo vay hay ngoai cong");

    /// <summary>The same for words that have no other marks as a name: "đăng" is in "đăng ký", and Đăng.</summary>
    private static readonly FrozenSet<string> EitherMarked = Set("đăng học anh thông công sinh lương dân hay nhờ");

    /// <summary>Of those, what is a word of its own where a figure comes next: "sinh 1998".</summary>
    private static readonly FrozenSet<string> BeforeFigures = Set("nam năm sinh so số tuoi tuổi lop lớp que");

    /// <summary>What people say in place of a name.</summary>
    private static readonly FrozenSet<string> Never = Set(
        "ok oke okie oki uh um vang vâng da dạ co có khong không ko k dung đúng sai alo hi hello helo test yes no chao chào thanks cam cảm cám on ơn gia giá the thế vậy gì nào sao ai đâu bao luong lương tien tiền phi phí nhat nhật han hàn dai đài menu help start bot admin ad cong công");

    public static bool IsFamily(string word) => Families.Contains(VietnameseLetters.Fold(word));

    public static bool IsMiddle(string word) => Middles.Contains(VietnameseLetters.Fold(word));

    public static bool IsOpener(string word) => Openers.Contains(word.ToLowerInvariant());

    public static bool IsTitle(string word) => Titles.Contains(VietnameseLetters.Fold(word));

    public static bool IsNever(string word) => Never.Contains(word.ToLowerInvariant());

    public static bool IsBeforeFigures(string word) => BeforeFigures.Contains(word.ToLowerInvariant());

    /// <summary>Whether a word ends a name that stands before it.</summary>
    /// <param name="isMarkedText">Whether the message is typed with marks; then "nam" is no "năm".</param>
    /// <returns>Null where it may do so, or be the name's last.</returns>
    public static bool? Ends(string word, bool isMarkedText)
    {
        string lower = word.ToLowerInvariant();
        if (VietnameseLetters.HasMarks(lower) || isMarkedText) return Enders.Contains(lower) ? EitherMarked.Contains(lower) ? null : true : false;
        if (!Enders.Contains(lower) && !FoldedEnders.Contains(lower)) return false;
        return Either.Contains(lower) ? null : true;
    }

    private static readonly FrozenSet<string> FoldedEnders = Enders.Select(VietnameseLetters.Fold).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
