using WorkerAdvisor.Knowledge.Articles;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>An article cut into its pieces: each cue, title and text of its passages, the short answer's first.</summary>
/// <param name="Passages">The passage of each piece, the short answer 0.</param>
/// <param name="Texts">The pieces that are a passage's text.</param>
/// <param name="Places">The pieces that each term stands in, in order; a text's terms without those of the passage's cues and title.</param>
internal sealed record ArticlePieces(List<ushort> Passages, HashSet<ushort> Texts, SortedDictionary<uint, List<ushort>> Places)
{
    public static ArticlePieces Of(Article article, Func<string, HashSet<uint>> termsOf)
    {
        var pieces = new ArticlePieces([], [], []);
        pieces.Add(0, article.Lead, [article.Title], termsOf);
        for (int i = 0; i < article.Passages.Count; i++) pieces.Add(i + 1, article.Passages[i], [.. article.Passages[i].Cues, .. CasesOf(article.Passages[i].Title)], termsOf);
        return pieces;
    }

    /// <summary>"Mát-xa, quán bar, karaoke" names three cases, and one is enough; the whole title is a piece too, for the pairs of words across.</summary>
    private static string[] CasesOf(string title) => title.Contains(',', StringComparison.Ordinal) ? [title, .. title.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [title];

    private void Add(int number, Passage passage, string[] cues, Func<string, HashSet<uint>> termsOf)
    {
        var ofCues = new HashSet<uint>();
        foreach (string cue in cues)
        {
            HashSet<uint> terms = termsOf(cue);
            ofCues.UnionWith(terms);
            AddPiece(number, terms);
        }

        Texts.Add((ushort)Passages.Count);
        AddPiece(number, termsOf(passage.Text).Where(term => !ofCues.Contains(term)));
    }

    private void AddPiece(int passage, IEnumerable<uint> terms)
    {
        var piece = (ushort)Passages.Count;
        Passages.Add((ushort)passage);
        foreach (uint term in terms)
        {
            if (!Places.TryGetValue(term, out List<ushort>? ofTerm)) Places[term] = ofTerm = [];
            ofTerm.Add(piece);
        }
    }
}
