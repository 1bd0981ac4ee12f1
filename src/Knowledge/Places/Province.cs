namespace WorkerAdvisor.Knowledge.Places;

/// <summary>One of today's 34 provinces and centrally run cities.</summary>
/// <param name="Slug">Plain name with hyphens, as articles and leads carry it: "khanh-hoa", "hue", "ho-chi-minh".</param>
/// <param name="Name">Without "tỉnh" or "thành phố": "Khánh Hòa".</param>
/// <param name="Code">Two digits, of the National Statistics Office.</param>
/// <param name="IsCity">Whether it is a thành phố today, else a tỉnh.</param>
/// <param name="Formerly">Names of former provinces that ended in it; its own former name is not repeated. Empty for many.</param>
public sealed record Province(string Slug, string Name, string Code, bool IsCity, IReadOnlyList<string> Formerly)
{
    /// <summary>Ready for the middle of a sentence: "tỉnh Khánh Hòa", "thành phố Huế".</summary>
    public string FullName => (IsCity ? "thành phố " : "tỉnh ") + Name;

    /// <summary>A code stands for one province.</summary>
    public bool Equals(Province? other) => other is not null && Code == other.Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Slug;
}
