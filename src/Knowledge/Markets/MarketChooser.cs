namespace WorkerAdvisor.Knowledge.Markets;

/// <summary>
/// Orders the ways of going by what a person wants and can. Only a confirmed condition closes a way; what is not known leaves it open.
/// Wages are not held against each other: each country pays in its own money, and no rate between them is known here.
/// </summary>
public sealed class MarketChooser(MarketComparison comparison)
{
    /// <summary>With less than this the cost counts even for those who did not put it first.</summary>
    private const decimal LittleMoney = 100_000_000;

    /// <summary>The open and the closed ways for a person. The same profile gives the same order.</summary>
    public MarketChoice Choose(WorkerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        WayStop[] nobody = [.. comparison.Everyone.Where(stop => Closes(stop, profile) == Answer.Yes)];
        var open = new List<(FittingWay Way, int Wished, int Else)>();
        var closed = new List<RuledOutWay>();
        foreach (MarketWay way in comparison.Ways)
        {
            WayStop[] stops = [.. nobody, .. way.Stops.Where(stop => Closes(stop, profile) == Answer.Yes)];
            if (stops.Length > 0) closed.Add(new RuledOutWay(way, stops));
            else open.Add(Weigh(way, profile));
        }

        // What was wished for decides, then all the rest, then how much is in the way; OrderBy keeps the order of the content after that.
        return new MarketChoice(nobody, [.. open.OrderByDescending(one => one.Wished).ThenByDescending(one => one.Else).ThenBy(one => one.Way.Against.Count).Select(one => one.Way)], closed);
    }

    /// <summary>The facts that could still change the result: those that close or help a way that is open so far.</summary>
    public IReadOnlyList<MarketFact> FactsThatMatter(WorkerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        MarketChoice choice = Choose(profile with { Facts = null });
        if (choice.Fitting.Count == 0) return [];
        HashSet<string> matter = [.. comparison.Everyone.Concat(choice.Fitting.SelectMany(open => open.Way.Stops)).Select(stop => stop.Fact).OfType<string>(), .. choice.Fitting.SelectMany(open => open.Way.Bonuses).Select(bonus => bonus.Fact)];
        return [.. comparison.Facts.Where(fact => matter.Contains(fact.Id))];
    }

    /// <summary>Whether somebody has so little that the cost counts although they did not put it first.</summary>
    public static bool HasLittle(WorkerProfile profile) => profile?.Budget is { } budget && budget.High <= LittleMoney && budget.Low < LittleMoney;

    private (FittingWay Way, int Wished, int Else) Weigh(MarketWay way, WorkerProfile profile)
    {
        var weighed = new List<(int Points, MarketClaim Why)>();
        MarketPriority[] wanted = [.. (profile.Priorities ?? []).Distinct().Take(WorkerProfile.MostPriorities)];
        foreach (MarketPriority priority in wanted) weighed.Add((PointsOf(way.Merits[priority].Fit), way.Merits[priority].Why));
        int wished = weighed.Sum(one => one.Points);
        if (HasLittle(profile) && !wanted.Contains(MarketPriority.Cheap)) weighed.Add((2 * PointsOf(way.Merits[MarketPriority.Cheap].Fit), way.Merits[MarketPriority.Cheap].Why));
        if (way.Language is { } language && LanguagePoints(language, profile) is { } points) weighed.Add((points, language.Why));
        foreach (WayBonus bonus in way.Bonuses.Where(bonus => profile.Has(bonus.Fact))) weighed.Add((2, bonus.Why));
        if (way.Funds is { } funds && profile.Budget?.Low < funds.From) weighed.Add((profile.Budget?.High < funds.From ? -2 : -1, funds.Why));
        if (way.Schooling is { } schooling && profile.Schooling < schooling.From) weighed.Add((-3, schooling.Why));
        weighed.AddRange(comparison.Everyone.Concat(way.Stops).Where(stop => Closes(stop, profile) == Answer.Maybe).Select(stop => (-1, stop.Why)));
        var fitting = new FittingWay(way, [.. weighed.Where(one => one.Points > 0).Select(one => one.Why)], [.. weighed.Where(one => one.Points <= 0).Select(one => one.Why)]);
        return (fitting, wished, weighed.Sum(one => one.Points) - wished);
    }

    private static int PointsOf(WayFit fit) => fit switch { WayFit.Good => 2, WayFit.Fair => 1, WayFit.Poor => -1, _ => 0 };

    /// <summary>Null when a language that only helps is not known; nothing for or against when the person did not say.</summary>
    private static int? LanguagePoints(WayLanguage language, WorkerProfile profile) => profile.Languages switch
    {
        null => language.IsNeeded ? 0 : null,
        { } known when known.Any(skill => skill.Meets(language.Skill)) => 3,
        { } known when known.Any(skill => skill.Language == language.Skill.Language) => language.IsNeeded ? 0 : 1,
        _ => language.IsNeeded ? -1 : null,
    };

    private static Answer Closes(WayStop stop, WorkerProfile profile) => stop switch
    {
        { AgeBelow: { } from } => Hits(profile.Age, age => age < from),
        { AgeAbove: { } to } => Hits(profile.Age, age => age > to),
        { SchoolingBelow: { } least } => profile.Schooling < least ? Answer.Yes : Answer.No,
        { Fact: { } fact } => profile.Has(fact) ? Answer.Yes : Answer.No,
        _ => Answer.No,
    };

    /// <summary>Of two ages that a year of birth leaves, one may be hit and the other not.</summary>
    private static Answer Hits(AgeSpan? age, Predicate<int> hits) => age is not { } span ? Answer.No : (hits(span.Youngest), hits(span.Oldest)) switch
    {
        (true, true) => Answer.Yes,
        (false, false) => Answer.No,
        _ => Answer.Maybe,
    };

    private enum Answer { No, Maybe, Yes }
}
