namespace WorkerAdvisor.Knowledge.Places;

/// <summary>A huyện, quận, thị xã or city within a province, as it was until districts ended on 1 July 2025.</summary>
/// <param name="Name">With its kind: "Huyện Cao Lộc".</param>
/// <param name="FormerProvince">The province it was in then: "Ninh Thuận".</param>
/// <param name="Province">The province it lies in today.</param>
/// <param name="Communes">Today's communes that took in its communes; a commune on the border may belong to two districts.</param>
public sealed record FormerDistrict(string Name, string FormerProvince, Province Province, IReadOnlyList<Commune> Communes)
{
    /// <summary>The name without its kind: "Cao Lộc".</summary>
    public string ShortName => PlaceTypes.Split(Name).Name;
}
