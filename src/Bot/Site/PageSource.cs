namespace WorkerAdvisor.Bot.Site;

/// <summary>A source in the list at a page's end.</summary>
/// <param name="Number">From 1, in the order in which the page rests on them.</param>
/// <param name="Label">The document and its part: "Luật 69/2020 (áp dụng từ 1/1/2022), Điều 23 khoản 4".</param>
/// <param name="Note">What that part says, in short.</param>
/// <param name="Address">Where it can be read; null where that is not known.</param>
internal sealed record PageSource(int Number, string Label, string Note, string? Address);
