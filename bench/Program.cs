using System.Globalization;
using WorkerAdvisor.Bench;
using WorkerAdvisor.Bench.Leads;
using WorkerAdvisor.Bench.Peers;

const int Leads = 100_000;
if (args is not ([] or ["--write"] or ["messages"] or ["talks"] or ["leads"]) && !(args is ["leads", var count] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project bench [-- --write | messages | talks | leads [COUNT]]");
    return 2;
}

string folder = Directory.CreateTempSubdirectory("worker-advisor-bench").FullName;
IPeer[] peers =
[
    new LucenePeer(perPhrasing: false), new LucenePeer(perPhrasing: true), new SqlitePeer(perPhrasing: false), new SqlitePeer(perPhrasing: true),
    new MlNetPeer(tuned: false), new MlNetPeer(tuned: true),
];
try
{
    var benchmark = new Benchmark(folder, peers);
    string results = await (args switch
    {
        ["messages"] => benchmark.MessagesAsync(),
        ["talks"] => benchmark.TalksAsync(),
        ["leads"] => new LeadBenchmark(folder, Leads).RunAsync(),
        ["leads", var many] => new LeadBenchmark(folder, int.Parse(many, CultureInfo.InvariantCulture)).RunAsync(),
        _ => benchmark.RunAsync(),
    });
    Console.Write(results);
    if (args is ["--write"]) File.WriteAllText(RepositoryFiles.Scorecard, results);
    return 0;
}
finally
{
    foreach (IPeer peer in peers) peer.Dispose();
    Directory.Delete(folder, recursive: true);
}
