using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Offers;
using WorkerAdvisor.Knowledge.Tests.Places;

namespace WorkerAdvisor.Knowledge.Tests.Offers;

/// <summary>The offer check with the repository's own content and lexicon.</summary>
internal static class LiveOffers
{
    private static readonly ContentSet Content = new ContentReader(Path.GetFullPath(Path.Combine(PlaceData.Folder, ".."))).Read();

    public static Lexicon Lexicon { get; } = Lexicon.Load(Path.Combine(Content.Folder, "lexicon"));

    public static OfferContent Offers => Content.Offers;

    public static OfferChecker Checker { get; } = new(Content.Offers, Lexicon);

    public static IReadOnlyList<string> SignalsOf(string text) => [.. Checker.Check(text).Findings.Select(finding => finding.Signal.Id)];

    /// <summary>The words as the check reads them, with blanks between.</summary>
    public static string Read(string text) => string.Join(' ', OfferText.Read(text, Lexicon, Content.Offers.Words.Spelled).Words.Select(word => word.Text));
}
