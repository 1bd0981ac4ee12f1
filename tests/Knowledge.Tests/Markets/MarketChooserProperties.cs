using System.Collections.Immutable;
using CsCheck;
using WorkerAdvisor.Knowledge.Markets;

namespace WorkerAdvisor.Knowledge.Tests.Markets;

public sealed class MarketChooserProperties
{
    private static readonly Gen<LanguageSkill> Skills = Gen.Select(OneOf(Enum.GetValues<SpokenLanguage>()), OneOf(Enum.GetValues<LanguageGrade>()), (language, grade) => new LanguageSkill(language, grade));

    private static readonly Gen<WorkerProfile> Profiles = Gen.Select(
        Gen.Int[14, 70], OneOf(Enum.GetValues<Schooling>()), Skills.Array[0, 3], Gen.Int[0, 400], OneOf(Enum.GetValues<MarketPriority>()).Array[0, 3],
        OneOf<string>([.. LiveMarkets.Comparison.Facts.Select(fact => fact.Id)]).Array[0, 3], Gen.Int[0, 63],
        (age, school, languages, money, priorities, facts, said) => new WorkerProfile
        {
            Age = (said & 1) > 0 ? AgeSpan.Of(age) : null,
            Schooling = (said & 2) > 0 ? school : null,
            Languages = (said & 4) > 0 ? languages.ToImmutableArray() : null,
            Budget = (said & 8) > 0 ? new Budget(money * 1_000_000m, money * 1_000_000m) : null,
            Priorities = (said & 16) > 0 ? priorities.ToImmutableArray() : null,
            Facts = (said & 32) > 0 ? facts.ToImmutableArray() : null,
        });

    [Fact]
    public void A_closed_way_always_has_a_reason_with_a_source_and_a_day() => Profiles.Sample(profile =>
        LiveMarkets.Chooser.Choose(profile).RuledOut.All(closed => closed.Stops.Count > 0 && closed.Stops.All(stop => stop.Why.Sources.Count > 0 && stop.Why.AsOf > DateOnly.MinValue)));

    [Fact]
    public void Every_way_is_either_open_or_closed() => Profiles.Sample(profile =>
    {
        MarketChoice choice = LiveMarkets.Chooser.Choose(profile);
        return choice.Fitting.Select(open => open.Way.Id).Concat(choice.RuledOut.Select(closed => closed.Way.Id)).Order(StringComparer.Ordinal)
            .SequenceEqual(LiveMarkets.Comparison.Ways.Select(way => way.Id).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Knowing_another_language_never_closes_a_way() => Gen.Select(Profiles, Skills).Sample((profile, skill) =>
        LiveMarkets.OpenTo(profile with { Languages = [.. profile.Languages ?? [], skill] }).Order(StringComparer.Ordinal).SequenceEqual(LiveMarkets.OpenTo(profile).Order(StringComparer.Ordinal)));

    [Fact]
    public void The_same_profile_gives_the_same_order() => Profiles.Sample(profile => LiveMarkets.OpenTo(profile).SequenceEqual(LiveMarkets.OpenTo(profile with { })));

    [Fact]
    public void More_school_and_no_hard_fact_never_close_a_way() => Profiles.Sample(profile =>
        !LiveMarkets.OpenTo(profile).Except(LiveMarkets.OpenTo(profile with { Schooling = Schooling.University, Facts = [] })).Any());

    [Fact]
    public void A_grown_up_who_may_leave_always_has_two_ways_to_choose_from() => Profiles
        .Where(profile => profile.Age is null or { Youngest: >= 18 } && !profile.Has("ban"))
        .Sample(profile => LiveMarkets.Chooser.Choose(profile).Fitting.Count >= 2);

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);
}
