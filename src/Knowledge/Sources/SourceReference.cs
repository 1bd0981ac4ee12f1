namespace WorkerAdvisor.Knowledge.Sources;

/// <summary>What an article's claim rests on, as its head names it.</summary>
/// <param name="Kind">Plan, law or page.</param>
/// <param name="Id">The document: <c>luat-69-2020</c>.</param>
/// <param name="Section">Section of a plan or article of a law; null for a page.</param>
/// <param name="Line">Where the article names it, for faults.</param>
public sealed record SourceReference(SourceKind Kind, string Id, string? Section, int Line);

/// <summary>The kinds of document that claims may rest on.</summary>
public enum SourceKind
{
    /// <summary>One of the government plans in <c>content/plans/</c>.</summary>
    Plan,

    /// <summary>A law, decree, circular or decision in <c>content/laws.yaml</c>.</summary>
    Law,

    /// <summary>A press or official page in <c>content/pages.yaml</c>.</summary>
    Page,
}
