using System.Globalization;
using System.Runtime.InteropServices;
using WorkerAdvisor.Bench.Accuracy;
using WorkerAdvisor.Bench.Figures;
using WorkerAdvisor.Bench.Messages;
using WorkerAdvisor.Bench.Peers;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.TestKit.Eval;

namespace WorkerAdvisor.Bench;

/// <summary>Measures everything, one thing after another, and writes it up. <c>README.md</c> says what each figure means.</summary>
/// <param name="folder">An empty folder to work in.</param>
internal sealed class Benchmark(string folder, IReadOnlyList<IPeer> peers)
{
    private const int Learnings = 3, Starts = 9, HostStarts = 5, AskedOfHost = 300;
    private readonly RealProgram _program = new(RepositoryFiles.Program, folder);
    private readonly string _model = Path.Combine(folder, "understanding.model");
    private readonly IReadOnlyList<string> _questions = [.. EvalQuestion.Dev.Concat(EvalQuestion.DevOutOfScope).Select(question => question.Question)];

    /// <summary>Takes several minutes, most of them for learning.</summary>
    public async Task<string> RunAsync()
    {
        Say("learning…");
        ProgramTime learning = await MedianAsync(Learnings, () => _program.LearnAsync(_model));
        Say("starting the program…");
        await _program.FirstAnswerAsync(_questions[0]);
        ProgramTime firstAnswer = await MedianAsync(Starts, () => _program.FirstAnswerAsync(_questions[0]));
        (ProgramTime ready, double idle, double busy) = await HostAsync();
        (KnowledgeBase knowledge, double loaded) = Load();
        Say("teaching the peers…");
        IReadOnlyList<TopicDocument> documents = TopicDocument.All(knowledge.Content);
        foreach (IPeer peer in peers) peer.Build(documents);
        Say("asking the dev sets…");
        var understanding = new UnderstandingTables(new EvalScore(knowledge.Advisor), peers);
        string talks = await TalksAsync();
        Say("timing answers…");
        IReadOnlyList<Latency> latencies = Latency.Measure(
            _questions, [question => knowledge.Advisor.Ask(question, AskContext.None), .. peers.Select<IPeer, Action<string>>(peer => question => peer.Rank(question, 3))]);

        Figure[] figures =
        [
            new("answer, p50, ms", latencies[0].P50, "F3", [.. latencies.Skip(1).Select(one => one.P50)], 0.2),
            new("answer, p99, ms", latencies[0].P99, "F3", [.. latencies.Skip(1).Select(one => one.P99)], 1),
            new("program start to first answer, s", firstAnswer.Elapsed, "F2", [], 1),
            new("… processor time, s", firstAnswer.Processor, "F2", []),
            new("host start to ready, s", ready.Elapsed, "F2", [], 1),
            new("… processor time, s", ready.Processor, "F2", []),
            new("knowledge base in memory, MB", loaded, "F1", [], 40),
            new("host working set when ready, MB", idle, "F0", []),
            new($"host working set after {AskedOfHost} questions, MB", busy, "F0", []),
            new("learning, s", learning.Elapsed, "F1", [], 40),
            new("… processor time, s", learning.Processor, "F1", []),
        ];
        Say("answering messages…");
        return string.Join('\n', Head(), understanding.Write(), talks, Figures(figures), await MessagesAsync());
    }

    /// <summary>Only the part about talks, facts and adverts.</summary>
    public Task<string> TalksAsync() => new TalkTable(_program).WriteAsync();

    /// <summary>Only the part about messages.</summary>
    public async Task<string> MessagesAsync() => string.Join('\n', await new MessageRate(_questions).RunAsync(), await SoakAsync());

    private static async Task<string> SoakAsync() => await new Soak(TopicsWithMore(new ContentReader(RepositoryFiles.Content).Read())).RunAsync();

    /// <summary>Small talk has no button for more.</summary>
    private static IReadOnlyList<string> TopicsWithMore(ContentSet content) =>
        [.. content.Articles.Select(article => article.Topic).Distinct().Where(topic => !topic.StartsWith("chat.", StringComparison.Ordinal))];

    private async Task<(ProgramTime Ready, double Idle, double Busy)> HostAsync()
    {
        var starts = new List<(ProgramTime Ready, double Idle, double Busy)>();
        for (int start = 0; start < HostStarts; start++)
        {
            await using RunningHost host = await _program.StartHostAsync();
            double idle = host.WorkingSet;
            for (int asked = 0; asked < AskedOfHost; asked++) await host.AskAsync(_questions[asked % _questions.Count]);
            starts.Add((host.Ready, idle, host.WorkingSet));
        }

        return (ProgramTime.Median([.. starts.Select(one => one.Ready)]), Percentile.Median(starts.Select(one => one.Idle)), Percentile.Median(starts.Select(one => one.Busy)));
    }

    /// <summary>The knowledge base, and the managed memory it holds in MB (10⁶ bytes).</summary>
    private (KnowledgeBase Knowledge, double Size) Load()
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        KnowledgeBase knowledge = KnowledgeBase.Create(
            new ContentReader(RepositoryFiles.Content).Read(), KnowledgeBase.LoadPlaces(RepositoryFiles.Content), ModelFile.Read(_model), "");
        return (knowledge, (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6);
    }

    private static string Head() => string.Create(
        CultureInfo.InvariantCulture,
        $"# Scorecard\n\nWritten by `dotnet run -c Release --project bench -- --write` on {TimeProvider.System.GetUtcNow():yyyy-MM-dd}: {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}. [bench/README.md](../bench/README.md) says what each figure means and how it is taken.\n");

    private string Figures(Figure[] figures) =>
        $"## Speed and size\n\n{MarkdownTable.Of(["figure", "ours", .. peers.Select(peer => peer.Name), "target", ""], [.. figures.Select(figure => figure.Row(peers.Count))])}";

    private static async Task<ProgramTime> MedianAsync(int rounds, Func<Task<ProgramTime>> measure)
    {
        var times = new List<ProgramTime>();
        for (int round = 0; round < rounds; round++) times.Add(await measure());
        return ProgramTime.Median(times);
    }

    private static void Say(string doing) => Console.Error.WriteLine(doing);
}
