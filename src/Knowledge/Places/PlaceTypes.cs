using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Places;

/// <summary>The words for kinds of division: in official names, and as people write them before a name.</summary>
internal static class PlaceTypes
{
    /// <summary>
    /// How people write each kind. A spelling with marks also stands for the same without; one letter counts only before a dot
    /// or a number ("h. Cao Lộc", "q7").
    /// </summary>
    public static readonly IReadOnlyList<(string Words, PlaceType Type)> Written =
    [
        ("tỉnh", PlaceType.Tinh),
        ("thành phố", PlaceType.ThanhPho), ("tp", PlaceType.ThanhPho), ("t p", PlaceType.ThanhPho), ("t phố", PlaceType.ThanhPho),
        ("quận", PlaceType.Quan), ("q", PlaceType.Quan),
        ("huyện", PlaceType.Huyen), ("h", PlaceType.Huyen),
        ("thị xã", PlaceType.ThiXa), ("tx", PlaceType.ThiXa), ("t x", PlaceType.ThiXa),
        ("xã", PlaceType.Xa), ("x", PlaceType.Xa),
        ("phường", PlaceType.Phuong), ("p", PlaceType.Phuong),
        ("thị trấn", PlaceType.ThiTran), ("tt", PlaceType.ThiTran),
        ("đặc khu", PlaceType.DacKhu),
    ];

    private static readonly char[] NameSeparators = [' ', '.', '-', ':'];

    private static readonly (string Words, PlaceType Type)[] Official =
    [
        .. Written.Where(written => written.Words.Length > 5 || written.Words is "tỉnh" or "quận" or "huyện" or "xã")
            .OrderByDescending(written => written.Words.Length),
    ];

    /// <summary>Splits "Thị trấn Cờ Đỏ" into its kind and "Cờ Đỏ"; the kind is null when the name starts with none.</summary>
    public static (PlaceType? Type, string Name) Split(string fullName)
    {
        foreach (var (words, type) in Official)
        {
            if (fullName.Length > words.Length && fullName[words.Length] == ' '
                && fullName.StartsWith(words, StringComparison.OrdinalIgnoreCase))
                return (type, fullName[(words.Length + 1)..]);
        }

        return (null, fullName);
    }

    /// <summary>A plain name without the kind that a person wrote before it: "tp. hue" becomes "hue".</summary>
    public static string WithoutType(string plainName)
    {
        string[] words = plainName.Split(NameSeparators, StringSplitOptions.RemoveEmptyEntries);
        for (int length = Math.Min(2, words.Length - 1); length > 0; length--)
        {
            string first = string.Join(' ', words[..length]);
            if (Written.Any(written => VietnameseLetters.Fold(written.Words) == first)) return string.Join(' ', words[length..]);
        }

        return plainName;
    }

    /// <summary>
    /// Whether a place may be called by the word of another kind: wards grew out of communes, towns into cities, and provinces
    /// became cities in 2026.
    /// </summary>
    public static bool MayBeCalled(Meaning place, PlaceType word) => Level(word) switch
    {
        0 => place.IsProvince,
        1 => place.Kind == PlaceKind.FormerDistrict || (word == PlaceType.ThanhPho && place.IsProvince),
        _ => place.IsCommune,
    };

    private static int Level(PlaceType type) => type switch
    {
        PlaceType.Tinh => 0,
        PlaceType.ThanhPho or PlaceType.Quan or PlaceType.Huyen or PlaceType.ThiXa => 1,
        _ => 2,
    };
}
