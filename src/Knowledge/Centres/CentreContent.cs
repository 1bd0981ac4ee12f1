namespace WorkerAdvisor.Knowledge.Centres;

/// <summary>The centres of this deployment, from <c>content/centres.yaml</c>.</summary>
public sealed record CentreContent(IReadOnlyList<Centre> Centres)
{
    /// <summary>No centre: every lead goes to the default queue.</summary>
    public static CentreContent None { get; } = new([]);

    /// <summary>Who runs this bot and holds what no centre takes, as people read it; null when the deployment does not say.</summary>
    public string? Operator { get; init; }

    /// <summary>The centre that covers a province of today; null when none does.</summary>
    public Centre? Covering(string province) => Centres.FirstOrDefault(centre => centre.Provinces.Contains(province));

    /// <summary>The centre with this id; null when there is none (any more).</summary>
    public Centre? Find(string id) => Centres.FirstOrDefault(centre => centre.Id == id);
}
