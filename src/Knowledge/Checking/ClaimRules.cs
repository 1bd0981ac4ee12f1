using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Knowledge.Checking;

/// <summary>A figure or an office is never told without its source; a body that is gone is never told as if it were there.</summary>
internal static class ClaimRules
{
    public static IEnumerable<ContentFault> Check(ContentSet content)
    {
        foreach (Article article in content.Articles)
        {
            var used = new HashSet<int>();
            foreach (PassageLine line in Lines(article))
            {
                ContentFault Fault(string message) => new(article.File, line.Line, message);
                used.UnionWith(line.Marks);
                foreach (int mark in line.Marks.Where(mark => mark < 1 || mark > article.Sources.Count))
                    yield return Fault($"[^{mark}] points to no source; the article has {article.Sources.Count}");
                if (line.Marks.Count == 0 && line.Text.Any(char.IsDigit)) yield return Fault("a line with a figure has no source; end it with its mark [^n]");
                if (line.Marks.Count == 0 && content.Bodies.Current.FirstOrDefault(name => line.Text.Contains(name, StringComparison.Ordinal)) is { } body)
                    yield return Fault($"a line that names \"{body.Trim()}\" has no source; end it with its mark [^n]");
                foreach (FormerBody former in content.Bodies.Former)
                {
                    if (line.Text.Contains(former.Name, StringComparison.Ordinal) && !content.Bodies.FormerCues.Any(cue => line.Text.Contains(cue, StringComparison.Ordinal)))
                        yield return Fault($"\"{former.Name}\" no longer exists; write \"{former.Today} (trong kế hoạch: {former.Name} …)\"");
                }

                foreach (string word in content.Wording.Where(word => line.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
                    yield return Fault($"\"{word}\" is officialese; say what happens in plain words");
            }

            for (int source = 1; source <= article.Sources.Count; source++)
            {
                if (!used.Contains(source)) yield return new ContentFault(article.File, article.Sources[source - 1].Line, $"source {source} is marked nowhere; mark the claim that rests on it or take it out");
            }
        }
    }

    private static IEnumerable<PassageLine> Lines(Article article) =>
        [.. article.Lead.Lines, .. article.Passages.SelectMany(passage => passage.Lines), .. article.NextSteps.Lines];
}
