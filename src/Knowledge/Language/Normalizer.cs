namespace WorkerAdvisor.Knowledge.Language;

/// <summary>Turns what a person typed into the words they meant: short forms spelled out, keyboard slips and misspellings undone.</summary>
public sealed class Normalizer(Lexicon lexicon, SpellingIndex spelling)
{
    /// <summary>The words as typed, only short forms and regional words replaced.</summary>
    public List<Word> SpellOut(string text) => lexicon.Expand(Tokenizer.Split(text));

    /// <summary>The words of a message, at most <see cref="Tokenizer.MaxWords"/> typed ones.</summary>
    public List<Word> Normalize(string text)
    {
        List<Word> words = SpellOut(text);
        bool repaired = false;
        var result = new List<Word>(words.Count + 4);
        for (int i = 0; i < words.Count; i++)
        {
            string? meant = NeedsRepair(words[i].Folded) ? Repair(words, i) : null;
            if (meant is null)
            {
                result.Add(words[i]);
                continue;
            }

            repaired = true;
            foreach (string part in meant.Split(' ')) result.Add(Word.Of(part, words[i].Clause));
        }

        return repaired ? lexicon.Expand(result) : result;
    }

    private bool NeedsRepair(string folded) => !spelling.Knows(folded) && folded.Length > 1 && !char.IsDigit(folded[0]);

    private string? Repair(List<Word> words, int at)
    {
        if (Telex.Undo(words[at].Text) is { } undone && spelling.Knows(VietnameseLetters.Fold(undone))) return undone;
        string? before = at > 0 ? words[at - 1].Folded : null;
        string? after = at + 1 < words.Count ? words[at + 1].Folded : null;
        return spelling.Correct(words[at].Folded, before, after);
    }
}
