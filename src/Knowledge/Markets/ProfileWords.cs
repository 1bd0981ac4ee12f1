using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Knowledge.Markets;

/// <summary>How people say what decides where they can go, from <c>content/markets/profile.yaml</c>.</summary>
/// <param name="OtherSums">Words before a sum that is no money at hand.</param>
/// <param name="NoMoney">Phrases for none at all.</param>
/// <param name="Asking">Words of questions.</param>
/// <param name="VagueSums">What says how much without a sum.</param>
public sealed record ProfileWords(
    IReadOnlyList<SaidAs<Schooling>> Schools,
    IReadOnlyList<SaidAs<LanguageSkill>> Languages,
    IReadOnlyList<string> NoLanguage,
    IReadOnlyList<SaidAs<MarketPriority>> Priorities,
    IReadOnlyList<SaidAs<string>> Facts,
    IReadOnlyList<string> OtherSums,
    IReadOnlyList<string> Over,
    IReadOnlyList<string> Under,
    IReadOnlyList<string> NoMoney,
    IReadOnlyList<string> Asking,
    SaidAs<bool> VagueSums)
{
    /// <summary>Without any words.</summary>
    public static ProfileWords None { get; } = new([], [], [], [], [], [], [], [], [], [], new SaidAs<bool>(true, [], []));

    /// <summary>Every list of phrases, for the checker.</summary>
    internal IEnumerable<string> Phrases =>
        [.. Schools.SelectMany(said => said.Phrases), .. Languages.SelectMany(said => said.Phrases), .. NoLanguage, .. Priorities.SelectMany(said => said.Phrases), .. Facts.SelectMany(said => said.Phrases), .. OtherSums, .. Over, .. Under, .. NoMoney, .. Asking, .. VagueSums.Phrases];

    internal static ProfileWords Read(YamlMap? map) => map is null ? None : new ProfileWords(
        [.. map.Maps("schooling").Select(entry => Said(entry, ComparisonReader.Choice(entry, "is", ComparisonReader.Schools)))],
        [.. map.Maps("languages").Select(entry => Said(entry, ComparisonReader.ReadSkill(entry)))],
        map.Map("noLanguage")?.Texts("any") ?? [],
        [.. map.Maps("priorities").Select(entry => Said(entry, ComparisonReader.Choice(entry, "is", ComparisonReader.Named<MarketPriority>())))],
        [.. map.Maps("facts").Select(entry => Said(entry, entry.Text("is")))],
        map.Texts("otherSums"), map.Texts("over"), map.Texts("under"), map.Texts("noMoney"), map.Texts("asking"),
        map.Map("vagueSums") is { } vague ? Said(vague, true) : None.VagueSums);

    private static SaidAs<T> Said<T>(YamlMap map, T meaning) => new(meaning, map.Texts("any"), map.Texts("unless"));
}

/// <summary>Phrases that mean something.</summary>
/// <param name="Unless">The same words meaning something else.</param>
public sealed record SaidAs<T>(T Meaning, IReadOnlyList<string> Any, IReadOnlyList<string> Unless)
{
    internal IEnumerable<string> Phrases => Any.Concat(Unless);
}
