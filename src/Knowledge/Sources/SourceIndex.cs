using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace WorkerAdvisor.Knowledge.Sources;

/// <summary>All documents that claims may rest on; every source of every article resolves against it.</summary>
public sealed partial class SourceIndex(IReadOnlyList<Plan> plans, IReadOnlyList<Law> laws, IReadOnlyList<Page> pages)
{
    private const string WholeText = "toan-van", Annex = "phu-luc-";
    private readonly FrozenDictionary<string, Plan> _plans = plans.DistinctBy(plan => plan.Id).ToFrozenDictionary(plan => plan.Id);
    private readonly FrozenDictionary<string, Law> _laws = laws.DistinctBy(law => law.Id).ToFrozenDictionary(law => law.Id);
    private readonly FrozenDictionary<string, Page> _pages = pages.DistinctBy(page => page.Id).ToFrozenDictionary(page => page.Id);

    private readonly ConcurrentDictionary<(SourceReference Source, bool IsDated), Citation?> _cited = [];   // as many as the articles name

    /// <summary>The plans, in order of id.</summary>
    public IReadOnlyList<Plan> Plans => plans;

    /// <summary>The laws, as listed.</summary>
    public IReadOnlyList<Law> Laws => laws;

    /// <summary>The citation of a source, or null when the index has no such document or part.</summary>
    /// <param name="isDated">Whether the label tells the document's date, and today's place of a plan.</param>
    public Citation? Resolve(SourceReference source, bool isDated = false)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _cited.GetOrAdd((source, isDated), Cite);
    }

    private Citation? Cite((SourceReference Source, bool IsDated) cited)
    {
        (SourceReference source, bool isDated) = cited;
        return source.Kind switch
        {
            SourceKind.Plan when _plans.TryGetValue(source.Id, out Plan? plan) && Part(plan.Sections, source.Section) is { } section =>
                new Citation(plan.Id, section.Id, $"{plan.Label}{(isDated ? StampOf(plan) : "")}, {SectionName(section.Id)}", section.About),
            SourceKind.Law when _laws.TryGetValue(source.Id, out Law? law) && Part(law.Articles, source.Section) is { } article =>
                new Citation(law.Id, article.Id, law.Label + (isDated ? StampOf(law) : "") + (article.Id == WholeText ? "" : ", " + ArticleName(article.Id)), article.About),
            SourceKind.Page when _pages.TryGetValue(source.Id, out Page? page) =>
                new Citation(page.Id, "", page.Date is null ? page.Publisher : $"{page.Publisher}, {DateName(page.Date)}", page.About),
            _ => null,
        };
    }

    /// <summary>The page with this id, or null.</summary>
    public Page? FindPage(string id) => _pages.GetValueOrDefault(id);

    /// <summary>The plan with this id, or null.</summary>
    public Plan? FindPlan(string id) => _plans.GetValueOrDefault(id);

    /// <summary>What would be right for a source that does not resolve.</summary>
    public string Suggest(SourceReference source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Kind switch
        {
            SourceKind.Plan when _plans.TryGetValue(source.Id, out Plan? plan) => "sections of this plan: " + string.Join(", ", plan.Sections.Select(part => part.Id)),
            SourceKind.Law when _laws.TryGetValue(source.Id, out Law? law) => "articles listed of this law: " + string.Join(", ", law.Articles.Select(part => part.Id)),
            SourceKind.Plan => "plans: " + string.Join(", ", _plans.Keys.Order()),
            SourceKind.Law => "add the law to laws.yaml or name one that is there",
            _ => "add the page to pages.yaml or name one that is there",
        };
    }

    /// <summary>" (3/2023, nay thuộc Khánh Hòa)": a year alone and a place that still has its name are in the label already.</summary>
    private static string StampOf(Plan plan)
    {
        int today = plan.Place.IndexOf('(', StringComparison.Ordinal);
        string?[] stamps = [plan.Date.Length > 4 ? DateName(plan.Date) : null, today < 0 ? null : plan.Place[(today + 1)..].TrimEnd(')')];
        string stamp = string.Join(", ", stamps.OfType<string>());
        return stamp.Length == 0 ? "" : $" ({stamp})";
    }

    private static string StampOf(Law law) => law.Effective is null ? "" : $" (áp dụng từ {DateName(law.Effective)})";

    private static DocumentPart? Part(IReadOnlyList<DocumentPart> parts, string? id) => parts.FirstOrDefault(part => part.Id == id);

    private static string SectionName(string id) => id switch
    {
        "can-cu" => "phần căn cứ",
        "mo-dau" => "phần mở đầu",
        "ket" => "phần cuối",
        WholeText => "toàn văn",
        _ => DashItem().Match(id) is { Success: true } match ? $"mục {match.Groups[1].Value}, gạch đầu dòng {match.Groups[2].Value}" : $"mục {id}",
    };

    private static string ArticleName(string id)
    {
        if (id.StartsWith(Annex, StringComparison.Ordinal)) return "Phụ lục " + id[Annex.Length..].ToUpperInvariant();
        Match match = Clause().Match(id);
        string name = "Điều " + match.Groups[1].Value;
        if (match.Groups[2].Success) name += " khoản " + match.Groups[2].Value;
        if (match.Groups[3].Success) name += " điểm " + match.Groups[3].Value;
        return match.Success ? name : "Điều " + id;
    }

    /// <summary>As people read it: "4/12/2025", "3/2023"; what is no date stays as it is.</summary>
    private static string DateName(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", out DateOnly day) ? day.ToString("d/M/yyyy")
        : DateOnly.TryParseExact(date, "yyyy-MM", out DateOnly month) ? month.ToString("M/yyyy") : date;

    [GeneratedRegex(@"^(.+)-(\d+)$")]
    private static partial Regex DashItem();

    [GeneratedRegex(@"^(\d+\w?)(?:\((\w+)\))?(?:\((\w+)\))?$")]
    private static partial Regex Clause();
}
