namespace WorkerAdvisor.Knowledge.Places;

/// <summary>One place that a name can stand for.</summary>
/// <param name="Spelling">The name as <see cref="TypedWord.Spell(string)"/> writes it, to compare with what was typed.</param>
/// <param name="Name">Without its kind.</param>
/// <param name="Type">The word that stands before it in full.</param>
/// <param name="FormerProvince">The former province it is or was in; null when the whole of today's province can be meant.</param>
/// <param name="Districts">The former districts it is, was in, or took communes from. Empty for a province.</param>
/// <param name="Communes">Today's communes it stands for; several when it was split. Empty for larger places.</param>
internal sealed record Meaning(
    string Spelling,
    string Name,
    PlaceType Type,
    PlaceKind Kind,
    Province Province,
    string? FormerProvince,
    IReadOnlyList<FormerDistrict> Districts,
    IReadOnlyList<Commune> Communes)
{
    /// <summary>A curator vouches for the name in aliases.yaml: it needs nothing around it.</summary>
    public bool IsTrusted { get; init; }

    public bool IsProvince => Kind is PlaceKind.Province or PlaceKind.FormerProvince;

    /// <summary>How much it holds: 0 a commune, 1 a district, 2 a province.</summary>
    public int Size => IsProvince ? 2 : Kind == PlaceKind.FormerDistrict ? 1 : 0;

    public bool IsCommune => Kind is PlaceKind.Commune or PlaceKind.FormerCommune;

    /// <summary>Whether both can be said of one place: a commune and its former district, a district and its province.</summary>
    public bool FitsWith(Meaning other) =>
        Province == other.Province
        && WasIn(other.FormerProvince)
        && other.WasIn(FormerProvince)
        && (Districts.Count == 0 || other.Districts.Count == 0 || Districts.Any(other.Districts.Contains));

    /// <summary>Whether the other is a larger place in the same province.</summary>
    public bool IsInProvinceOf(Meaning other) => Province == other.Province && other.Size > Size;

    private bool WasIn(string? province) =>
        province is null || Districts.Count == 0 || Districts.Any(district => district.FormerProvince == province);
}
