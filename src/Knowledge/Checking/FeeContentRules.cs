using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Checking;

/// <summary>Rules for <c>fees/</c>: every finding that a rule may choose is there, with the verdict it must have, in words that rest on a source.</summary>
internal static class FeeContentRules
{
    private const string Rules = "fees/rules.yaml", Words = "fees/words.yaml";
    private const int LongestWording = 240, LongestHeadline = 20;

    /// <summary>The outcomes that a rule chooses from, and the verdict of each; null where the content decides.</summary>
    private static readonly Dictionary<FeeRule, (string Outcome, FeeVerdict? Verdict)[]> Outcomes = new()
    {
        [FeeRule.Plain] = [],
        [FeeRule.Flat] = [(".within", null), (".over", FeeVerdict.OverCeiling), (".other-currency", null), (".no-sum", null)],
        [FeeRule.Ceiling] = Bounded(FeeVerdict.Within, FeeVerdict.OverCeiling, FeeVerdict.CannotTell),
        [FeeRule.Extension] = Bounded(FeeVerdict.Within, FeeVerdict.OverCeiling, FeeVerdict.CannotTell),
        [FeeRule.Total] = [.. Bounded(FeeVerdict.AskForPaper, FeeVerdict.AskForPaper, FeeVerdict.AskForPaper).Where(row => row.Outcome != ".part-more")],
    };

    public static IEnumerable<ContentFault> Check(ContentSet content)
    {
        FeeRules fees = content.Fees;
        if (ReferenceEquals(fees, FeeRules.None)) return [];
        return [.. KindFaults(fees), .. FindingFaults(content), .. WayFaults(fees), .. WordFaults(fees)];
    }

    private static (string Outcome, FeeVerdict? Verdict)[] Bounded(FeeVerdict within, FeeVerdict over, FeeVerdict open) =>
    [
        (".within", within), (".within-months", within), (".part", FeeVerdict.AskForPaper), (".part-more", FeeVerdict.AskForPaper), (".range", FeeVerdict.AskForPaper),
        (".over", over), (".over-months", over), (".over-part", over), (".no-wage", open), (".no-months", open), (".currencies", open), (".no-sum", open),
    ];

    private static IEnumerable<ContentFault> KindFaults(FeeRules fees)
    {
        foreach (IGrouping<string, FeeKind> twice in fees.Kinds.GroupBy(kind => kind.Id).Where(group => group.Count() > 1)) yield return new ContentFault(Rules, 1, $"kind {twice.Key}: is there twice; keep one");
        foreach (FeeKind kind in fees.Kinds)
        {
            ContentFault Fault(string message) => new(Rules, 1, $"kind {kind.Id}: {message}");
            if (kind.Rule == FeeRule.Flat && (kind.Most is null || kind.Currency is null)) yield return Fault("a flat rule needs \"most\" and \"currency\"");
            if (kind.Phrases.Count == 0 && !fees.Ways.Any(way => way.Instead.Values.Contains(kind.Id))) yield return Fault("has no phrase and stands for no other kind, so nothing finds it");
            if (kind.Early is { } early && fees.Findings.All(finding => finding.Id != early)) yield return Fault($"there is no finding \"{early}\"");
            if (kind.Lesser is { } lesser && fees.FindKind(lesser)?.Rule != FeeRule.Flat) yield return Fault($"there is no flat kind \"{lesser}\"");
            foreach (string wrong in PhraseFaults(kind.Phrases)) yield return Fault(wrong);
            if (kind.Rule == FeeRule.Plain && fees.Findings.All(finding => finding.Id != kind.Finding)) yield return Fault($"there is no finding \"{kind.Finding}\"");
            foreach ((string outcome, FeeVerdict? verdict) in Outcomes[kind.Rule])
            {
                FeeFinding? finding = fees.Findings.FirstOrDefault(finding => finding.Id == kind.Finding + outcome);
                if (finding is null) yield return Fault($"there is no finding \"{kind.Finding}{outcome}\"");
                else if (verdict is { } needed && finding.Verdict != needed) yield return Fault($"\"{finding.Id}\" must be {FeeRulesReader.NameOf(needed)}");
            }
        }

        if (fees.Findings.All(finding => finding.Id != "monthly")) yield return new ContentFault(Rules, 1, "there is no finding \"monthly\"");
    }

    private static IEnumerable<ContentFault> FindingFaults(ContentSet content)
    {
        FeeRules fees = content.Fees;
        foreach (IGrouping<string, FeeFinding> twice in fees.Findings.GroupBy(finding => finding.Id).Where(group => group.Count() > 1)) yield return new ContentFault(Rules, 1, $"finding {twice.Key}: is there twice; keep one");
        foreach (FeeFinding finding in fees.Findings)
        {
            if (finding.Sources.Count == 0) yield return new ContentFault(Rules, 1, $"finding {finding.Id}: has no source; name the law or page that says it");
            if (finding.Headline.Split(' ').Length > LongestHeadline) yield return new ContentFault(Rules, 1, $"finding {finding.Id}: the first line has more than {LongestHeadline} words");
            foreach (ContentFault fault in WordingFaults(content, finding.Id, [finding.Headline, finding.Why, finding.Now], finding.Sources)) yield return fault;
        }

        foreach (FeeNote note in fees.Notes)
        {
            foreach (ContentFault fault in WordingFaults(content, note.Id, [note.Text], note.Sources)) yield return fault;
        }

        foreach (FeeVerdict verdict in Enum.GetValues<FeeVerdict>().Where(verdict => !fees.Together.ContainsKey(verdict) || !fees.Verdicts.ContainsKey(verdict)))
            yield return new ContentFault(Rules, 1, $"\"together\" and \"verdicts\" each need an entry for {FeeRulesReader.NameOf(verdict)}");
    }

    private static IEnumerable<ContentFault> WordingFaults(ContentSet content, string id, IReadOnlyList<string> texts, IReadOnlyList<SourceReference> sources)
    {
        foreach (SourceReference source in sources.Where(source => content.Sources.Resolve(source) is null))
            yield return new ContentFault(Rules, source.Line, $"there is no {source.Kind.ToString().ToLowerInvariant()} \"{source.Id}\" {source.Section}; {content.Sources.Suggest(source)}");
        foreach (string text in texts)
        {
            ContentFault Fault(string message) => new(Rules, 1, $"{id}: {message}");
            if (text.Length > LongestWording) yield return Fault($"\"{text}\" has {text.Length} characters; {LongestWording} at most");
            foreach (FormerBody former in content.Bodies.Former.Where(former => text.Contains(former.Name, StringComparison.Ordinal))) yield return Fault($"\"{former.Name}\" no longer exists; write \"{former.Today}\"");
            foreach (string word in content.Wording.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))) yield return Fault($"\"{word}\" is officialese; say what happens in plain words");
        }
    }

    private static IEnumerable<ContentFault> WayFaults(FeeRules fees)
    {
        foreach (FeeProgramme missing in Enum.GetValues<FeeProgramme>().Where(programme => fees.Ways.Count(way => way.Programme == programme) != 1))
            yield return new ContentFault(Rules, 1, $"\"programmes\" needs one entry for {FeeRulesReader.NameOf(missing)}");
        foreach (FeeWay way in fees.Ways)
        {
            foreach (string unknown in way.Instead.SelectMany(pair => new[] { pair.Key, pair.Value }).Where(id => fees.FindKind(id) is null))
                yield return new ContentFault(Rules, 1, $"programme {FeeRulesReader.NameOf(way.Programme)}: there is no kind \"{unknown}\"");
            foreach (string wrong in PhraseFaults(way.Phrases)) yield return new ContentFault(Rules, 1, $"programme {FeeRulesReader.NameOf(way.Programme)}: {wrong}");
        }
    }

    private static IEnumerable<ContentFault> WordFaults(FeeRules fees)
    {
        foreach (string list in FeeWords.Lists)
        {
            if (fees.Words.Of(list).Count == 0) yield return new ContentFault(Words, 1, $"\"{list}\" is missing or empty");
            foreach (string wrong in PhraseFaults(fees.Words.Of(list))) yield return new ContentFault(Words, 1, $"{list}: {wrong}");
        }
    }

    private static IEnumerable<string> PhraseFaults(IEnumerable<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            if (Phrase.FaultOf(phrase, FeeMessage.Lists) is { } wrong) yield return wrong;
        }
    }
}
