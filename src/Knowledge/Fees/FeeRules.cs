namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>All of <c>content/fees</c>.</summary>
/// <param name="Together">The first line when several charges share the worst verdict, <c>{count}</c> of them.</param>
/// <param name="Verdicts">Each verdict in a few words.</param>
public sealed record FeeRules(
    IReadOnlyList<FeeKind> Kinds,
    IReadOnlyList<FeeFinding> Findings,
    IReadOnlyList<FeeWay> Ways,
    IReadOnlyList<FeeNote> Notes,
    IReadOnlyDictionary<FeeVerdict, string> Together,
    IReadOnlyDictionary<FeeVerdict, string> Verdicts,
    FeeWords Words)
{
    /// <summary>Content without a fee check.</summary>
    public static FeeRules None { get; } = new([], [], [], [], new Dictionary<FeeVerdict, string>(), new Dictionary<FeeVerdict, string>(), new FeeWords(new Dictionary<string, IReadOnlyList<string>>(), ""));

    /// <summary>The kind with this id, or null.</summary>
    public FeeKind? FindKind(string id) => Kinds.FirstOrDefault(kind => kind.Id == id);

    /// <summary>The way of a programme, or null.</summary>
    public FeeWay? FindWay(FeeProgramme programme) => Ways.FirstOrDefault(way => way.Programme == programme);

    /// <summary>The kind that a charge is judged as: a lesser one that it fits, else that of the way; through a company when the way is not known.</summary>
    public FeeKind JudgedAs(FeeCharge charge, FeeKind kind, FeeProgramme? programme)
    {
        ArgumentNullException.ThrowIfNull(charge);
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Lesser is { } id && FindKind(id) is { } lesser && charge.Sum is { } sum && sum.Currency == lesser.Currency && sum.High <= lesser.Most ? lesser : JudgedAs(kind, programme);
    }

    /// <inheritdoc cref="JudgedAs(FeeCharge, FeeKind, FeeProgramme?)"/>
    public FeeKind JudgedAs(FeeKind kind, FeeProgramme? programme)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return FindWay(programme ?? FeeProgramme.Company) is { } way && way.Instead.TryGetValue(kind.Id, out string? other) ? FindKind(other) ?? kind : kind;
    }
}

/// <summary>A way to go.</summary>
/// <param name="Market">The only country it leads to; null for any.</param>
/// <param name="Instead">Kinds that are judged as another one on this way.</param>
public sealed record FeeWay(FeeProgramme Programme, string Name, string? Market, IReadOnlyList<string> Phrases, IReadOnlyDictionary<string, string> Instead);

/// <summary>The words with which a message is read, from <c>content/fees/words.yaml</c>.</summary>
/// <param name="Phrases">The phrase lists by their names.</param>
/// <param name="UnknownTerm">Said for the length of a contract that nobody told.</param>
public sealed record FeeWords(IReadOnlyDictionary<string, IReadOnlyList<string>> Phrases, string UnknownTerm)
{
    /// <summary>The lists that the file must have.</summary>
    public static readonly IReadOnlyList<string> Lists =
    [
        "wage", "other", "charged", "demanded", "denied", "notThis", "corrected", "added", "aside", "asks", "whatIf", "victim", "sameSum", "notSigned", "signed", "notApproved", "approved", "otherLength", "otherLengthBehind", "contractLength", "crew",
        "fishing", "ignored",
    ];

    /// <summary>The phrases of a list; none when the file does not have it, which the checker tells.</summary>
    public IReadOnlyList<string> Of(string list) => Phrases.GetValueOrDefault(list) ?? [];
}
