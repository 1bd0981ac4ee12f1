using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.TestKit.Eval;

var content = new ContentReader(Path.Combine(AppContext.BaseDirectory, "content")).Read();
var sw = System.Diagnostics.Stopwatch.StartNew();
var model = KnowledgeBase.Learn(content, default);
Console.WriteLine($"learn {sw.Elapsed.TotalSeconds:F1}");
sw.Restart();
var kb = KnowledgeBase.Create(content, model, "");
Console.WriteLine($"create {sw.Elapsed.TotalSeconds:F2}");
var score = new EvalScore(kb.Advisor);
Console.Write(score);
if (args.Contains("misses")) foreach (var m in score.Misses()) Console.WriteLine(m);
