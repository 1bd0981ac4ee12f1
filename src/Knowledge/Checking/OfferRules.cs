using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Offers;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Checking;

/// <summary>Rules for <c>offers/</c>: phrases that can be read, sources that exist, words for every verdict, no claim without its source.</summary>
internal static class OfferRules
{
    private const string Signals = "offers/signals.yaml", Words = "offers/words.yaml", Verdicts = "offers/verdicts.yaml";
    private const int LongestWording = 220;

    public static IEnumerable<ContentFault> Check(ContentSet content)
    {
        OfferContent offers = content.Offers;
        IReadOnlyList<WordList> lists = OfferPhrases.ListsOf(offers.Words);
        var known = new HashSet<string>();
        foreach (OfferSignal signal in offers.Signals)
        {
            ContentFault Fault(string message) => new(Signals, 1, $"{signal.Id}: {message}");
            if (!known.Add(signal.Id)) yield return Fault("is there twice; keep one");
            if (signal.Weight == OfferVerdict.OkLooking) yield return Fault("a signal's weight is danger or caution");
            if (signal.Any.Count + signal.Near.Count == 0 && !OfferChecker.Computed.Contains(signal.Id)) yield return Fault("has no phrase under \"any\", so nothing finds it");
            if (signal.Sources.Count == 0) yield return Fault("has no source; name the law or page that says why it matters");
            foreach (ContentFault fault in CheckWording(content, Signals, signal.Id, [signal.Title, signal.Why, signal.Now], signal.Sources)) yield return fault;
            foreach (string wrong in FaultsOf(signal.Any.Concat(signal.Unless), lists)) yield return Fault(wrong);
            foreach (string near in signal.Near)
            {
                string[] names = NearbyParts.NamesIn(near);
                if (names.Length < 2) yield return Fault($"\"{near}\" names one part only; write \"one & other\"");
                foreach (string unknown in names.Where(name => !offers.Words.Parts.Any(part => part.Name == name))) yield return Fault($"there is no part \"{unknown}\" in words.yaml");
            }

        }

        foreach (string needed in OfferChecker.Computed.Where(id => !known.Contains(id))) yield return new ContentFault(Signals, 1, $"\"{needed}\" is missing; the check finds it by itself and needs its wording");
        foreach (string list in OfferPhrases.Lists)
        {
            if (offers.Words.Of(list).Count == 0) yield return new ContentFault(Words, 1, $"\"{list}\" is missing or empty");
            foreach (string wrong in FaultsOf(offers.Words.Of(list), lists)) yield return new ContentFault(Words, 1, $"{list}: {wrong}");
        }

        foreach (WordList part in offers.Words.Parts)
        {
            if (part.Words.Count == 0) yield return new ContentFault(Words, 1, $"{part.Name}: has no phrase");
            foreach (string wrong in FaultsOf(part.Words, lists)) yield return new ContentFault(Words, 1, $"{part.Name}: {wrong}");
        }

        foreach (string unknown in offers.Together.Where(id => !known.Contains(id))) yield return new ContentFault(Verdicts, 1, $"\"together\" names \"{unknown}\", which is no signal");
        foreach (OfferVerdict verdict in Enum.GetValues<OfferVerdict>())
        {
            if (offers.Advice.Count(advice => advice.Verdict == verdict) != 1) yield return new ContentFault(Verdicts, 1, $"\"{OfferReader.NameOf(verdict)}\" needs one entry");
        }

        foreach (OfferAdvice advice in offers.Advice)
        {
            foreach (ContentFault fault in CheckWording(content, Verdicts, OfferReader.NameOf(advice.Verdict), [advice.Title, advice.Text], advice.Sources)) yield return fault;
        }
    }

    private static IEnumerable<ContentFault> CheckWording(ContentSet content, string file, string id, IReadOnlyList<string> texts, IReadOnlyList<SourceReference> sources)
    {
        foreach (SourceReference source in sources.Where(source => content.Sources.Resolve(source) is null))
            yield return new ContentFault(file, source.Line, $"there is no {source.Kind.ToString().ToLowerInvariant()} \"{source.Id}\" {source.Section}; {content.Sources.Suggest(source)}");
        foreach (string text in texts)
        {
            ContentFault Fault(string message) => new(file, 1, $"{id}: {message}");
            if (text.Length > LongestWording) yield return Fault($"\"{text}\" has {text.Length} characters; {LongestWording} at most");
            if (sources.Count == 0 && (text.Any(char.IsDigit) || content.Bodies.Current.Any(body => text.Contains(body, StringComparison.Ordinal))))
                yield return Fault("tells a figure or names an office without a source");
            foreach (FormerBody former in content.Bodies.Former.Where(former => text.Contains(former.Name, StringComparison.Ordinal))) yield return Fault($"\"{former.Name}\" no longer exists; write \"{former.Today}\"");
            foreach (string word in content.Wording.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))) yield return Fault($"\"{word}\" is officialese; say what happens in plain words");
        }
    }

    private static IEnumerable<string> FaultsOf(IEnumerable<string> phrases, IReadOnlyList<WordList> lists)
    {
        foreach (string phrase in phrases)
        {
            if (Phrase.FaultOf(phrase, lists) is { } wrong) yield return wrong;
            // The phrase language knows one level of brackets; a second one is read as if it were letters.
            else if (phrase.Split('(').Skip(1).SkipLast(1).Any(piece => !piece.Contains(')', StringComparison.Ordinal))) yield return $"\"{phrase}\" has a bracket within a bracket";
        }
    }
}
