using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>Counts the words and pairs of words that people use, as the measure of what is spelt right.</summary>
internal static class VocabularyBuilder
{
    private const int LeastPair = 2;

    /// <summary>Examples written with slips on purpose do not count: their words must not become known.</summary>
    private const string StyleWithSlips = "typo";

    public static SpellingIndex Build(IEnumerable<Example> examples, Lexicon lexicon)
    {
        var counts = new Dictionary<string, int>();
        var pairs = new Dictionary<ulong, int>();
        foreach (Example example in examples)
        {
            if (example.Style == StyleWithSlips) continue;
            List<Word> words = lexicon.Expand(Tokenizer.Split(example.Text));
            for (int i = 0; i < words.Count; i++)
            {
                counts[words[i].Folded] = counts.GetValueOrDefault(words[i].Folded) + 1;
                if (i == 0) continue;
                ulong pair = PairCounts.KeyOf(words[i - 1].Folded, words[i].Folded);
                pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
            }
        }

        return new SpellingIndex(counts, new PairCounts(pairs.Where(pair => pair.Value >= LeastPair).ToDictionary()));
    }
}
