using System.Runtime.CompilerServices;
using WorkerAdvisor.Knowledge.Places;

namespace WorkerAdvisor.Knowledge.Tests.Places;

/// <summary>The real places of content/places, loaded once for all tests.</summary>
internal static class PlaceData
{
    public static readonly string Folder = Path.GetFullPath(Path.Combine(SourceFolder(), "../../../content/places"));
    public static readonly PlaceIndex Index = PlaceIndex.Load(Folder);


    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
