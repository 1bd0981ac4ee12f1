namespace WorkerAdvisor.Knowledge.Places;

/// <summary>One of today's 3,321 communes, wards and special zones.</summary>
/// <param name="Code">Five digits, of the National Statistics Office.</param>
/// <param name="Name">With its kind: "Xã Khánh Khê", "Phường Phan Rang", "Đặc khu Phú Quý".</param>
public sealed record Commune(string Code, string Name, Province Province)
{
    /// <summary>The name without its kind: "Khánh Khê".</summary>
    public string ShortName => PlaceTypes.Split(Name).Name;
}
