using WorkerAdvisor.Knowledge.Consents;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Registration;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Checking;

/// <summary>Rules for <c>consent/*.md</c> and the words that answer the registration form.</summary>
internal static class ConsentRules
{
    public static IEnumerable<ContentFault> Check(ContentSet content)
    {
        // A content folder without registration needs no consent.
        if (content.Tools.Find(LeadWords.Form) is null) yield break;
        foreach (string id in (string[])[ConsentText.Own, ConsentText.Assisted])
        {
            if (content.FindConsent(id) is null) yield return new ContentFault($"consent/{id}.md", 1, "the text is missing: nobody may be registered without it");
        }

        foreach (ContentFault fault in content.Consents.SelectMany(text => Check(text, content))) yield return fault;
        foreach (string wrong in LeadWords.FaultsOf(content.Replies, content.Safety.Lists)) yield return new ContentFault("replies/lead.yaml", 1, wrong);
    }

    private static IEnumerable<ContentFault> Check(ConsentText text, ContentSet content)
    {
        string file = $"consent/{text.Id}.md";
        if (text.Version.Length == 0) yield return new ContentFault(file, 1, "\"version\" is empty; it stands in every receipt");
        if (!text.Template.Contains(ConsentText.HolderMark, StringComparison.Ordinal)) yield return new ContentFault(file, 1, $"the text says who holds the data: write {ConsentText.HolderMark} there");
        if (text.Sources.Count == 0) yield return new ContentFault(file, 1, "the text names what it rests on in \"sources\"");
        foreach (SourceReference source in text.Sources.Where(source => content.Sources.Resolve(source) is null))
            yield return new ContentFault(file, source.Line, $"there is no source \"{source.Id}\" with the part \"{source.Section}\"");
    }
}
