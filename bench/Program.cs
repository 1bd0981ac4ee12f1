using WorkerAdvisor.Bench;
using WorkerAdvisor.Bench.Peers;

if (args is not ([] or ["--write"] or ["messages"] or ["talks"]))
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project bench [-- --write | messages | talks]");
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
