using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>Turns what lists say of countries, schooling and groups into the ids that leads carry.</summary>
internal sealed class ListWords(ContentSet content)
{
    private const string NoGroup = "none";
    private static readonly char[] Between = [',', ';', '/', '+', '&', '\n'];
    private static readonly HashSet<string> Yes = ["co", "x", "yes", "1", "can", "co vay", "v"], No = ["khong", "no", "0", "k", "ko"];

    private readonly Dictionary<string, string> _markets = content.Markets
        .SelectMany(market => NamesOf(market).Select(name => (Name: HeadingWords.Plain(name), market.Id)))
        .DistinctBy(named => named.Name).ToDictionary(named => named.Name, named => named.Id);

    private readonly Dictionary<string, string> _schooling = ChoicesOf(content.Replies, "schooling", id => $"schooling.{id}.words");
    private readonly Dictionary<string, string> _groups = ChoicesOf(content.Replies, "group", id => $"words.group.{id}");

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
        other = string.Join(", ", parts.Where(part => part.Id is null && !No.Contains(HeadingWords.Plain(part.Part))).Select(part => part.Part));
        return [.. parts.Select(part => part.Id).OfType<string>().Where(id => id != NoGroup).Distinct()];
    }

    /// <summary>Null when it is neither.</summary>
    public static bool? YesNo(string text) => HeadingWords.Plain(text) is var plain && Yes.Contains(plain) ? true : No.Contains(plain) ? false : null;

    /// <summary>The registration form's choices by what it calls them, and by how people say them.</summary>
    private static Dictionary<string, string> ChoicesOf(Replies replies, string slot, Func<string, string> wordsKey)
    {
        string prefix = $"{LeadForm.Id}.{slot}.";
        HashSet<string> keys = [.. replies.Keys];
        string[] ids = [.. keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => key[prefix.Length..]).Where(id => !id.Contains('.'))];
        IEnumerable<(string Said, string Id)> all = ids.Select(id => (replies.Say(prefix + id), id)).Concat(ids
            .Where(id => keys.Contains($"{LeadForm.Id}.{wordsKey(id)}"))
            .SelectMany(id => replies.Say($"{LeadForm.Id}.{wordsKey(id)}").Split(',').Select(said => (said, id))));
        return all.Select(choice => (Said: HeadingWords.Plain(choice.Said), choice.Id)).DistinctBy(choice => choice.Said).ToDictionary(choice => choice.Said, choice => choice.Id);
    }

    private static string[] Split(string text) =>
        text.Replace(" và ", ",", StringComparison.OrdinalIgnoreCase).Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<string> NamesOf(Market market) => [market.Name, market.Id, .. market.Names, .. market.After];

    private static string WithoutLead(string plain) => plain.StartsWith("di ", StringComparison.Ordinal) ? plain[3..] : plain.StartsWith("nuoc ", StringComparison.Ordinal) ? plain[5..] : plain;
}
