using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Operators;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>What people read in place of ids, and what they can choose from, as the content says it now.</summary>
public sealed class DeskWords(LiveKnowledge knowledge, LeadStatuses statuses)
{
    private static readonly string[] ChannelIds = ["telegram", "zalo", "web", ImportedPerson.Channel];

    private volatile Made? _made;

    public IReadOnlyList<(string Id, string Name)> Provinces => [.. Base.Places.Provinces.Select(province => (province.Slug, province.Name)).OrderBy(one => VietnameseLetters.Fold(one.Name), StringComparer.Ordinal)];

    public IReadOnlyList<(string Id, string Name)> Markets => [.. Base.Content.Markets.Select(market => (market.Id, market.Name))];

    public IReadOnlyList<(string Id, string Name)> Groups => [.. LeadTool.Groups.Select(group => (group, Rows.PriorityGroup(group)))];

    public IReadOnlyList<(string Id, string Name)> Statuses => [.. statuses.All.Select(status => (status.Id, status.Name))];

    public IReadOnlyList<(string Id, string Name)> Centres => [.. Base.Content.Centres.Centres.Select(centre => (centre.Id, centre.Name)), (ListQuery.None, "Chưa có trung tâm nhận")];

    public static IReadOnlyList<(string Id, string Name)> Channels => [.. ChannelIds.Select(id => (id, RowWords.Channel(id)))];

    internal RowWords Rows => Current.Rows;

    private KnowledgeBase Base => Current.Base;

    private Made Current
    {
        get
        {
            KnowledgeBase now = knowledge.Current;
            if (_made is { } made && made.Base == now) return made;
            return _made = new Made(now, new RowWords(new ContentInUse(now.Content, now.Places) { Statuses = statuses }));
        }
    }

    /// <summary>Today's communes of a province; none for one that there is not.</summary>
    public IReadOnlyList<(string Id, string Name)> CommunesOf(string? province) =>
        Base.Places.Provinces.FirstOrDefault(one => one.Slug == province) is { } found ? [.. Base.Places.CommunesOf(found).Select(commune => (commune.Code, commune.Name)).OrderBy(one => VietnameseLetters.Fold(one.Name), StringComparer.Ordinal)] : [];

    /// <summary>"Xã Ninh Phước, Khánh Hòa".</summary>
    public string Place(LeadDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        string province = Rows.Province(details.Province);
        return details.Commune is { } commune ? $"{Rows.Commune(commune)}, {province}" : province;
    }

    public string MarketNames(LeadDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return string.Join(", ", details.Markets.Select(Rows.Market));
    }

    public string Group(string id) => Rows.PriorityGroup(id);

    public string Schooling(string id) => Rows.Schooling(id);

    /// <inheritdoc cref="RowWords.BestTime"/>
    public string BestTime(string time) => Rows.BestTime(time);

    public string Status(string id) => statuses.NameOf(id);

    /// <param name="id">Null or empty for the default queue.</param>
    public string Centre(string? id) => string.IsNullOrEmpty(id) ? RowWords.NoCentre : Rows.Centre(id);

    public string Source(LeadSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        string channel = RowWords.Channel(source.Channel);
        return channel + (source.Code is { } code ? $" · mã {code}" : "") + (source.IsAssisted ? " · đăng ký hộ" : "");
    }

    private sealed record Made(KnowledgeBase Base, RowWords Rows);
}
