using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Places;

/// <summary>
/// Finds the places that a text names, today's and former, however they are typed. Rather misses a place than takes ordinary
/// words for one: most texts come without marks, where "cao bang nhat" is "cao bằng Nhật". Immutable.
/// </summary>
public sealed class PlaceRecognizer(PlaceIndex places)
{
    private readonly NameTree names = Gazetteer.Build(places);

    /// <summary>The places it finds.</summary>
    public PlaceIndex Places => places;

    /// <summary>
    /// The places in the order of the text, none overlapping. A province or district named in the text decides which of its
    /// namesakes another place is.
    /// </summary>
    public IReadOnlyList<PlaceMention> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new PlaceReading(names, VietnameseLetters.Compose(text)).Read();
        return found.Count == 0 ? [] : FoundName.Resolve(found);
    }
}
