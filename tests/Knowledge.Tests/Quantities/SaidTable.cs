using CsCheck;

namespace WorkerAdvisor.Knowledge.Tests.Quantities;

/// <summary>Tables of what people type, one form a line, and texts jumbled of such words.</summary>
internal static class SaidTable
{
    private static readonly string[] Pieces =
    [
        "3", "36", "2k1", "98", "năm", "nam", "tháng", "t", "n", "rưỡi", "nửa", "%", "phân", "phần trăm", "lãi", "/", "-", "đến", "ngày", "30/6/2027", "31/2", "tuổi", "sn", "sinh",
        "cuối", "giữa", "sau", "nữa", "còn", "tết", "2027", "ba", "mươi", "sáu", "trăm", "9999", "1,5", "0", "99/99/99", "quý", "4", ".", ",", "\n", "trước", "hơn", "9999 năm nữa", "hôm nay", "999 tuần nữa",
    ];

    /// <summary>Any text, and the words the readers look for in any order.</summary>
    public static Gen<string> Jumbled { get; } = Gen.OneOf(
        A.AnyText,
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Array[0, 12], Gen.Bool, (pieces, spaced) => string.Join(spaced ? " " : "", pieces.Select(piece => Pieces[piece]))));

    /// <summary>Lines of "written = what it says".</summary>
    public static TheoryData<string, string> Read(string table)
    {
        var rows = new TheoryData<string, string>();
        foreach (string line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = line.Split(" = ");
            rows.Add(sides[0], sides[1]);
        }

        return rows;
    }
}
