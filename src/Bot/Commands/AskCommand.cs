using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using WorkerAdvisor.Bot.Answers;
using WorkerAdvisor.Bot.Channels.Terminal;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bot.Commands;

/// <summary><c>ask</c> and <c>explain</c>: every line in is a question by itself, every line out (or block) its answer.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "One compact JSON object a line" };
        var command = new Command("ask", "Answer each line of the standard input by itself") { json };
        command.SetAction((parsed, cancellationToken) => RunAsync((knowledge, question) => parsed.GetValue(json) ? ToJson(knowledge, question) : ToText(knowledge, question), cancellationToken));
        return command;
    }

    public static Command CreateExplain()
    {
        var command = new Command("explain", "Answer each line and tell why it got this answer");
        command.SetAction((_, cancellationToken) => RunAsync(Explain, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Func<KnowledgeBase, string, string> answer, CancellationToken cancellationToken)
    {
        if (CommandKnowledge.TryLoad(ContentLocation.BesideProgram) is not { } knowledge) return Verbs.AtFault;
        await using StreamWriter output = LineIo.OpenOutput();
        await foreach (string line in LineIo.ReadLinesAsync(cancellationToken)) await output.WriteLineAsync(answer(knowledge, line));
        return Verbs.Done;
    }

    private static string ToJson(KnowledgeBase knowledge, string question)
    {
        long started = Stopwatch.GetTimestamp();
        Advice advice = knowledge.Advisor.Ask(question, AskContext.None);
        Reply reply = new AnswerWriter(knowledge, TimeProvider.System).Write(advice);
        long micros = (long)Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        IReadOnlyList<Candidate> candidates = advice.Understanding.Candidates;
        var line = new AskLine(
            question, reply.Kind, reply.Topic, Round(candidates.Count == 0 ? 0 : candidates[0].Confidence * advice.Understanding.InScope),
            [.. candidates.Select(candidate => new CandidateLine(candidate.Topic, Round(candidate.Confidence)))],
            reply.Text, SourceLine.Of(reply), ButtonLine.Of(reply), micros);
        return JsonSerializer.Serialize(line, CommandJson.Readable.AskLine);
    }

    private static string ToText(KnowledgeBase knowledge, string question) =>
        TerminalText.Of(new AnswerWriter(knowledge, TimeProvider.System).Write(knowledge.Advisor.Ask(question, AskContext.None)));

    private static string Explain(KnowledgeBase knowledge, string question)
    {
        Advice advice = knowledge.Advisor.Ask(question, AskContext.None);
        Understanding understood = advice.Understanding;
        string decided = advice.Answer switch
        {
            Answer.Found found => $"answer {found.Topic.Id}, passage {(found.Main.Id.Length == 0 ? "(short answer)" : found.Main.Id)}",
            Answer.Unsure unsure => "ask back: " + string.Join(", ", unsure.Candidates.Select(topic => topic.Id)),
            _ => "out of scope",
        };
        DecisionRules rules = knowledge.Content.Decision;
        return string.Join('\n',
            $"question    {question}",
            $"words       {string.Join(' ', understood.Words.Select(word => word.Text))}",
            $"masked      {string.Join(' ', understood.Masked.Words.Select(word => word.Folded))}",
            $"countries   {string.Join(", ", understood.Masked.MarketIds)}",
            $"province    {advice.Province?.Name}",
            $"danger      {advice.Danger?.Id}",
            $"in scope    {Percent(understood.InScope)} (declined below {Percent(rules.Scope)}, clear from {Percent(rules.ClearScope)})",
            $"topics      {string.Join(", ", understood.Candidates.Select(candidate => $"{candidate.Topic} {Percent(candidate.Confidence)}"))}",
            $"passage     {(advice.Choice is { } choice ? $"fits {choice.Score:F2}, the short answer {choice.LeadScore:F2}" : "")}",
            $"decision    {decided} ({advice.Reason}; share from {Percent(rules.Share)}, lead from {Percent(rules.Lead)})",
            "");
    }

    private static double Round(double share) => Math.Round(share, 4);

    private static string Percent(double share) => (100 * share).ToString("F0", CultureInfo.InvariantCulture) + "%";
}
