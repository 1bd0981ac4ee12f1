namespace WorkerAdvisor.Knowledge.Sources;

/// <summary>A part of a document that claims may name.</summary>
/// <param name="Id">As claims name it: <c>III.6.a</c> in a plan, <c>23(4)</c> in a law.</param>
/// <param name="About">A short paraphrase.</param>
public sealed record DocumentPart(string Id, string About);

/// <summary>A government plan.</summary>
/// <param name="Label">Short, as people read it: "Kế hoạch Ninh Thuận 2023".</param>
/// <param name="Date">As far as the copy shows it: "2023-03".</param>
/// <param name="Province">Slug of today's province.</param>
/// <param name="Place">The place as people know it: "Ninh Thuận (nay thuộc Khánh Hòa)".</param>
/// <param name="Bases">The legal bases it names.</param>
public sealed record Plan(
    string Id,
    string Title,
    string Label,
    string Issuer,
    string Date,
    int Year,
    string Province,
    string Place,
    IReadOnlyList<string> Bases,
    IReadOnlyList<DocumentPart> Sections);

/// <summary>A law, decree, circular, resolution or decision.</summary>
/// <param name="Effective">Day from which it applies, as far as known.</param>
public sealed record Law(string Id, string Name, string? Number, string Label, string? Effective, IReadOnlyList<DocumentPart> Articles);

/// <summary>A press or official page on which a fact was confirmed.</summary>
public sealed record Page(string Id, string Publisher, string About, string? Date, string? Address);
