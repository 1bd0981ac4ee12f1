namespace WorkerAdvisor.Knowledge.Sources;

/// <summary>A source as a person reads it under an answer.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Section">Section or article; empty for a page.</param>
/// <param name="Label">One line: "Luật 69/2020, Điều 23 khoản 4".</param>
/// <param name="Note">What that part says, in short.</param>
public sealed record Citation(string Id, string Section, string Label, string Note);
