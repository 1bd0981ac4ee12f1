namespace WorkerAdvisor.Knowledge.Tests;

/// <summary>The text of an article file without a fault.</summary>
internal sealed record ArticleText(string Title)
{
    /// <summary>Six by default; unlike those of any other title.</summary>
    public IReadOnlyList<string> Ask { get; init; } = [.. Enumerable.Range(1, 6).Select(number => $"{Title} câu {number}?")];

    /// <summary>As the head lists them, from 1.</summary>
    public IReadOnlyList<string> Sources { get; init; } = ["{law: luat-mot, article: \"23(4)\"}"];

    public string Reviewed { get; init; } = "2026-11-22";

    public string Expires { get; init; } = "2027-06-30";

    public string Related { get; init; } = "[]";

    /// <summary>Further lines of the head.</summary>
    public string MoreHead { get; init; } = "";

    public string Lead { get; init; } = "Có, luật cho phép. [^1]\n- Hỏi trung tâm ở tỉnh.";

    /// <summary>Passages with their headings.</summary>
    public string Passages { get; init; } = "";

    public string NextSteps { get; init; } = "## Việc nên làm tiếp\n- Hỏi cán bộ xã.\n- Giữ giấy tờ.";

    public override string ToString() =>
        $"---\ntitle: {Title}\nask:\n{Lines(Ask)}sources:\n{Lines(Sources)}reviewed: {Reviewed}\nexpires: {Expires}\nrelated: {Related}\n{MoreHead}---\n"
        + $"{Lead}\n\n{Passages}\n\n{NextSteps}\n";

    private static string Lines(IEnumerable<string> items) => string.Concat(items.Select(item => $"  - {item}\n"));
}
