using System.Text;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Places;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>
/// Puts one made-up word in the place of every place name, so that "Thuận Bắc được giao bao nhiêu" teaches what "A Lưới được giao bao
/// nhiêu" asks.
/// </summary>
public sealed class PlaceMask(PlaceRecognizer places)
{
    /// <summary>The word put there; no Vietnamese word, and known to the spelling as it stands in many examples.</summary>
    internal const string Word = "noichon";

    /// <summary>The text with its places replaced; the same text when it names none.</summary>
    /// <param name="mentions">The places, in order.</param>
    public string Apply(string text, out IReadOnlyList<PlaceMention> mentions)
    {
        mentions = places.Find(text);
        if (mentions.Count == 0) return text;
        string composed = VietnameseLetters.Compose(text);
        var masked = new StringBuilder(composed.Length);
        int at = 0;
        foreach (PlaceMention mention in mentions.OrderBy(mention => mention.Start))
        {
            if (mention.Start < at) continue;
            masked.Append(composed, at, mention.Start - at).Append(' ').Append(Word).Append(' ');
            at = mention.Start + mention.Length;
        }

        return masked.Append(composed, at, composed.Length - at).ToString();
    }
}
