using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Journeys;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Checking;

/// <summary>Rules for <c>journeys/</c>: ids that are one of a kind and fit a button, an order that can be kept, no claim without its source.</summary>
internal static class JourneyRules
{
    private const int LongestTitle = 60, LongestButton = 24, LongestLine = 180, MostLines = 2, LongestId = 22;

    public static IEnumerable<ContentFault> Check(ContentSet content)
    {
        JourneyContent journeys = content.Journeys;
        foreach (string id in journeys.Journeys.GroupBy(journey => journey.Id).Where(same => same.Count() > 1).Select(same => same.Key)) yield return new ContentFault(JourneyFiles.Under, 1, $"two journeys are called \"{id}\"; keep one");
        foreach (Journey journey in journeys.Journeys)
        {
            foreach (string wrong in FaultsOf(journey, content)) yield return new ContentFault($"{JourneyFiles.Under}/{journey.Id}.yaml", 1, wrong);
            foreach (JourneyStep twice in journey.Steps.GroupBy(step => step.Id).Where(same => same.Count() > 1).Select(same => same.Last())) yield return Fault(twice, $"is twice in \"{journey.Id}\"; keep one");
            foreach (JourneyStep step in journey.Steps)
            {
                foreach (string wrong in OrderFaults(step, journey)) yield return Fault(step, wrong);
            }
        }

        // A shared step is one and the same in every journey, and is looked at once.
        List<JourneyStep> steps = [.. journeys.Journeys.SelectMany(journey => journey.Steps).Distinct(ReferenceEqualityComparer.Instance).Cast<JourneyStep>()];
        foreach (JourneyStep other in steps.GroupBy(step => step.Id).SelectMany(same => same.Skip(1)).Where(other => steps.Exists(step => step.Id == other.Id && step.Place.File != other.Place.File)))
            yield return Fault(other, "another file has a step of this id; put a shared step into steps.yaml and \"use\" it");
        foreach (JourneyStep step in steps)
        {
            foreach (string wrong in FaultsOf(step, content)) yield return Fault(step, wrong);
            foreach (SourceReference source in step.Sources.Concat(step.After.SelectMany(order => order.Sources)).Where(source => content.Sources.Resolve(source) is null))
                yield return new ContentFault(step.Place.File, source.Line, $"{step.Id}: there is no {source.Kind.ToString().ToLowerInvariant()} \"{source.Id}\" {source.Section}; {content.Sources.Suggest(source)}");
        }

        foreach (string list in JourneyWords.Names.Where(_ => journeys.Journeys.Count > 0))
        {
            if (journeys.Words.Of(list).Count == 0) yield return new ContentFault(JourneyFiles.Words, 1, $"\"{list}\" is missing or empty");
            foreach (string wrong in FaultsOf(journeys.Words.Of(list), journeys.Words.Lists)) yield return new ContentFault(JourneyFiles.Words, 1, $"{list}: {wrong}");
        }
    }

    private static ContentFault Fault(JourneyStep step, string message) => new(step.Place.File, step.Place.Line, $"{step.Id}: {message}");

    private static IEnumerable<string> FaultsOf(Journey journey, ContentSet content)
    {
        if (journey.Id.Length > LongestId || journey.Id.Any(letter => !char.IsAsciiLetterLower(letter) && letter != '-')) yield return $"an id is at most {LongestId} small letters and \"-\"; buttons carry it";
        if (journey.Title.Length > LongestTitle) yield return $"\"title\" has {journey.Title.Length} characters; {LongestTitle} at most";
        if (journey.Button.Length > LongestButton) yield return $"\"button\" has {journey.Button.Length} characters; {LongestButton} at most";
        if (journey.Steps.Count == 0) yield return "has no steps";
        foreach (string market in journey.Markets.Where(market => content.Markets.All(known => known.Id != market))) yield return $"\"{market}\" is no country of markets/countries.yaml";
        foreach (SourceReference source in journey.AboutSources.Where(source => content.Sources.Resolve(source) is null)) yield return $"there is no {source.Kind.ToString().ToLowerInvariant()} \"{source.Id}\" {source.Section}; {content.Sources.Suggest(source)}";
        foreach (string wrong in WordingFaults([journey.Title, journey.About], journey.AboutSources, content)) yield return wrong;
        foreach (string wrong in FaultsOf([.. journey.Words, .. journey.Answers], content.Journeys.Words.Lists)) yield return wrong;
    }

    private static IEnumerable<string> FaultsOf(JourneyStep step, ContentSet content)
    {
        if (step.Id.Length > LongestId || step.Id.Any(letter => !char.IsAsciiLetterLower(letter) && letter is not ('.' or '-'))) yield return $"an id is at most {LongestId} small letters, \"-\" and \".\"";
        if (step.Title.Length > LongestTitle) yield return $"\"title\" has {step.Title.Length} characters; {LongestTitle} at most";
        if (step.Do.Split('\n').Length > MostLines) yield return $"\"do\" has more than {MostLines} lines";
        if (step.Related is { } related && content.FindTopic(related) is null) yield return $"related \"{related}\" is no topic of topics.yaml";
        if (step.Opens is { } opens && content.Journeys.Find(opens) is null) yield return $"\"opens\" names \"{opens}\", which is no journey";
        if (step.Said.Count == 0) yield return "\"said\" is empty, so nobody can tick it in words";
        foreach (string wrong in WordingFaults([step.Title, .. step.Do.Split('\n'), step.Where, step.Time, step.Beware, .. step.Papers.Select(paper => paper.Name), .. step.Papers.Select(paper => paper.From)], step.Sources, content)) yield return wrong;
        foreach (string wrong in FaultsOf(step.Said, content.Journeys.Words.Lists)) yield return wrong;
        foreach (StepOrder order in step.After)
        {
            if (order.Sources.Count == 0) yield return $"the order after \"{order.Step}\" has no source";
            foreach (string wrong in WordingFaults([order.Say], order.Sources, content)) yield return wrong;
        }
    }

    private static IEnumerable<string> OrderFaults(JourneyStep step, Journey journey)
    {
        foreach (StepOrder order in step.After)
        {
            int earlier = PlaceOf(order.Step, journey);
            if (earlier < 0 || earlier >= PlaceOf(step.Id, journey)) yield return $"\"after\" names \"{order.Step}\", which does not come before it in {journey.Id}";
        }
    }

    private static int PlaceOf(string id, Journey journey) => Enumerable.Range(0, journey.Steps.Count).FirstOrDefault(at => journey.Steps[at].Id == id, -1);

    private static IEnumerable<string> WordingFaults(IEnumerable<string?> texts, IReadOnlyList<SourceReference> sources, ContentSet content)
    {
        foreach (string text in texts.OfType<string>())
        {
            if (text.Length > LongestLine) yield return $"\"{text}\" has {text.Length} characters; {LongestLine} at most";
            if (sources.Count == 0 && (text.Any(char.IsDigit) || content.Bodies.Current.Any(body => text.Contains(body, StringComparison.Ordinal)))) yield return $"\"{text}\" tells a figure or names an office without a source";
            foreach (FormerBody former in content.Bodies.Former.Where(former => text.Contains(former.Name, StringComparison.Ordinal))) yield return $"\"{former.Name}\" no longer exists; write \"{former.Today}\"";
            foreach (string word in content.Wording.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))) yield return $"\"{word}\" is officialese; say what happens in plain words";
        }
    }

    private static IEnumerable<string> FaultsOf(IEnumerable<string> phrases, IReadOnlyList<WordList> lists)
    {
        foreach (string phrase in phrases)
        {
            if (Phrase.FaultOf(phrase, lists) is { } wrong) yield return wrong;
            else if (phrase.Split('(').Skip(1).SkipLast(1).Any(piece => !piece.Contains(')', StringComparison.Ordinal))) yield return $"\"{phrase}\" has a bracket within a bracket";
        }
    }
}
