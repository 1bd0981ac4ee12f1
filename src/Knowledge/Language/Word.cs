namespace WorkerAdvisor.Knowledge.Language;

/// <summary>One word of a message after normalising. A Vietnamese word here is a syllable.</summary>
/// <param name="Text">Lower case, composed.</param>
/// <param name="Folded">Without marks: what most people type on a phone.</param>
/// <param name="Marked">With its tone put last (<see cref="VietnameseLetters.ToneLast"/>); equals <paramref name="Folded"/> when typed without marks.</param>
/// <param name="Clause">Number of the clause it stands in, from 0.</param>
public readonly record struct Word(string Text, string Folded, string Marked, int Clause)
{
    /// <summary>Without marks because it has none, not because they were left out.</summary>
    internal bool IsAsTyped { get; init; }

    internal static Word Of(string text, int clause)
    {
        string folded = VietnameseLetters.Fold(text);
        return new Word(text, folded, folded == text ? folded : VietnameseLetters.ToneLast(text), clause);
    }
}
