using System.Globalization;
using System.Text;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Operators;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>Which leads a list shows, as it stands in its address: ids and days only, never what is personal. All that is set must hold.</summary>
public sealed record ListQuery
{
    /// <summary>In place of an account or a centre: nobody, or the default queue.</summary>
    public const string None = "none";

    /// <summary>In place of an account: whoever asks.</summary>
    public const string Mine = "me";

    /// <summary>Whether the consent stands, was withdrawn, or was never given here because a centre imported the lead.</summary>
    public const string Stands = "stands", Withdrawn = "withdrawn", Imported = "imported";

    /// <summary>In a list of what is to be done: new ones of today, or what has waited too long.</summary>
    public const string Today = "today", Overdue = "overdue";

    /// <summary>Most bytes of a value, as the store takes them.</summary>
    private const int LongestValue = 100;

    private const string Day = "yyyy-MM-dd";

    private static readonly string[] Consents = [Stands, Withdrawn, Imported], Dues = [Today, Overdue];

    /// <summary>Slug of a province of today.</summary>
    public string? Province { get; init; }

    /// <summary>Code of a commune of today.</summary>
    public string? Commune { get; init; }

    public string? Market { get; init; }

    public string? Status { get; init; }

    /// <summary>Id of a group with support of its own.</summary>
    public string? Group { get; init; }

    /// <summary>A volunteer's or branch's code.</summary>
    public string? Source { get; init; }

    /// <summary>The wire it came from.</summary>
    public string? Channel { get; init; }

    /// <summary>A staff account's id, <see cref="Mine"/> or <see cref="None"/>.</summary>
    public string? Assignee { get; init; }

    /// <summary>A centre's id, or <see cref="None"/>.</summary>
    public string? Centre { get; init; }

    /// <summary><see cref="Stands"/>, <see cref="Withdrawn"/> or <see cref="Imported"/>.</summary>
    public string? Consent { get; init; }

    /// <summary><see cref="Today"/> or <see cref="Overdue"/>: what these are now is known to <see cref="ListFilters"/>.</summary>
    public string? Due { get; init; }

    /// <summary>First day of submission.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day of submission.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether nothing is set.</summary>
    public bool IsEmpty => this == new ListQuery();

    /// <summary>Reads what stands in an address; what belongs to no filter is left alone.</summary>
    /// <returns>Null for what no form of ours sends: a value too long, a day that is none, a filter twice.</returns>
    public static ListQuery? Read(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var query = new ListQuery();
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues given) in values)
        {
            if (given.Count > 1 && IsName(name)) return null;
            if (given.ToString().Trim() is not { Length: > 0 } value) continue;
            if (query.With(name, value) is not { } next) return null;
            query = next;
        }

        return (query.Consent is null || Consents.Contains(query.Consent)) && (query.Due is null || Dues.Contains(query.Due)) ? query : null;
    }

    /// <summary>Reads a query as <see cref="ToString"/> writes it.</summary>
    /// <inheritdoc cref="Read(IEnumerable{KeyValuePair{string, Microsoft.Extensions.Primitives.StringValues}})" path="/returns"/>
    public static ListQuery? Read(string? text) =>
        text?.Length > 4_000 ? null : Read(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(text));

    /// <summary>What the store is asked for, apart from <see cref="Due"/>.</summary>
    internal LeadFilter FilterFor(StaffAccount account, LeadVault vault)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(vault);
        bool isNobody = Consent == Imported && Channel is not (null or ImportedPerson.Channel);
        return new LeadFilter(isNobody ? [] : Province is { } province ? [province] : null, Status, Market, Start(Since), Start(Until?.AddDays(1)))
        {
            Commune = Commune,
            PriorityGroup = Group is { } group ? vault.GroupKey(group) : null,
            SourceCode = Source,
            Channel = Consent == Imported ? ImportedPerson.Channel : Channel,
            Assignee = Assignee switch { Mine => account.Id, None => "", _ => Assignee },
            Centre = Centre == None ? "" : Centre,
            IsWithdrawn = Consent switch { Withdrawn => true, Stands or Imported => false, _ => null },
        };
    }

    /// <summary>As it stands in an address, without a question mark; empty for all leads. For the audit log too.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach ((string name, string? value) in Parts())
        {
            if (!string.IsNullOrEmpty(value)) text.Append(text.Length > 0 ? "&" : "").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return text.ToString();
    }

    /// <summary>An address of a page with these filters.</summary>
    /// <param name="more">What else is to stand in it, such as <c>after=…</c>; null for nothing.</param>
    public string AddressOf(string page, string? more = null) => string.Join('&', new[] { ToString(), more }.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } query ? $"{page}?{query}" : page;

    private IEnumerable<(string Name, string? Value)> Parts() =>
    [
        ("province", Province), ("commune", Commune), ("market", Market), ("status", Status), ("group", Group), ("source", Source), ("channel", Channel), ("assignee", Assignee), ("centre", Centre),
        ("consent", Consent), ("due", Due), ("since", Since?.ToString(Day, CultureInfo.InvariantCulture)), ("until", Until?.ToString(Day, CultureInfo.InvariantCulture)),
    ];

    private static bool IsName(string name) => new ListQuery().Parts().Any(part => part.Name == name);

    private ListQuery? With(string name, string value)
    {
        if (!IsName(name)) return this;
        if (Encoding.UTF8.GetByteCount(value) > LongestValue || value.Any(char.IsControl)) return null;
        return name switch
        {
            "province" => this with { Province = value },
            "commune" => this with { Commune = value },
            "market" => this with { Market = value },
            "status" => this with { Status = value },
            "group" => this with { Group = value },
            "source" => this with { Source = value },
            "channel" => this with { Channel = value },
            "assignee" => this with { Assignee = value },
            "centre" => this with { Centre = value },
            "consent" => this with { Consent = value },
            "due" => this with { Due = value },
            _ when DayIn(value) is null => null,
            "since" => this with { Since = DayIn(value) },
            _ => this with { Until = DayIn(value) },
        };
    }

    private static DateOnly? DayIn(string value) =>
        DateOnly.TryParseExact(value, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= 2000 and <= 2999 ? day : null;

    private static DateTimeOffset? Start(DateOnly? day) => day is { } first ? new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), VietnamTime.Offset) : null;
}
