using System.Text;

namespace WorkerAdvisor.Knowledge.Language;

/// <summary>Reads words in which the keyboard's Telex or VNI keys stayed visible: "ddi" is "đi", "tieefn" is "tiền", "d9i" is "đi".</summary>
public static class Telex
{
    private const string ToneKeys = "fsrxj", ToneDigits = "21345";

    /// <summary>The word meant, or null when the letters cannot be such a slip.</summary>
    /// <param name="word">Lower case, composed.</param>
    public static string? Undo(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length < 2 || !char.IsLetter(word[0])) return null;
        int tone = 0;
        var letters = new StringBuilder(word.Length);
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            int toneKey = i == 0 ? -1 : char.IsAsciiDigit(c) ? ToneDigits.IndexOf(c) : ToneKeys.IndexOf(c);
            if (toneKey >= 0 && HasVowel(letters) && !StartsNextPart(word, i)) tone = toneKey + 1;
            else if (!TryChangeLast(letters, c)) letters.Append(c);
        }

        string undone = letters.ToString();
        bool changed = tone > 0 || undone.Length < word.Length;
        if (!changed || !Syllables.IsPossible(VietnameseLetters.Fold(undone))) return null;
        return tone == 0 ? undone : PlaceTone(undone, tone);
    }

    private static bool HasVowel(StringBuilder letters)
    {
        for (int i = 0; i < letters.Length; i++)
        {
            if (VietnameseLetters.IsVowel(letters[i])) return true;
        }

        return false;
    }

    /// <summary>A consonant key before a vowel is a letter, not a tone ("sao" and not "ao" with a tone).</summary>
    private static bool StartsNextPart(string word, int at) => at + 1 < word.Length && "ueoai".Contains(word[at + 1], StringComparison.Ordinal) && word[at] is not 'w';

    private static bool TryChangeLast(StringBuilder letters, char key)
    {
        for (int i = letters.Length - 1; i >= 0; i--)
        {
            char changed = (letters[i], key) switch
            {
                ('d', 'd') or ('d', '9') => 'đ',
                ('a', 'a') or ('a', '6') => 'â',
                ('e', 'e') or ('e', '6') => 'ê',
                ('o', 'o') or ('o', '6') => 'ô',
                ('a', 'w') or ('a', '8') => 'ă',
                ('o', 'w') or ('o', '7') => 'ơ',
                ('u', 'w') or ('u', '7') => 'ư',
                _ => '\0',
            };
            if (changed == '\0') continue;
            letters[i] = changed;
            if (changed == 'ơ' && i > 0 && letters[i - 1] == 'u') letters[i - 1] = 'ư';
            return true;
        }

        return false;
    }

    private static string PlaceTone(string letters, int tone)
    {
        int at = -1;
        for (int i = 0; i < letters.Length; i++)
        {
            if (VietnameseLetters.IsVowel(letters[i]) && (at < 0 || letters[i] > 127 || i + 1 < letters.Length)) at = i;
        }

        return at < 0 ? letters : string.Concat(letters.AsSpan(0, at), VietnameseLetters.WithTone(letters[at], tone).ToString(), letters.AsSpan(at + 1));
    }
}
