namespace WorkerAdvisor.Bot.Conversations;

/// <summary>Bars beside a reply, on channels that draw; the reply's table says the same in figures.</summary>
/// <param name="Title">What is to be seen in it, as a finding.</param>
/// <param name="Unit">What the bars are measured in: "triệu đồng".</param>
/// <param name="Labels">Under the bars.</param>
/// <param name="Series">At most two, each with a value a label.</param>
/// <param name="IsStacked">Whether the series stand on each other, as parts of one sum.</param>
public sealed record ReplyChart(string Title, string Unit, IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series, bool IsStacked = false);

/// <summary>Bars of one kind.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal> Values);
