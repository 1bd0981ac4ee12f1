using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Commands;

/// <summary>A line of <c>ask --json</c>.</summary>
internal sealed record AskLine(
    string Question,
    ReplyKind Kind,
    string? Topic,
    double Confidence,
    IReadOnlyList<CandidateLine> Candidates,
    string Text,
    IReadOnlyList<SourceLine> Sources,
    IReadOnlyList<ButtonLine> Buttons,
    long Micros);

/// <summary>A line of <c>chat --json</c>.</summary>
internal sealed record ChatLine(
    string Chat, ReplyKind Kind, string? Topic, string? Form, string Text, IReadOnlyList<ButtonLine> Buttons, IReadOnlyList<SourceLine> Sources);

/// <summary>A line into <c>chat --json</c>: words or a button's action.</summary>
internal sealed record ChatInput(string? Chat, string? Text, string? Action);

internal sealed record CandidateLine(string Topic, double Confidence);

internal sealed record SourceLine(string Id, string Section, string Label)
{
    public static IReadOnlyList<SourceLine> Of(Reply reply) => [.. reply.Sources.Select(source => new SourceLine(source.Id, source.Section, source.Label))];
}

internal sealed record ButtonLine(string Label, string Action)
{
    public static IReadOnlyList<ButtonLine> Of(Reply reply) => [.. reply.Buttons.Select(button => new ButtonLine(button.Label, button.Action))];
}

/// <summary>A line of <c>content export</c>.</summary>
internal sealed record ExportLine(string Topic, string Title, string Body, IReadOnlyList<string> Questions);

/// <summary>A line into <c>check-offer --json</c>: an advert.</summary>
internal sealed record OfferInput(string? Text);

/// <summary>A line of <c>check-offer --json</c>.</summary>
internal sealed record OfferLine(string Verdict, IReadOnlyList<SignalLine> Signals, string Advice);

/// <summary>What was found; the evidence is empty when something is missing.</summary>
internal sealed record SignalLine(string Id, string Evidence, string Why);

/// <summary>A line that could not be read.</summary>
internal sealed record ErrorLine(string Error);

/// <summary>The line of <c>leads count --json</c>.</summary>
internal sealed record CountLine(int Count);

/// <summary>The lines' JSON: compact, camel case, Vietnamese letters as they are.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AskLine))]
[JsonSerializable(typeof(ChatLine))]
[JsonSerializable(typeof(ChatInput))]
[JsonSerializable(typeof(ExportLine))]
[JsonSerializable(typeof(OfferInput))]
[JsonSerializable(typeof(OfferLine))]
[JsonSerializable(typeof(ErrorLine))]
[JsonSerializable(typeof(CountLine))]
internal sealed partial class CommandJson : JsonSerializerContext
{
    /// <summary>The context whose text people can read on a terminal; it is never put into a page.</summary>
    public static CommandJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
