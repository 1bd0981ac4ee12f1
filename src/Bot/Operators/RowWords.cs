using WorkerAdvisor.Bot.Leads;

namespace WorkerAdvisor.Bot.Operators;

/// <summary>What people read in place of a lead's ids. An id that the content does not know (any more) stands for itself.</summary>
internal sealed class RowWords(ContentInUse content)
{
    /// <summary>Of leads that wait until a centre covers their province.</summary>
    public const string NoCentre = "(chưa có trung tâm nhận)";

    private static readonly Dictionary<string, string> Channels = new()
    {
        ["telegram"] = "Telegram", ["zalo"] = "Zalo", ["web"] = "Trang web", ["terminal"] = "Dòng lệnh", [ImportedPerson.Channel] = "Danh sách cũ",
    };

    private readonly Dictionary<string, string> _provinces = content.Places.Provinces.ToDictionary(province => province.Slug, province => province.Name);
    private readonly Dictionary<string, string> _communes = content.Places.Communes.ToDictionary(commune => commune.Code, commune => commune.Name);
    private readonly Dictionary<string, string> _markets = content.Content.Markets.ToDictionary(market => market.Id, market => market.Name);

    public string Province(string slug) => _provinces.GetValueOrDefault(slug, slug);

    public string Commune(string code) => _communes.GetValueOrDefault(code, code);

    public string Market(string id) => _markets.GetValueOrDefault(id, id);

    public string Schooling(string id) => Choice("schooling", id);

    public string PriorityGroup(string id) => Choice("group", id);

    /// <param name="time">A choice's id, or what the person wrote.</param>
    public string BestTime(string time) => Choice("time", time);

    public string Status(string id) => content.Statuses.NameOf(id);

    public string Centre(string id) => content.Content.Centres.Find(id)?.Name ?? id;

    public static string Channel(string id) => Channels.GetValueOrDefault(id, id);

    /// <summary>What the registration form calls a choice.</summary>
    private string Choice(string slot, string value)
    {
        string key = $"{LeadForm.Id}.{slot}.{value}";
        return content.Content.Replies.Keys.Contains(key) ? content.Content.Replies.Say(key).Trim() : value;
    }
}
