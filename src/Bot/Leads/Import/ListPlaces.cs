using WorkerAdvisor.Knowledge.Places;

namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>Finds today's province and commune of an address in a list, which is mostly an old one.</summary>
/// <param name="usual">The province of addresses that name none; null for none.</param>
internal sealed class ListPlaces(PlaceRecognizer recognizer, Province? usual)
{
    private readonly PlaceIndex _places = recognizer.Places;

    /// <returns>The place, null when not even the province is sure; and in words, as the list has it.</returns>
    public (Province? Province, Commune? Commune, string Words) Find(string province, string district, string commune, string address)
    {
        string words = string.Join(", ", new[] { address, commune, district, province }.Where(part => part.Length > 0).Distinct());
        string smaller = string.Join(", ", new[] { address, Called("xã", commune), Called("huyện", district) }.Where(part => part.Length > 0));
        Province? told = _places.FindProvince(province);
        PlaceMention? mention = Best(recognizer.Find($"{smaller}, {told?.FullName ?? province}"), told);
        if (told is null && mention?.Province is null && province.Length == 0 && usual is not null)
        {
            told = usual;
            mention = Best(recognizer.Find($"{smaller}, {usual.FullName}"), usual);
        }

        if ((told ?? mention?.Province) is not { } found) return (null, null, words);
        Commune? exact = mention?.Province == found ? mention.Commune : null;
        if (exact is null && commune.Length > 0 && _places.FindCommunes(commune, found).Distinct().ToArray() is [var only]) exact = only;
        return (found, exact, words.Length > 0 ? words : found.FullName);
    }

    /// <summary>The smallest place named, in the province that was told.</summary>
    private static PlaceMention? Best(IReadOnlyList<PlaceMention> mentions, Province? told) => mentions
        .Where(mention => told is null || mention.Province is null || mention.Province == told)
        .OrderByDescending(mention => mention.Commune is not null).ThenByDescending(mention => mention.Province is not null).FirstOrDefault();

    /// <summary>With the word for its kind, which lists leave to the heading: without it "Bình An" may be ordinary words.</summary>
    private static string Called(string kind, string name) => name.Length == 0 || name.Contains(' ') && char.IsLower(name[0]) ? name : PlaceKinds.Any(word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? name : $"{kind} {name}";

    private static readonly string[] PlaceKinds = ["xã ", "phường ", "thị trấn ", "tt", "đặc khu ", "huyện ", "quận ", "thị xã ", "thành phố ", "tp", "p.", "x.", "h.", "q.", "tx"];
}
