using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Markets;

/// <summary>The ways of going, side by side, from <c>content/markets/compare.yaml</c>.</summary>
/// <param name="Everyone">What the law asks of everybody.</param>
/// <param name="Ways">In the order in which ways that fit equally well are told.</param>
public sealed record MarketComparison(IReadOnlyList<MarketAsker> Askers, IReadOnlyList<MarketFact> Facts, IReadOnlyList<WayStop> Everyone, IReadOnlyList<MarketWay> Ways)
{
    /// <summary>Without any way.</summary>
    public static MarketComparison None { get; } = new([], [], [], []);

    /// <summary>Who is to be asked, or null when nobody is listed by this id.</summary>
    public MarketAsker? FindAsker(string? id) => Askers.FirstOrDefault(asker => asker.Id == id);

    /// <summary>The way with this id, or null.</summary>
    public MarketWay? FindWay(string id) => Ways.FirstOrDefault(way => way.Id == id);
}

/// <summary>Somebody who knows what is not known here.</summary>
public sealed record MarketAsker(string Id, string Name, IReadOnlyList<SourceReference> Sources);

/// <summary>Something about a person that rules a way out, or helps with it.</summary>
/// <param name="Label">As a person says it of themselves, on a button.</param>
public sealed record MarketFact(string Id, string Label);

/// <summary>One thing told about a way of going.</summary>
/// <param name="Sources">What it rests on; none when it tells only what is not known.</param>
/// <param name="Ask">Id of who knows the rest; null when there is nothing to ask.</param>
/// <param name="AsOf">The day it was last read in its sources.</param>
/// <param name="Line">Where it stands, for faults.</param>
public sealed record MarketClaim(string Text, IReadOnlyList<SourceReference> Sources, string? Ask, DateOnly AsOf, int Line);
