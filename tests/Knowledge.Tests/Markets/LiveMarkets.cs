using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Markets;
using WorkerAdvisor.Knowledge.Tests.Places;

namespace WorkerAdvisor.Knowledge.Tests.Markets;

/// <summary>The ways of going of the repository's own content.</summary>
internal static class LiveMarkets
{
    public static ContentSet Content { get; } = new ContentReader(Path.GetFullPath(Path.Combine(PlaceData.Folder, ".."))).Read();

    public static MarketComparison Comparison => Content.Comparison;

    public static MarketChooser Chooser { get; } = new(Content.Comparison);

    public static ProfileReader Reader { get; } = new(Content.ProfileWords, Lexicon.Load(Path.Combine(Content.Folder, "lexicon")));

    /// <summary>A man of 22 with twelve years of school, about whom nothing else is known.</summary>
    public static WorkerProfile YoungMan { get; } = new() { Age = AgeSpan.Of(22), Schooling = Schooling.UpperSecondary };

    public static IReadOnlyList<string> OpenTo(WorkerProfile profile) => [.. Chooser.Choose(profile).Fitting.Select(open => open.Way.Id)];

    /// <summary>Why a way is closed to somebody; none when it is open.</summary>
    public static IReadOnlyList<string> ReasonsAgainst(string way, WorkerProfile profile) =>
        Chooser.Choose(profile).RuledOut.FirstOrDefault(closed => closed.Way.Id == way) is { } found ? [.. found.Stops.Select(stop => stop.Why.Text)] : [];
}
