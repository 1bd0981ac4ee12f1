namespace WorkerAdvisor.Knowledge.Content;

/// <summary>Names of offices as answers may use them, from <c>content/bodies.yaml</c>.</summary>
/// <param name="Current">Beginnings of today's names ("Sở ", "Ngân hàng Chính sách"); a line with one carries a source.</param>
/// <param name="Former">Names of bodies that no longer exist, with what to say today.</param>
/// <param name="FormerCues">Words that show that a former name is told as such ("trước đây").</param>
public sealed record BodyNames(IReadOnlyList<string> Current, IReadOnlyList<FormerBody> Former, IReadOnlyList<string> FormerCues);

/// <summary>A body that no longer exists.</summary>
public sealed record FormerBody(string Name, string Today);
