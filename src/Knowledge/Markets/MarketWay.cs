namespace WorkerAdvisor.Knowledge.Markets;

/// <summary>A way of going abroad to work: a country and a programme or kind of work.</summary>
/// <param name="Market">Id of the country.</param>
/// <param name="Name">As it is told: "Hàn Quốc: EPS (nhà nước)".</param>
/// <param name="Brief">For the head of a column and for buttons.</param>
/// <param name="Details">The article that tells more, or one passage of it: <c>market.japan.overview#im-japan</c>.</param>
/// <param name="Cells">One for each <see cref="WayCell"/>.</param>
/// <param name="Stops">What rules it out, beside what rules out every way.</param>
/// <param name="Merits">How it serves each priority.</param>
public sealed record MarketWay(
    string Id,
    string Market,
    string Name,
    string Brief,
    string Details,
    IReadOnlyDictionary<WayCell, MarketClaim> Cells,
    IReadOnlyList<WayStop> Stops,
    IReadOnlyDictionary<MarketPriority, WayMerit> Merits)
{
    /// <summary>The language of this way; null when nothing is known of one.</summary>
    public WayLanguage? Language { get; init; }

    /// <summary>Money that is surely needed; null when no sum is known.</summary>
    public WayFunds? Funds { get; init; }

    /// <summary>Schooling without which it is hard, not impossible; null when none is known.</summary>
    public WaySchooling? Schooling { get; init; }

    /// <summary>Facts that help.</summary>
    public IReadOnlyList<WayBonus> Bonuses { get; init; } = [];
}

/// <summary>What is compared.</summary>
public enum WayCell
{
    Requirements, Cost, Income, Time, Stops, Unknown,
}

/// <summary>A condition that rules a way out, and its reason. Exactly one of the conditions is set.</summary>
/// <param name="AgeBelow">Rules out who is younger.</param>
/// <param name="AgeAbove">Rules out who is older.</param>
/// <param name="SchoolingBelow">Rules out who has less.</param>
/// <param name="Fact">Rules out whom the fact is true of.</param>
public sealed record WayStop(int? AgeBelow, int? AgeAbove, Schooling? SchoolingBelow, string? Fact, MarketClaim Why);

/// <summary>The language of a way.</summary>
/// <param name="IsNeeded">Whether one cannot go without; else it only helps.</param>
public sealed record WayLanguage(LanguageSkill Skill, bool IsNeeded, MarketClaim Why);

/// <summary>Money that is needed at least, in đồng.</summary>
public sealed record WayFunds(decimal From, MarketClaim Why);

/// <summary>Schooling that a way rests on.</summary>
public sealed record WaySchooling(Schooling From, MarketClaim Why);

/// <summary>A fact that helps.</summary>
public sealed record WayBonus(string Fact, MarketClaim Why);

/// <summary>How a way serves a priority.</summary>
public sealed record WayMerit(WayFit Fit, MarketClaim Why);

/// <summary>How well a way serves a priority, as far as confirmed facts say.</summary>
public enum WayFit
{
    Poor, Unknown, Fair, Good,
}
