using System.Text.RegularExpressions;

namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>Phone numbers as old lists hold them: made into numbers by a spreadsheet, two in a cell, of eleven digits.</summary>
internal static partial class ListPhones
{
    /// <returns>The first number in its international form, and what else stands in the cell; or why there is none.</returns>
    public static (string? Phone, string? Others, string? Fault) Read(SheetCell cell)
    {
        if (cell.IsEmpty) return (null, null, "thiếu số điện thoại");
        if (PowerOfTen().IsMatch(cell.Text)) return (null, null, "số đã bị Excel đổi thành dạng 9.12E+08 nên mất chữ số; đặt cột thành kiểu Văn bản và nhập lại số");
        string? others = cell.Text.Any(char.IsLetter) ? cell.Text : null;   // "0912345678 (mẹ)"
        return PhoneReader.Read(cell.Text) switch
        {
            PhoneReading.Told told => (told.Number, others, null),
            // A spreadsheet takes the zero from a number, and lists of before 2018 have the prefixes of then: in a list both are plain.
            PhoneReading.Unclear { Doubt: PhoneDoubt.NoZero or PhoneDoubt.Former, Numbers: [var only] } => (only, others, null),
            PhoneReading.Unclear { Numbers: { Count: > 0 } numbers } => (numbers[0], others ?? string.Join(" / ", numbers.Skip(1).Select(PhoneText.Of)), null),
            PhoneReading.Unclear { Doubt: PhoneDoubt.TooShort } => (null, null, "số điện thoại thiếu chữ số"),
            PhoneReading.Unclear { Doubt: PhoneDoubt.TooLong } => (null, null, "số điện thoại thừa chữ số"),
            _ => (null, null, "không phải số điện thoại gọi được"),
        };
    }

    [GeneratedRegex(@"^\s*\d(?:[.,]\d+)?\s*[eE]\s*\+?\d+\s*$")]
    private static partial Regex PowerOfTen();
}
