using System.Globalization;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Operators;

/// <summary>Which leads an operator means; all that is set must hold.</summary>
public sealed record LeadQuery
{
    /// <summary>Slugs of today's provinces, any of them; empty for all.</summary>
    public IReadOnlyList<string> Provinces { get; init; } = [];

    /// <summary>Ids of countries, any of them among those thought of; empty for all.</summary>
    public IReadOnlyList<string> Markets { get; init; } = [];

    /// <summary>Null for any.</summary>
    public string? Status { get; init; }

    /// <summary>Submitted first at this moment or later; null for no bound.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Whether those who withdrew their consent, whom nobody may call, are meant too.</summary>
    public bool WithWithdrawn { get; init; }

    /// <summary>What the store can look for itself; the rest is for <see cref="Fits"/>.</summary>
    internal LeadFilter Filter => new(Provinces.Count == 0 ? null : Provinces, Status, Markets is [var only] ? only : null, Since)
    {
        IsWithdrawn = WithWithdrawn ? null : false,
    };

    /// <summary>Whether the store's own filter finds just what is meant.</summary>
    internal bool IsFilter => Markets.Count < 2;

    internal bool Fits(Lead lead) => IsFilter || lead.Details.Markets.Any(market => Markets.Contains(market));

    /// <summary>For the audit log.</summary>
    public override string ToString()
    {
        List<string> parts = [];
        if (Provinces.Count > 0) parts.Add("province=" + string.Join(',', Provinces));
        if (Markets.Count > 0) parts.Add("market=" + string.Join(',', Markets));
        if (Status is not null) parts.Add("status=" + Status);
        if (Since is { } since) parts.Add("since=" + VietnamTime.DayOf(since).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (WithWithdrawn) parts.Add("with withdrawn");
        return parts.Count == 0 ? "all" : string.Join(' ', parts);
    }
}
