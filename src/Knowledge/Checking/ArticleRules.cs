using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Checking;

/// <summary>The shape of an article: its head, its passages, and lengths that fit a phone.</summary>
internal static class ArticleRules
{
    private const int LongestAnswer = 500, LongestFirstLine = 24, MostBullets = 6, LeastAsk = 6, MostAsk = 10, MostRelated = 4;

    public static IEnumerable<ContentFault> Check(ContentSet content)
    {
        var topics = content.Topics.Select(topic => topic.Id).ToHashSet();
        var asked = new Dictionary<string, string>();
        foreach (Article article in content.Articles)
        {
            ContentFault Fault(string message, int line = 1) => new(article.File, line, message);
            if (!topics.Contains(article.Topic)) yield return Fault($"\"{article.Topic}\" is no topic of topics.yaml; move the file or add the topic");
            if (article.Ask.Count is < LeastAsk or > MostAsk) yield return Fault($"\"ask\" has {article.Ask.Count} questions; write {LeastAsk} to {MostAsk}");
            if (article.Related.Count > MostRelated) yield return Fault($"\"related\" has {article.Related.Count} topics; keep the {MostRelated} a person wants next");
            if (article.Expires <= article.Reviewed) yield return Fault("\"expires\" is not after \"reviewed\"; give the day its figures end");
            foreach (string related in article.Related.Where(related => !topics.Contains(related)))
                yield return Fault($"related \"{related}\" is no topic of topics.yaml");
            foreach (string question in article.Ask)
            {
                if (!asked.TryAdd(question, article.File)) yield return Fault($"\"{question}\" is asked in {asked[question]} too; keep it in one");
            }

            foreach (SourceReference source in article.Sources.Where(source => content.Sources.Resolve(source) is null))
                yield return Fault($"there is no {source.Kind.ToString().ToLowerInvariant()} \"{source.Id}\" {source.Section}; {content.Sources.Suggest(source)}", source.Line);
            foreach (ContentFault fault in CheckPassages(article, content.Safety.Lists)) yield return fault;
        }
    }

    private static IEnumerable<ContentFault> CheckPassages(Article article, IReadOnlyList<WordList> lists)
    {
        var ids = new HashSet<string>();
        foreach (Passage passage in (Passage[])[article.Lead, .. article.Passages, article.NextSteps])
        {
            ContentFault Fault(string message) => new(article.File, passage.Line, message);
            bool isNext = passage == article.NextSteps;
            foreach (string wrong in passage.Signs.Select(sign => Phrase.FaultOf(sign, lists)).OfType<string>()) yield return Fault($"sign: {wrong}");
            if (passage.Lines.Count == 0)
            {
                yield return Fault(isNext ? $"\"## {ArticleReader.NextStepsTitle}\" is missing or empty; end with two to four things to do now" : "the passage is empty");
                continue;
            }

            if (passage.Text.Length > LongestAnswer) yield return Fault($"\"{passage.Title}\" has {passage.Text.Length} characters; {LongestAnswer} at most");
            if (passage.Lines.Count(line => line.IsBullet) > MostBullets) yield return Fault($"\"{passage.Title}\" has more than {MostBullets} bullets");
            if (isNext) continue;
            if (passage.Lines[0].IsBullet) yield return Fault("the first line is a bullet; begin with the answer as a sentence");
            if (passage.Lines[0].Text.Split(' ').Length > LongestFirstLine) yield return Fault($"the first line is too long to be an answer at a glance; {LongestFirstLine} words at most");
            if (passage == article.Lead) continue;
            if (passage.Id.Length == 0 || !ids.Add(passage.Id)) yield return Fault("the heading needs its own id: \"## Title {#id cue=\"…\"}\"");
            if (passage.Cues.Count == 0) yield return Fault("the heading needs cue=\"…\": the words that questions about this use, with ; between");
        }
    }
}
