using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Checking;
using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Bot.Commands;

/// <summary><c>content check</c>, <c>content build</c>, <c>content export</c>.</summary>
internal static class ContentCommands
{
    public static Command Create()
    {
        var folder = new Option<string?>("--content") { Description = "Another content folder than the one beside the program" };
        var model = new Option<string?>("--model") { Description = "Where to write what was learnt" };
        var check = new Command("check", "Report every fault of the content") { folder };
        check.SetAction(parsed => Guarded(() => Check(Location(parsed.GetValue(folder), null))));
        var build = new Command("build", "Learn from the content, if it changed since the last time") { folder, model };
        build.SetAction((parsed, cancellationToken) => Task.FromResult(Guarded(() => Build(Location(parsed.GetValue(folder), parsed.GetValue(model)), cancellationToken))));
        var export = new Command("export", "Every article as a line of JSON") { folder };
        export.SetAction(parsed => Guarded(() => Export(Location(parsed.GetValue(folder), null))));
        return new Command("content", "Work on the content") { check, build, export };
    }

    private static ContentLocation Location(string? folder, string? model)
    {
        ContentLocation location = folder is null ? ContentLocation.BesideProgram : ContentLocation.In(Path.GetFullPath(folder));
        return model is null ? location : location with { Model = Path.GetFullPath(model) };
    }

    private static int Guarded(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (DirectoryNotFoundException missing)
        {
            Console.Error.WriteLine(missing.Message);
            return Verbs.AtFault;
        }
    }

    private static int Check(ContentLocation location)
    {
        (ContentSet content, IReadOnlyList<ContentFault> faults) = ContentChecker.Check(location.Folder);
        foreach (ContentFault fault in faults) Console.Out.WriteLine(fault);
        if (faults.Count > 0)
        {
            Console.Error.WriteLine($"{faults.Count} fault(s)");
            return Verbs.AtFault;
        }

        int written = content.Articles.Select(article => article.Topic).Distinct().Count();
        Console.Out.WriteLine(
            $"{content.Topics.Count} topics, {written} with an article, {content.Articles.Sum(article => article.Passages.Count)} passages, "
            + $"{content.Sources.Plans.Count} plans, {content.Sources.Laws.Count} laws, {content.Utterances.Count()} phrasings: no faults");
        return Verbs.Done;
    }

    private static int Build(ContentLocation location, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        // A faulty content can still be learnt from: the checker speaks when somebody asks it, and before anything goes live.
        ContentSet content = new ContentReader(location.Folder).Read();
        bool learnt = KnowledgeLoader.BuildIfChanged(location, content, cancellationToken);
        string seconds = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
        Console.Out.WriteLine(learnt ? $"Learnt from {content.Utterances.Count()} phrasings in {seconds} s" : "The content is unchanged; nothing to learn");
        return Verbs.Done;
    }

    private static int Export(ContentLocation location)
    {
        ContentSet content = new ContentReader(location.Folder).Read();
        using StreamWriter output = LineIo.OpenOutput();
        foreach (Article article in content.Articles.Where(article => article.Locality is null))
        {
            string body = string.Join("\n\n", new[] { article.Lead.Text }.Concat(article.Passages.Append(article.NextSteps).Select(passage => $"{passage.Title}\n{passage.Text}")));
            output.WriteLine(JsonSerializer.Serialize(new ExportLine(article.Topic, article.Title, body, article.Ask), CommandJson.Readable.ExportLine));
        }

        return Verbs.Done;
    }
}
