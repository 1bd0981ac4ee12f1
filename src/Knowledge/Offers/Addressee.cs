using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>
/// Whom a text speaks to, where it greets or calls somebody: "Anh Dũng ơi", "Kính gửi chị". What that person keeps is said of "bạn", so that
/// phrases tell it from what the sender keeps, who may be "anh" in another text.
/// </summary>
internal static class Addressee
{
    /// <summary>Words from the beginning within which a text greets, and between the person and the word that calls.</summary>
    private const int Within = 14, NameLength = 3;

    private const string You = "bạn";

    /// <summary>The words, with the person who is spoken to named <see cref="You"/> where he keeps something.</summary>
    public static IReadOnlyList<Word> Named(IReadOnlyList<Word> words, OfferPhrases phrases)
    {
        if (Person(words, phrases) is not { } person) return words;
        return [.. words.Select((word, at) => word.Text == person && Keeps(words, at, phrases) ? Word.Of(You, word.Clause) : word)];
    }

    private static string? Person(IReadOnlyList<Word> words, OfferPhrases phrases)
    {
        for (int at = 0; at < words.Count && at < Within; at++)
        {
            if (phrases["persons"].PlaceAt(words, at) == 0) continue;
            bool isGreeted = at > 0 && phrases["greetings"].PlaceAt(words, at - 1) == at;
            bool isCalled = Enumerable.Range(at + 1, NameLength).Any(next => next < words.Count && words[next].Clause == words[at].Clause && phrases["calledOut"].PlaceAt(words, next) > 0);
            if (isGreeted || isCalled) return words[at].Text;
        }

        return null;
    }

    private static bool Keeps(IReadOnlyList<Word> words, int at, OfferPhrases phrases) =>
        phrases["keepsIt"].PlaceAt(words, at + 1) is > 0 and int end && phrases["keepsItUnless"].PlaceAt(words, end - 1) == 0;
}
