using CsCheck;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Tests.Places;

public sealed class PlaceRecognizerProperties
{
    /// <summary>Pieces of addresses in any order, which reach deeper than random characters do.</summary>
    private static readonly string[] Pieces =
    [
        "xã", "xa", "huyện", "h.", "tp", "t.p", "q", "7", "Bình Trung", "binh", "trung", "Cao Lộc", "lạng", "SƠN", "son", "Hue", "hòa",
        "hoa\u0300",
        "bình", ",", " - ", ".", "’", "'", "\n", "ở", "o", "Ninh", "thuận", "\u0301", "\uD83D", "Châu Thành", "tan", "lap", "M'",
        "Đrắk", "1",
    ];

    private static readonly Gen<string> Jumble =
        Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 30].Select(pieces => string.Join(" ", pieces));

    [Fact]
    public void Find_takes_any_text_and_its_spans_lie_in_order_within_it() =>
        Gen.OneOf(Gen.String, Jumble).Sample(
            text =>
            {
                int length = VietnameseLetters.Compose(text).Length, last = 0;
                foreach (var mention in PlaceData.Recognizer.Find(text))
                {
                    Assert.True(mention.Start >= last && mention.Length > 0 && mention.Start + mention.Length <= length);
                    Assert.True(mention.Province is null ? mention.Candidates.Count > 1 : mention.Candidates.Count == 0);
                    Assert.True(mention.Commune is null || mention.Commune.Province == mention.Province);
                    last = mention.Start + mention.Length;
                }
            },
            iter: 20_000);

    [Fact]
    public void Case_of_a_marked_name_in_a_sentence_makes_no_difference() =>
        Gen.Int[0, 33].Select(place => PlaceData.Index.Provinces[place]).Sample(province =>
            Assert.Equal(
                PlaceData.Only($"em ở {province.Name} ạ").Province,
                PlaceData.Only($"EM Ở {province.Name.ToUpperInvariant()} Ạ").Province));
}
