using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>
/// Puts a country into phrasings that name none, and takes it out of others, while learning: "chủ nợ lương" is asked as well with "bên Hàn",
/// but most phrasings with a country are about countries, so that the country alone would decide.
/// </summary>
internal sealed class CountryNoise(Prng random)
{
    private const float PutIn = 0.1f, TakenOut = 0.1f, AtStart = 0.3f;
    private const int Fewest = 4;

    private static readonly Word[] Before = [.. new[] { "ở", "bên", "đi", "ở", "bên", "đi", "sang", "tại" }.Select(cue => Word.Of(cue, 0))];

    private static readonly HashSet<string> Cues = [.. Before.Select(cue => cue.Folded), "qua", "nuoc"];

    /// <summary>The words with a country more or less, or as they were.</summary>
    public Word[] Apply(Word[] words)
    {
        int at = Array.FindIndex(words, word => word.Folded == Masker.Country);
        float chance = random.NextFloat();
        return at >= 0
            ? chance < TakenOut && words.Length >= Fewest ? Without(words, at) : words
            : chance < PutIn ? With(words) : words;
    }

    private Word[] With(Word[] words)
    {
        bool first = random.NextFloat() < AtStart;
        int clause = words[first ? 0 : ^1].Clause;
        Word[] country = [Before[random.NextInt(Before.Length)] with { Clause = clause }, Masker.Token(Masker.Country, clause)];
        return first ? [.. country, .. words] : [.. words, .. country];
    }

    private static Word[] Without(Word[] words, int at)
    {
        int from = at > 0 && Cues.Contains(words[at - 1].Folded) ? at - 1 : at;
        return [.. words[..from], .. words[(at + 1)..]];
    }
}
