using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Articles;

/// <summary>The curated answer to one topic, or a province's variant of it.</summary>
/// <param name="Topic">Topic id, from the file's path.</param>
/// <param name="File">Path relative to the content folder.</param>
/// <param name="Title">2–6 words.</param>
/// <param name="Locality">Slug of the province this variant is for; null for everybody.</param>
/// <param name="Ask">Typical questions: suggestions, and phrasings to learn from.</param>
/// <param name="Sources">What the claims rest on; a line's mark <c>[^1]</c> is the first.</param>
/// <param name="Reviewed">The day a second reader checked it.</param>
/// <param name="Expires">The day after which it is flagged as old.</param>
/// <param name="Related">Topic ids for the suggestions under the answer.</param>
/// <param name="Lead">The short answer.</param>
/// <param name="Passages">Answers to narrower questions.</param>
/// <param name="NextSteps">What to do now.</param>
public sealed record Article(
    string Topic,
    string File,
    string Title,
    string? Locality,
    IReadOnlyList<string> Ask,
    IReadOnlyList<SourceReference> Sources,
    DateOnly Reviewed,
    DateOnly Expires,
    IReadOnlyList<string> Related,
    Passage Lead,
    IReadOnlyList<Passage> Passages,
    Passage NextSteps);
