namespace WorkerAdvisor.Knowledge.Articles;

/// <summary>A part of an article that is an answer by itself.</summary>
/// <param name="Id">Unique within the article; empty for the short answer.</param>
/// <param name="Title">Its heading; the article's title for the short answer.</param>
/// <param name="Province">Slug of the province whose people it is shown to; null for everybody.</param>
/// <param name="Year">Year its figures hold for; null where none is bound to a year.</param>
/// <param name="Cues">Words that questions about just this use.</param>
/// <param name="Line">Line of its heading in the file, for faults.</param>
public sealed record Passage(
    string Id,
    string Title,
    string? Province,
    int? Year,
    IReadOnlyList<string> Cues,
    IReadOnlyList<PassageLine> Lines,
    int Line)
{
    /// <summary>
    /// Phrases, written as in <c>content/safety.yaml</c>, of which a question must hold one for this to be read first: words about a death or a
    /// beating would hurt or frighten who did not speak of any. Empty when nothing is needed.
    /// </summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    /// <summary>Its text as people read it: bullets with "• ", a line each, no source marks.</summary>
    public string Text => string.Join('\n', Lines.Select(line => line.IsBullet ? "• " + line.Text : line.Text));

    /// <summary>The sources its lines are marked with, 1 for the first of the article, each once, in order of appearance.</summary>
    public IEnumerable<int> Marks => Lines.SelectMany(line => line.Marks).Distinct();
}

/// <summary>One sentence or bullet.</summary>
/// <param name="Text">Without source marks; <c>**bold**</c> may stand in it.</param>
/// <param name="Marks">Numbers of the sources it rests on, from 1.</param>
/// <param name="Line">Line in the file.</param>
public sealed record PassageLine(string Text, bool IsBullet, IReadOnlyList<int> Marks, int Line);
