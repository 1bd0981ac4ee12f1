using System.Collections.Immutable;

namespace WorkerAdvisor.Knowledge.Markets;

/// <summary>What somebody told about themselves to choose a way of going. Null is what was not said; an empty list is a "none".</summary>
public sealed record WorkerProfile
{
    /// <summary>Most priorities that count; more would say nothing.</summary>
    public const int MostPriorities = 2;

    public AgeSpan? Age { get; init; }

    public Schooling? Schooling { get; init; }

    public ImmutableArray<LanguageSkill>? Languages { get; init; }

    public Budget? Budget { get; init; }

    /// <summary>In the order in which they matter; those beyond <see cref="MostPriorities"/> do not count.</summary>
    public ImmutableArray<MarketPriority>? Priorities { get; init; }

    /// <summary>Ids of <see cref="MarketComparison.Facts"/> that are true of the person.</summary>
    public ImmutableArray<string>? Facts { get; init; }

    /// <summary>Whether a fact was told of.</summary>
    public bool Has(string fact) => Facts is { } facts && facts.Contains(fact);
}

/// <summary>An age in years; from a year of birth, the two ages that one may have in a year.</summary>
public readonly record struct AgeSpan(int Youngest, int Oldest)
{
    public static AgeSpan Of(int age) => new(age, age);
}

/// <summary>Money at hand, in đồng.</summary>
/// <param name="High">Null for "over <paramref name="Low"/>".</param>
public readonly record struct Budget(decimal Low, decimal? High);
