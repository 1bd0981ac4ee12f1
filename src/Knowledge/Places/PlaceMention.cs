namespace WorkerAdvisor.Knowledge.Places;

/// <summary>A place that a text names.</summary>
/// <param name="Start">
/// In UTF-16 units of <see cref="Language.VietnameseLetters.Compose"/> of the text; the span is the name without "xã", "huyện"
/// and the like.
/// </param>
/// <param name="SaidAs">The name that was said, in its proper spelling and without its kind: "Ninh Thuận" for "ninh thuan".</param>
/// <param name="Province">Today's province; null when the name fits several and nothing in the text decides.</param>
/// <param name="Commune">Today's commune; null for larger places, and for a commune that went to several.</param>
/// <param name="Candidates">Today's provinces that the name fits when <paramref name="Province"/> is null, by code; else empty.</param>
public sealed record PlaceMention(
    int Start,
    int Length,
    string SaidAs,
    PlaceKind Kind,
    Province? Province,
    Commune? Commune,
    IReadOnlyList<Province> Candidates);
