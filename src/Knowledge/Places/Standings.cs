namespace WorkerAdvisor.Knowledge.Places;

/// <summary>What a name needs when nothing in aliases.yaml says so.</summary>
internal static class Standings
{
    /// <summary>A district whose name communes bear in more other provinces than this is not known by its bare name.</summary>
    private const int CommonName = 3;

    /// <param name="tier">The meanings of one size of place.</param>
    /// <param name="all">Everything that the name can mean.</param>
    public static Standing Of(Meaning[] tier, Meaning[] all, Leaf leaf)
    {
        if (tier[0].IsProvince || Array.Exists(tier, meaning => meaning.IsTrusted)) return Standing.Free;
        var province = tier[0].Province;
        if (leaf.IsOneWord || Array.Exists(tier, meaning => meaning.Province != province)) return Standing.Prefixed;
        if (tier[0].IsCommune) return Standing.PlacedAndCapitalised;
        int elsewhere = all.Where(meaning => meaning.Province != province).Select(meaning => meaning.Province).Distinct().Count();
        return elsewhere > CommonName ? Standing.Prefixed : Standing.Free;
    }
}
