namespace WorkerAdvisor.Knowledge.Places;

/// <summary>Everyday names and how far a name may be trusted: the content of aliases.yaml.</summary>
/// <param name="Cautions">What was typed, in lower case, and the most that this typing may count for.</param>
internal sealed record PlaceAliases(IReadOnlyList<PlaceAlias> Names, IReadOnlyList<(string Typed, Standing Limit)> Cautions);

/// <summary>
/// An everyday name for a province or, when <paramref name="District"/> is set, for a former district; with
/// <paramref name="Commune"/>, for the one commune in it that is meant before its namesakes in other provinces.
/// </summary>
/// <param name="Former">The former province that is meant; null when it is the province of today.</param>
/// <param name="Name">The name to answer with: "Sài Gòn" for "sg".</param>
internal sealed record PlaceAlias(string Say, string Name, Province Province, string? Former, FormerDistrict? District, string? Commune = null);
