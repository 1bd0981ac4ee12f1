namespace WorkerAdvisor.Knowledge.Markets;

/// <summary>The ways of going that are open to somebody, in the order of what they want, and those that are not, with the reason.</summary>
/// <param name="NobodyWhile">What closes every way for now, such as being too young; none for most people.</param>
/// <param name="Fitting">The open ways, the one that serves the priorities best first.</param>
/// <param name="RuledOut">The closed ways in the order of the content, each with every reason.</param>
public sealed record MarketChoice(IReadOnlyList<WayStop> NobodyWhile, IReadOnlyList<FittingWay> Fitting, IReadOnlyList<RuledOutWay> RuledOut);

/// <summary>A way that is open.</summary>
/// <param name="For">What speaks for it, what the person put first at the head.</param>
/// <param name="Against">What speaks against it, or what is still to be done first.</param>
public sealed record FittingWay(MarketWay Way, IReadOnlyList<MarketClaim> For, IReadOnlyList<MarketClaim> Against);

/// <summary>A way that is closed.</summary>
public sealed record RuledOutWay(MarketWay Way, IReadOnlyList<WayStop> Stops);
