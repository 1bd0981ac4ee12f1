using WorkerAdvisor.Bench;
using WorkerAdvisor.Bench.Peers;

if (args is not ([] or ["--write"]))
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project bench [-- --write]");
    return 2;
}

string folder = Directory.CreateTempSubdirectory("worker-advisor-bench").FullName;
using LucenePeer perTopic = new(perPhrasing: false), perPhrasing = new(perPhrasing: true);
try
{
    string results = await new Benchmark(folder, [perTopic, perPhrasing]).RunAsync();
    Console.Write(results);
    if (args is ["--write"]) File.WriteAllText(RepositoryFiles.Results, results);
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
