using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Places;

/// <summary>Names by their plain syllables, one step a syllable. Filled once, then only read.</summary>
internal sealed class NameTree
{
    /// <summary>The node to start from.</summary>
    public const int Root = 0;

    private readonly Dictionary<string, int> syllables = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> syllablesBySpan;
    private readonly Dictionary<long, int> steps = [];
    private readonly List<Leaf?> leaves = [null];
    private readonly HashSet<string> spellings = [];
    private int longestSyllable;

    public NameTree() => syllablesBySpan = syllables.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What ends at a node; null when nothing does.</summary>
    public Leaf? this[int node] => leaves[node];

    /// <summary>The leaf for a name, made if there is none yet.</summary>
    public Leaf LeafOf(string name)
    {
        int node = Root;
        string plain = TypedWord.Spell(VietnameseLetters.Fold(name));
        foreach (string syllable in plain.Split(' '))
        {
            if (!syllables.TryGetValue(syllable, out int number)) syllables[syllable] = number = syllables.Count;
            longestSyllable = Math.Max(longestSyllable, syllable.Length);
            if (!steps.TryGetValue(Step(node, number), out int next))
            {
                steps[Step(node, number)] = next = leaves.Count;
                leaves.Add(null);
            }

            node = next;
        }

        return leaves[node] ??= new Leaf(plain);
    }

    /// <summary>The same spelling as one string, however many places share it: thousands of communes do.</summary>
    public string Share(string spelling)
    {
        if (spellings.TryGetValue(spelling, out string? shared)) return shared;
        spellings.Add(spelling);
        return spelling;
    }

    /// <summary>The node after one more syllable, −1 when no name goes on like that.</summary>
    public int Next(int node, int syllable) => syllable < 0 ? -1 : steps.GetValueOrDefault(Step(node, syllable), -1);

    /// <summary>The words of a composed text.</summary>
    public List<TypedWord> Words(string text)
    {
        var words = new List<TypedWord>((text.Length / 4) + 1);
        Span<char> plain = stackalloc char[longestSyllable * 2];
        for (int start = 0; start < text.Length; start++)
        {
            int end = TypedWord.EndFrom(text, start);
            if (end == start) continue;
            var letters = text.AsSpan(start, end - start);
            words.Add(new TypedWord(start, end, Number(letters, plain), VietnameseLetters.HasMarks(letters)));
            start = end - 1;
        }

        return words;
    }

    private int Number(ReadOnlySpan<char> letters, Span<char> plain) =>
        letters.Length <= plain.Length
        && syllablesBySpan.TryGetValue(plain[..TypedWord.Fold(letters, plain)], out int number) ? number : -1;

    private static long Step(int node, int syllable) => ((long)node << 32) | (uint)syllable;
}
