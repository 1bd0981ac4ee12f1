using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>Turns what lists say of countries, schooling and groups into the ids that leads carry.</summary>
internal sealed class ListWords(ContentSet content)
{
    private static readonly char[] Between = [',', ';', '/', '+', '&', '\n'];
    private static readonly HashSet<string> Yes = ["co", "x", "yes", "1", "can", "co vay", "v"], No = ["khong", "no", "0", "k", "ko"];

    private readonly Dictionary<string, string> _markets = content.Markets
        .SelectMany(market => NamesOf(market).Select(name => (Name: HeadingWords.Plain(name), market.Id)))
        .DistinctBy(named => named.Name).ToDictionary(named => named.Name, named => named.Id);

    private readonly Dictionary<string, string> _schooling = [], _groups = [];

    /// <param name="other">What names no country we know.</param>
    public IReadOnlyList<string> Markets(string text, out string other)
    {
        var parts = Split(text).Select(part => (Part: part, Id: FindMarket(part))).ToArray();
        other = string.Join(", ", parts.Where(part => part.Id is null).Select(part => part.Part));
        return [.. parts.Select(part => part.Id).OfType<string>().Distinct()];
    }

    /// <summary>The id of a country by its id or a name of it; null when there is none.</summary>
    public string? FindMarket(string text) =>
        content.Markets.FirstOrDefault(market => market.Id.Equals(text, StringComparison.OrdinalIgnoreCase))?.Id ?? _markets.GetValueOrDefault(WithoutLead(HeadingWords.Plain(text)));

    /// <summary>A choice's id; null when it says nothing that is one.</summary>
    public string? Schooling(string text) => _schooling.GetValueOrDefault(HeadingWords.Plain(text));

    /// <param name="other">What names no group we know.</param>
    public IReadOnlyList<string> PriorityGroups(string text, out string other)
    {
        var parts = Split(text).Select(part => (Part: part, Id: _groups.GetValueOrDefault(HeadingWords.Plain(part)))).ToArray();
        other = string.Join(", ", parts.Where(part => part.Id is null).Select(part => part.Part));
        return [.. parts.Select(part => part.Id).OfType<string>().Distinct()];
    }

    /// <summary>Null when it is neither.</summary>
    public static bool? YesNo(string text) => HeadingWords.Plain(text) is var plain && Yes.Contains(plain) ? true : No.Contains(plain) ? false : null;

    private static string[] Split(string text) =>
        text.Replace(" và ", ",", StringComparison.OrdinalIgnoreCase).Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<string> NamesOf(Market market) => [market.Name, market.Id, .. market.Names, .. market.After];

    private static string WithoutLead(string plain) => plain.StartsWith("di ", StringComparison.Ordinal) ? plain[3..] : plain.StartsWith("nuoc ", StringComparison.Ordinal) ? plain[5..] : plain;
}
