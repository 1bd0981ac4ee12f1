using System.Text.RegularExpressions;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>How centres head the columns of their lists, without marks.</summary>
internal static partial class HeadingWords
{
    private static readonly Dictionary<string, ImportField> Fields = new (ImportField Field, string Headings)[]
    {
        (ImportField.Name, "ho va ten|ho ten|ho ten nguoi lao dong|ho va ten nguoi lao dong|ten nguoi lao dong|nguoi lao dong|ho ten ld|hoten|ten nld|ho ten nld|ho va ten nld|full name|name"),
        (ImportField.FamilyName, "ho|ho dem|ho va dem|ho va ten dem|ho ten dem|ho lot|ho va chu lot|ho chu lot"),
        (ImportField.GivenName, "ten|ten goi"),
        (ImportField.Phone, "sdt|so dien thoai|dien thoai|dt|so dt|di dong|dtdd|dien thoai di dong|dien thoai lien he|sdt lien he|so dien thoai lien he|dt lien he|so lien he|so di dong|zalo|so zalo|phone|mobile|tel"),
        (ImportField.Province, "tinh|tinh thanh|tinh thanh pho|thanh pho|tinh tp|tinh tp truc thuoc tw|province"),
        (ImportField.District, "huyen|quan huyen|huyen quan|huyen thi xa|huyen tp|huyen thi xa thanh pho|quan huyen thi xa|quan|district"),
        (ImportField.Commune, "xa|xa phuong|phuong xa|xa phuong thi tran|phuong xa thi tran|xa phuong tt|xa thi tran|phuong|xa phuong dac khu|commune|ward"),
        (ImportField.Address, "dia chi|noi o|cho o|cho o hien nay|noi o hien nay|que quan|ho khau|ho khau thuong tru|thuong tru|noi thuong tru|dia chi thuong tru|noi cu tru|dia chi lien he|noi o da ghi|ho khau tt|hktt|address"),
        (ImportField.Birth, "nam sinh|ngay sinh|ngay thang nam sinh|ngay thang sinh|sinh nam|ns|sinh ngay|namsinh|birth year|date of birth"),
        (ImportField.Market, "nuoc|thi truong|nuoc muon di|quoc gia|nuoc dang ky|thi truong dang ky|nuoc den|dang ky di|nuoc dang ky di|nuoc lam viec|market|country"),
        (ImportField.Trade, "nghe|nghe nghiep|tay nghe|nganh nghe|cong viec|nghe dang ky|nganh nghe dang ky|chuyen mon"),
        (ImportField.Schooling, "trinh do|hoc van|trinh do hoc van|trinh do van hoa|van hoa|tdvh|tdhv"),
        (ImportField.Language, "ngoai ngu|trinh do ngoai ngu|tieng|trinh do tieng"),
        (ImportField.Group, "doi tuong|doi tuong uu tien|dien uu tien|dien|dien chinh sach|doi tuong chinh sach|chinh sach"),
        (ImportField.Loan, "vay von|nhu cau vay|nhu cau vay von|can vay|can vay von|vay"),
        (ImportField.BestTime, "gio goi|thoi gian goi|gio lien he|gio goi tien nhat"),
        (ImportField.Notes, "ghi chu|chu thich|luu y|note|notes"),
        (ImportField.Date, "ngay dang ky|ngay tiep nhan|ngay lap|ngay ghi|thoi gian dang ky|ngay dk|ngay tu van"),
    }.SelectMany(entry => entry.Headings.Split('|').Select(heading => (Heading: heading, entry.Field))).ToDictionary(entry => entry.Heading, entry => entry.Field);

    /// <summary>What a heading says its column holds; null when it says nothing known.</summary>
    public static ImportField? FieldOf(string heading) => Fields.TryGetValue(Plain(heading), out ImportField field) ? field : null;

    /// <summary>Without marks, brackets and signs: "Số ĐT (Zalo)*" is "so dt".</summary>
    public static string Plain(string heading) =>
        NoWord().Replace(InBrackets().Replace(VietnameseLetters.Fold(heading), " "), " ").Trim();

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex NoWord();
}
