using CsCheck;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.Knowledge.Tests.Places;

namespace WorkerAdvisor.Knowledge.Tests;

/// <summary>Valid things to test with; a test says only what matters to it.</summary>
internal static class A
{
    /// <summary>A small content folder without a fault, in a temporary directory.</summary>
    public static ContentFolder ContentFolder() => new();

    /// <summary>The words of a text as they are typed.</summary>
    public static List<Word> Words(string text) => Tokenizer.Split(text);

    /// <summary>A lexicon of lines <c>typed⇥means[⇥marked]</c>.</summary>
    public static Lexicon Lexicon(params string[] lines)
    {
        string folder = Directory.CreateTempSubdirectory("lexicon-").FullName;
        try
        {
            File.WriteAllLines(Path.Combine(folder, "words.tsv"), lines);
            return WorkerAdvisor.Knowledge.Language.Lexicon.Load(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The spelling of people who wrote each of these sentences five times.</summary>
    public static SpellingIndex Spelling(params string[] sentences) =>
        VocabularyBuilder.Build(sentences.SelectMany(sentence => Enumerable.Repeat(new Example("any", "plain", sentence), 5)), Lexicon());

    /// <summary>Japan, Korea and Taiwan as the content has them, in small.</summary>
    public static IReadOnlyList<Market> Markets { get; } =
    [
        new("japan", "Nhật Bản", ["nhật bản", "japan"], ["nhật"], ["sinh nhật", "nhật ký", "cập nhật"], ["tokutei", "n4"]),
        new("korea", "Hàn Quốc", ["hàn quốc", "đại hàn"], ["hàn"], ["thợ hàn", "que hàn"], ["eps"]),
        new("taiwan", "Đài Loan", ["đài loan"], ["đài"], ["tổng đài"], ["1955"]),
    ];

    /// <summary>Finds <see cref="Markets"/>; đi, sang, ở and bên come before a country.</summary>
    /// <summary>Masks the places of today and before.</summary>
    public static PlaceMask PlaceMask { get; } = new(PlaceData.Recognizer);

    public static MarketTagger Tagger { get; } = new(Markets, ["đi", "sang", "ở", "bên"]);

    /// <summary>Every char, so unpaired surrogates, controls and combining marks too.</summary>
    public static Gen<string> AnyText { get; } = Gen.Select(
        Gen.OneOf(
            Gen.Char['\0', '\uFFFF'],
            Gen.Char['\u0300', '\u036F'],
            Gen.Char['\uD800', '\uDFFF'],
            Gen.Char.AlphaNumeric,
            Gen.Char["aăâeêioôơuưyđÂĐỞ .,?!0123456789\n\t"]).Array[0, 60],
        letters => new string(letters));
}
