namespace WorkerAdvisor.Knowledge.Search;

/// <summary>A country or group of countries people ask about, as <c>content/markets/countries.yaml</c> gives it.</summary>
/// <param name="Id">As in topic ids: <c>japan</c>.</param>
/// <param name="Name">As people read it: "Nhật Bản".</param>
/// <param name="Names">Names that count wherever they stand.</param>
/// <param name="After">Short names that are ordinary words too: they count with exactly this spelling, or after a cue.</param>
/// <param name="Not">Phrases in which a short name is no country.</param>
/// <param name="Hints">Words that speak of this country only; they count when no country is named.</param>
public sealed record Market(
    string Id,
    string Name,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> After,
    IReadOnlyList<string> Not,
    IReadOnlyList<string> Hints);
