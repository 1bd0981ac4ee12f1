using System.Diagnostics;
using System.Text.Json;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;
#pragma warning disable
string root = "/work/main";
var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
var topics = yaml.Deserialize<List<TopicRow>>(File.ReadAllText(root + "/content/topics.yaml")).Select(t => new Topic(t.Id, t.Title, t.Market, t.Facet, t.Nearest)).ToList();
var countries = yaml.Deserialize<Countries>(File.ReadAllText(root + "/content/markets/countries.yaml"));
var tagger = new MarketTagger(countries.Markets.Select(m => new Market(m.Id, m.Name, m.Names ?? [], m.After ?? [], m.Not ?? [], m.Hints ?? [])), countries.Cues);
var lexicon = Lexicon.Load(root + "/content/lexicon");
var examples = Directory.GetFiles(root + "/content/utterances", "*.tsv").Order().SelectMany(File.ReadLines).Select(l => l.Split('\t')).Where(p => p.Length == 3).Select(p => new Example(p[0], p[1], p[2])).ToList();
var opt = new LearnerOptions();
foreach (var a in args) { var kv = a.Split('='); if (kv[0] == "passes") opt = opt with { Passes = int.Parse(kv[1]) }; if (kv[0] == "rare") opt = opt with { RarestFeature = int.Parse(kv[1]) }; if (kv[0]=="pool") opt = opt with { PooledWeight = float.Parse(kv[1]) }; if (kv[0]=="models") opt = opt with { Models = int.Parse(kv[1]) }; }
var sw = Stopwatch.StartNew();
var model = new Learner(topics, lexicon, tagger, opt).Learn(examples, default);
Console.WriteLine($"learn {sw.Elapsed.TotalSeconds:F1}s examples {examples.Count} features {model.Features.Count} classes {model.Classes.Count} bytes {model.Weights.Values.Length / 1e6:F1}MB calib {string.Join(' ', model.Calibration.Weights.Select(w => w.ToString("F2")))}");
var u = new Understander(model, topics, lexicon, tagger);
var dev = File.ReadLines(root + "/tests/eval/dev.jsonl").Select(l => JsonSerializer.Deserialize<Q>(l, new JsonSerializerOptions(JsonSerializerDefaults.Web))).ToList();
var oos = File.ReadLines(root + "/tests/eval/dev-oos.jsonl").Select(l => JsonSerializer.Deserialize<Q>(l, new JsonSerializerOptions(JsonSerializerDefaults.Web))).ToList();
int hit1 = 0, hit3 = 0; var byStyle = new Dictionary<string, (int n, int h)>();
var ins = new List<double>();
bool show = args.Contains("show");
foreach (var q in dev)
{
    var r = u.Understand(q.Question); ins.Add(r.InScope);
    bool Ok(string t) => t == q.Topic || q.Accept.Contains(t);
    bool h = r.Candidates.Count > 0 && Ok(r.Candidates[0].Topic); if (h) hit1++; if (r.Candidates.Take(3).Any(c => Ok(c.Topic))) hit3++;
    var (n, k) = byStyle.GetValueOrDefault(q.Style); byStyle[q.Style] = (n + 1, k + (h ? 1 : 0));
    if (show && !h) Console.WriteLine($"MISS {q.Style} [{q.Topic}] {q.Question}\n     {string.Join(' ', r.Masked.Words.Select(w => w.Folded))}\n     in={r.InScope:F2} {string.Join("  ", r.Candidates.Take(3).Select(c => $"{c.Topic}:{c.Confidence:F2}"))}");
}
Console.WriteLine($"top1 {100.0 * hit1 / dev.Count:F1} top3 {100.0 * hit3 / dev.Count:F1}  " + string.Join(' ', byStyle.OrderBy(s => s.Key).Select(s => $"{s.Key} {100.0 * s.Value.h / s.Value.n:F0}")));
var outs = oos.Select(q => (q, r: u.Understand(q.Question))).ToList();
double auc = ins.SelectMany(i => outs.Select(o => i > o.r.InScope ? 1.0 : i == o.r.InScope ? .5 : 0)).Average();
var sorted = ins.Order().ToList();
foreach (double keep in new[] { 0.05, 0.025, 0.01 }) { double t = sorted[(int)(keep * sorted.Count)]; Console.WriteLine($"keep {1 - keep:P1}: t={t:F3} oos rejected {100.0 * outs.Count(o => o.r.InScope < t || o.r.Candidates.Count==0 ) / outs.Count:F1}"); }
Console.WriteLine($"AUROC {auc:F4}");
if (show) foreach (var o in outs.Where(o => o.r.InScope > 0.3)) Console.WriteLine($"OOS {o.q.Question} in={o.r.InScope:F2} {(o.r.Candidates.Count > 0 ? o.r.Candidates[0] : default)}");
var times = new List<double>(); foreach (var q in dev.Concat(dev).Concat(dev)) { long s = Stopwatch.GetTimestamp(); u.Understand(q.Question); times.Add(Stopwatch.GetElapsedTime(s).TotalMicroseconds); }
times.Sort(); Console.WriteLine($"p50 {times[times.Count / 2]:F0}us p99 {times[(int)(times.Count * .99)]:F0}us");
class TopicRow { public string Id { get; set; } public string Title { get; set; } public string Market { get; set; } public string Facet { get; set; } public string Nearest { get; set; } }
class Countries { public List<string> Cues { get; set; } public List<MRow> Markets { get; set; } }
class MRow { public string Id { get; set; } public string Name { get; set; } public List<string> Names { get; set; } public List<string> After { get; set; } public List<string> Not { get; set; } public List<string> Hints { get; set; } }
record Q([property: System.Text.Json.Serialization.JsonPropertyName("q")] string Question, string Topic, string[] Accept, string Style);
