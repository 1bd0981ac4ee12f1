using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Safety;

/// <summary>
/// Whether a typed word may be a wanted one. Marks left out are forgiven, marks that say another word are not: "nhot", "nhôt" may be
/// nhốt, "nhọt" is not; "giảm" is never giam, and "dập" never đập: d for đ is forgiven only in a word without any mark. The southern ear hears hỏi and ngã alike, so these two are one.
/// </summary>
internal static class WordFit
{
    private const char Hook = '3', Tilde = '4';

    public static bool Fits(Word typed, Word wanted)
    {
        if (typed.Folded != wanted.Folded) return false;
        if (typed.IsAsTyped) return wanted.Marked == wanted.Folded;
        if (typed.Marked == typed.Folded || typed.Marked == wanted.Marked) return true;
        int letters = typed.Folded.Length;
        bool hasTone = typed.Marked.Length > letters;
        for (int i = 0; i < letters; i++)
        {
            char plain = typed.Folded[i];
            // Who puts the tone puts the vowel's own mark; and who puts any mark puts that of đ: "dập" is crushed, not đập, beaten.
            bool mayBePlain = !hasTone && plain != 'd';
            if (typed.Marked[i] != wanted.Marked[i] && !(mayBePlain && typed.Marked[i] == plain)) return false;
        }

        return !hasTone || (wanted.Marked.Length > letters && SameTone(typed.Marked[letters], wanted.Marked[letters]));
    }

    private static bool SameTone(char typed, char wanted) => typed == wanted || (typed is Hook or Tilde && wanted is Hook or Tilde);
}
