using System.Text.RegularExpressions;
using PhoneNumbers;

namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>Phone numbers as old lists hold them: made into numbers by a spreadsheet, two in a cell, of eleven digits.</summary>
internal static partial class ListPhones
{
    private static readonly char[] Between = ['/', ';', ',', '\n', '|', '–'];

    /// <summary>Mobile prefixes of numbers of eleven digits, and what they became between September and November 2018 (Quyết định 2036/QĐ-BTTTT).</summary>
    private static readonly Dictionary<string, string> SinceSeptember2018 = new()
    {
        ["0162"] = "032", ["0163"] = "033", ["0164"] = "034", ["0165"] = "035", ["0166"] = "036", ["0167"] = "037", ["0168"] = "038", ["0169"] = "039",
        ["0120"] = "070", ["0121"] = "079", ["0122"] = "077", ["0126"] = "076", ["0128"] = "078",
        ["0123"] = "083", ["0124"] = "084", ["0125"] = "085", ["0127"] = "081", ["0129"] = "082",
        ["0186"] = "056", ["0188"] = "058", ["0199"] = "059",
    };

    /// <returns>The first number in its international form, and what else stands in the cell; or why there is none.</returns>
    public static (string? Phone, string? Others, string? Fault) Read(SheetCell cell)
    {
        if (cell.IsEmpty) return (null, null, "thiếu số điện thoại");
        if (PowerOfTen().IsMatch(cell.Text)) return (null, null, "số đã bị Excel đổi thành dạng 9.12E+08 nên mất chữ số; đặt cột thành kiểu Văn bản và nhập lại số");
        string[] parts = Or().Replace(cell.Text, "/").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (int i = 0; i < parts.Length; i++)
        {
            if (ReadOne(parts[i]) is { } phone) return (phone, parts.Length > 1 ? string.Join(" / ", parts.Where((_, other) => other != i)) : null, null);
        }

        // Signs within one number: "0912-345-678", "0912,345,678".
        return ReadOne(string.Concat(cell.Text.Where(c => char.IsAsciiDigit(c) || c == '+'))) is { } whole ? (whole, null, null) : (null, null, "số điện thoại không đúng");
    }

    private static string? ReadOne(string text)
    {
        string digits = string.Concat(text.Where(char.IsAsciiDigit));
        bool isInternational = text.TrimStart().StartsWith('+') || text.TrimStart().StartsWith("00", StringComparison.Ordinal);
        if (!isInternational) text = Mended(digits);
        else if (text.TrimStart()[0] == '0') text = "+" + digits[2..];
        try
        {
            PhoneNumberUtil numbers = PhoneNumberUtil.GetInstance();
            PhoneNumber number = numbers.Parse(text, "VN");
            return numbers.IsValidNumber(number) ? numbers.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>A Vietnamese number as it is dialled today.</summary>
    private static string Mended(string digits)
    {
        if (digits.StartsWith("84", StringComparison.Ordinal) && digits.Length is 11 or 12) digits = "0" + digits[2..];
        if (!digits.StartsWith('0') && digits.Length is 9 or 10) digits = "0" + digits;   // a number has no leading zero
        return digits.Length == 11 && SinceSeptember2018.TryGetValue(digits[..4], out string? prefix) ? prefix + digits[4..] : digits;
    }

    [GeneratedRegex(@"^\s*\d(?:[.,]\d+)?\s*[eE]\s*\+?\d+\s*$")]
    private static partial Regex PowerOfTen();

    [GeneratedRegex(@"\s+(?:hoặc|hoac|và|va|-|–)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Or();
}
