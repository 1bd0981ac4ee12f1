using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Journeys;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.Knowledge.Tests.Places;

namespace WorkerAdvisor.Knowledge.Tests.Journeys;

/// <summary>The journeys of the repository's own content, read once.</summary>
internal static class LiveJourneys
{
    public static ContentSet Content { get; } = new ContentReader(Path.GetFullPath(Path.Combine(PlaceData.Folder, ".."))).Read();

    public static IReadOnlyList<Journey> All => Content.Journeys.Journeys;

    public static JourneyReader Reader { get; } = new(
        Content.Journeys, new MarketTagger(Content.Markets, Content.MarketCues), new Normalizer(Lexicon.Load(Path.Combine(Content.Folder, "lexicon")), A.Spelling()));

    public static Journey Find(string id) => Content.Journeys.Find(id) ?? throw new ArgumentException($"there is no journey {id}", nameof(id));
}
