using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Places;

namespace WorkerAdvisor.Bot.Operators;

/// <summary>What of the content an operator's work needs.</summary>
public sealed record ContentInUse(ContentSet Content, PlaceIndex Places);
