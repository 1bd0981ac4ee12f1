namespace WorkerAdvisor.Knowledge.Places;

/// <summary>A commune, ward or township as it was until 1 July 2025.</summary>
/// <param name="Name">With its kind: "Xã Bình Trung".</param>
/// <param name="Successors">Today's communes that it went to: one, or several where it was split.</param>
public sealed record FormerCommune(string Name, FormerDistrict District, IReadOnlyList<Commune> Successors)
{
    /// <summary>The name without its kind: "Bình Trung".</summary>
    public string ShortName => PlaceTypes.Split(Name).Name;
}
