using System.Runtime.CompilerServices;
using WorkerAdvisor.Knowledge.Places;

namespace WorkerAdvisor.Knowledge.Tests.Places;

/// <summary>The real places of content/places, loaded once for all tests.</summary>
internal static class PlaceData
{
    public static readonly string Folder = Path.GetFullPath(Path.Combine(SourceFolder(), "../../../content/places"));
    public static readonly PlaceIndex Index = PlaceIndex.Load(Folder);
    public static readonly PlaceRecognizer Recognizer = new(Index);

    /// <summary>The only place that a text names.</summary>
    public static PlaceMention Only(string text) => Assert.Single(Recognizer.Find(text));

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
