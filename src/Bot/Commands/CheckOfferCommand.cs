using System.CommandLine;
using System.Text.Json;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Offers;

namespace WorkerAdvisor.Bot.Commands;

/// <summary><c>check-offer</c>: what is suspicious in an advert for work abroad. Every line in is one advert.</summary>
internal static class CheckOfferCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Lines of JSON in ({\"text\"}) and out" };
        var command = new Command("check-offer", "Tell what is suspicious in each line of the standard input, an advert for work abroad") { json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool json, CancellationToken cancellationToken)
    {
        if (CommandKnowledge.TryLoad(ContentLocation.BesideProgram) is not { } knowledge) return Verbs.AtFault;
        await using StreamWriter output = LineIo.OpenOutput();
        await foreach (string line in LineIo.ReadLinesAsync(cancellationToken)) await output.WriteLineAsync(json ? ToJson(knowledge, line) : ToText(knowledge.Offers.Check(line)));
        return Verbs.Done;
    }

    private static string ToJson(KnowledgeBase knowledge, string line)
    {
        string? text;
        try
        {
            text = JsonSerializer.Deserialize(line, CommandJson.Readable.OfferInput)?.Text;
        }
        catch (JsonException)
        {
            text = null;
        }

        if (text is null) return JsonSerializer.Serialize(new ErrorLine("the line is no JSON object {\"text\"}"), CommandJson.Readable.ErrorLine);
        OfferReport report = knowledge.Offers.Check(text);
        var answer = new OfferLine(
            report.VerdictName, [.. report.Findings.Select(finding => new SignalLine(finding.Signal.Id, finding.Evidence, finding.Signal.Why))], report.Advice?.Text ?? "");
        return JsonSerializer.Serialize(answer, CommandJson.Readable.OfferLine);
    }

    private static string ToText(OfferReport report)
    {
        IEnumerable<string> findings = report.Findings.Select(finding =>
            $"• {finding.Signal.Title}{(finding.Evidence.Length == 0 ? "" : $": “{finding.Evidence.ReplaceLineEndings(" ")}”")}\n  {finding.Signal.Why}\n  → {finding.Signal.Now}");
        return string.Join('\n', [report.Advice?.Title ?? report.VerdictName, .. findings, report.Advice?.Text ?? "", ""]);
    }
}
