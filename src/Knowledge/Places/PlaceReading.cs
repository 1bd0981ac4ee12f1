namespace WorkerAdvisor.Knowledge.Places;

/// <summary>One pass over one text, from left to right, always taking the most words that make a place.</summary>
internal sealed class PlaceReading(NameTree names, string text)
{
    private const int LongestName = 8;

    private readonly TypedText typed = new(names, text);
    private readonly List<FoundName> found = [];

    /// <param name="First">The first word of the name, behind the word for its kind.</param>
    /// <param name="Next">The word behind it.</param>
    private sealed record Match(int First, int Next, Meaning[] Meanings);

    public List<FoundName> Read()
    {
        for (int at = 0; at < typed.Count;) at = ReadAt(at);
        return found;
    }

    /// <returns>The word to go on from.</returns>
    private int ReadAt(int at)
    {
        Span<int> nodes = stackalloc int[LongestName];
        nodes = nodes[..Follow(at, nodes)];
        int pass = OrdinaryWords(at, nodes);
        Match? withType = pass > at ? null : AfterType(at, nodes);
        Match? match = ByItself(at, nodes, longerThan: withType?.Next ?? pass) ?? withType;
        if (match is null) return Math.Max(pass, at + 1);

        found.Add(new FoundName(typed[match.First].Start, typed[match.Next - 1].End, match.Meanings));
        return match.Next;
    }

    /// <summary>The nodes reached after one word, two words …</summary>
    private int Follow(int at, Span<int> nodes)
    {
        int node = NameTree.Root;
        int depth = 0;
        while (depth < nodes.Length && at + depth < typed.Count && (depth == 0 || typed.IsNameGap(at + depth - 1)))
        {
            node = names.Next(node, typed[at + depth].Syllable);
            if (node < 0) break;
            nodes[depth++] = node;
        }

        return depth;
    }

    /// <summary>Where the longest words that are never a place end; <paramref name="at"/> when there are none.</summary>
    private int OrdinaryWords(int at, ReadOnlySpan<int> nodes)
    {
        for (int depth = nodes.Length; depth > 0; depth--)
        {
            if (names[nodes[depth - 1]] is { HasCautions: true } leaf
                && leaf.Limit(typed.Spelling(at, at + depth)) == Standing.Never) return at + depth;
        }

        return at;
    }

    /// <summary>A name behind a word for its kind: "huyện Cao Lộc", "q7".</summary>
    private Match? AfterType(int at, ReadOnlySpan<int> nodes)
    {
        for (int depth = Math.Min(2, nodes.Length); depth > 0; depth--)
        {
            int first = at + depth;
            if (names[nodes[depth - 1]] is not { HasType: true } leaf
                || leaf.Type(typed.Spelling(at, first)) is not { } type
                || !typed.IsTypeGap(first - 1)) continue;
            if (NameOf(type, typed.IsMarked(at, first), first) is { } match) return match;
        }

        return null;
    }

    private Match? NameOf(PlaceType type, bool typeMarked, int first)
    {
        Span<int> nodes = stackalloc int[LongestName];
        for (int length = Follow(first, nodes); length > 0; length--)
        {
            if (names[nodes[length - 1]] is { HasMeanings: true } leaf
                && OfType(leaf, type, typeMarked, first, first + length) is { Length: > 0 } meanings)
                return new Match(first, first + length, meanings);
        }

        return null;
    }

    /// <summary>
    /// The meanings of a kind. "xa", "phuong" and "quan" without marks are ordinary words as well, so there the kind must be the very one.
    /// </summary>
    private Meaning[] OfType(Leaf leaf, PlaceType type, bool typeMarked, int first, int next)
    {
        string? spelling = typed.Spelling(first, next);
        if (spelling is not null && !typeMarked && !typed.IsAbbreviation(first - 1)) return [];
        bool loose = !typeMarked && type is PlaceType.Xa or PlaceType.Phuong or PlaceType.Quan;
        if (leaf.Limit(spelling) == Standing.Never || IsLooseWord(leaf, type, loose, first, next)) return [];

        var meanings = leaf.Read(spelling, typed.HasMarks);
        var exact = Array.FindAll(meanings, meaning => meaning.Type == type);
        if (type == PlaceType.ThanhPho && Array.FindAll(exact, meaning => meaning.IsProvince) is { Length: > 0 } cities) return cities;
        if (exact.Length > 0 || leaf.IsNumber || loose) return exact;
        return Array.FindAll(meanings, meaning => PlaceTypes.MayBeCalled(meaning, type));
    }

    /// <summary>Names of one word are everyday words: "xã Tư" is one, "xã tư vấn" is not.</summary>
    private bool IsLooseWord(Leaf leaf, PlaceType type, bool loose, int first, int next) =>
        leaf is { IsOneWord: true, IsNumber: false }
        && type is not (PlaceType.Tinh or PlaceType.ThanhPho or PlaceType.Huyen)
        && (loose || !typed.IsCapitalised(first, next));

    /// <summary>A name without a word for its kind, of more words than <paramref name="longerThan"/> reaches.</summary>
    private Match? ByItself(int at, ReadOnlySpan<int> nodes, int longerThan)
    {
        for (int next = at + nodes.Length; next > longerThan; next--)
        {
            if (names[nodes[next - at - 1]] is not { CanStandAlone: true } leaf) continue;
            string? spelling = typed.Spelling(at, next);
            var meanings = leaf.Read(spelling, typed.HasMarks);
            if (meanings.Length == 0) continue;
            var limit = leaf.Limit(spelling);
            foreach (var tier in Tiers(meanings))
            {
                if (Counting(leaf, tier, meanings, limit, at, next) is { } counting) return new Match(at, next, counting);
            }
        }

        return null;
    }

    private static IEnumerable<Meaning[]> Tiers(Meaning[] meanings) =>
        meanings.GroupBy(meaning => meaning.Size).OrderByDescending(tier => tier.Key).Select(tier => tier.ToArray());

    /// <summary>Those meanings of one size of place that count here; null when none does.</summary>
    private Meaning[]? Counting(Leaf leaf, Meaning[] tier, Meaning[] all, Standing limit, int at, int next)
    {
        var standing = Standings.Of(tier, all, leaf);
        if (limit < standing) standing = limit;
        if (typed.IsPersonName(at, next)) return null;
        bool counts = standing switch
        {
            Standing.Free => true,
            Standing.Signed => typed.IsPlaced(at) || typed.IsProperName(at, next) || typed.IsAlone(at, next),
            Standing.PlacedAndCapitalised => typed.IsCapitalised(at, next) && (typed.IsPlaced(at) || typed.IsAlone(at, next)),
            _ => false,
        };
        if (counts) return tier;
        return leaf.IsOneWord ? null : InRow(tier, at, next);
    }

    /// <summary>The meanings that fit the place named right behind ("Bình Trung, Cao Lộc") or, after a comma, right before.</summary>
    private Meaning[]? InRow(Meaning[] meanings, int at, int next)
    {
        if (next < typed.Count && typed.IsRowGap(next - 1)
            && Larger(next) is { } behind && Fitting(meanings, behind) is { } fitting) return fitting;
        return found.Count > 0 && at > 0 && found[^1].End == typed[at - 1].End && typed.IsComma(at - 1)
            ? Fitting(meanings, found[^1].Meanings) : null;
    }

    private static Meaning[]? Fitting(Meaning[] meanings, Meaning[] others) =>
        Array.FindAll(meanings, meaning => Array.Exists(others, other => other.Size > meaning.Size && meaning.FitsWith(other)))
            is { Length: > 0 } fitting ? fitting : null;

    /// <summary>The district or province that a row goes on with.</summary>
    private Meaning[]? Larger(int at)
    {
        Span<int> nodes = stackalloc int[LongestName];
        nodes = nodes[..Follow(at, nodes)];
        if (AfterType(at, nodes) is { } match) return match.Meanings;
        for (int length = nodes.Length; length > 0; length--)
        {
            if (names[nodes[length - 1]] is not { HasMeanings: true } leaf) continue;
            string? spelling = typed.Spelling(at, at + length);
            if (leaf.Limit(spelling) < Standing.Free && !typed.IsComma(at - 1)) continue;
            var larger = Array.FindAll(leaf.Read(spelling, typed.HasMarks), meaning => !meaning.IsCommune);
            if (larger.Length > 0) return larger;
        }

        return null;
    }
}
