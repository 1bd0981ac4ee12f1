namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>Where the phrases of a list stand in a text, one mark a word.</summary>
internal sealed class OfferMarks(OfferText text, OfferPhrases phrases)
{
    /// <summary>The words with which phrases of the list begin.</summary>
    public bool[] Begun(string list)
    {
        var begun = new bool[text.Words.Count];
        foreach ((int start, _) in phrases[list].Places(text.Words)) begun[start] = true;
        return begun;
    }

    /// <summary>All words of the phrases of the list.</summary>
    public bool[] Covered(string list)
    {
        var marked = new bool[text.Words.Count];
        foreach ((int start, int end) in phrases[list].Places(text.Words)) marked.AsSpan(start, end - start).Fill(true);
        return marked;
    }

    /// <summary>The marks, cleared where phrases of the list stand.</summary>
    public bool[] Without(bool[] marks, string list)
    {
        foreach ((int start, int end) in phrases[list].Places(text.Words)) marks.AsSpan(start, end - start).Clear();
        return marks;
    }
}
