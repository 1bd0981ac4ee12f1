namespace WorkerAdvisor.Knowledge.Places;

/// <summary>What sort of place a person named.</summary>
public enum PlaceKind
{
    /// <summary>A province or centrally run city of today.</summary>
    Province,

    /// <summary>A province that is now part of another, or a name that was given up ("Ninh Thuận", "Thừa Thiên Huế").</summary>
    FormerProvince,

    /// <summary>A district, town or city within a province, ended on 1 July 2025.</summary>
    FormerDistrict,

    /// <summary>A commune, ward or special zone of today.</summary>
    Commune,

    /// <summary>A commune, ward or township that went into another on 1 July 2025.</summary>
    FormerCommune,
}
