using System.Globalization;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>
/// Undoes what adverts do to words so that filters miss them: letters pulled apart (c.ọ.c, d u l ị c h, c💰ọc), digits for letters
/// (t1ền, c0c), words run together (đặtcọc), and endings cut short as young people do (sag, mìh).
/// </summary>
internal static class Disguise
{
    private const int LongestSyllable = 7, LongestRun = 24, ShortestRun = 3, MostGlued = 3, LongestMark = 2;

    /// <summary>Foreign words of adverts, which are no Vietnamese syllables.</summary>
    private static readonly HashSet<string> Foreign = ["visa", "zalo", "viber", "facebook", "telegram", "whatsapp", "inbox", "momo"];

    /// <summary>Digits that stand for letters, and the letters.</summary>
    private const string DigitLetters = "01345", LettersOfDigits = "oieas";

    /// <param name="shortForms">Short forms that may be pulled apart too: "t.k", "s.t.k".</param>
    public static List<OfferToken> Undo(string clean, IReadOnlyList<OfferToken> tokens, IReadOnlyDictionary<string, string> shortForms)
    {
        var plain = new List<OfferToken>(tokens.Count);
        for (int at = 0; at < tokens.Count;)
        {
            int run = RunOfLetters(clean, tokens, at);
            if (run >= 2 && ShortForm(clean, tokens, at, run, shortForms) is { } form)
            {
                plain.Add(form);
                at += run;
                continue;
            }

            if (run >= ShortestRun && Respelled(tokens, at, run) is { } words)
            {
                plain.AddRange(words);
                at += run;
                continue;
            }

            OfferToken word = Joined(clean, tokens, ref at);
            plain.AddRange(Unglued(word) ?? [word with { Text = Meant(word.Text) }]);
        }

        return plain;
    }

    /// <summary>How many single letters stand here with the same sign or blank between them.</summary>
    private static int RunOfLetters(string clean, IReadOnlyList<OfferToken> tokens, int at)
    {
        int count = 0;
        string? mark = null;
        while (count < LongestRun && at + count < tokens.Count && tokens[at + count] is { Text.Length: 1 } letter && (char.IsLetter(letter.Text[0]) || (count > 0 && DigitLetters.Contains(letter.Text[0]))))
        {
            if (count > 0)
            {
                string between = clean[tokens[at + count - 1].End..letter.Start];
                if (between.Length > LongestMark || between.Contains('\n', StringComparison.Ordinal) || (mark ??= between) != between) break;
            }

            count++;
        }

        // "c o c 1 chút": a digit is a letter only between letters.
        while (count > 0 && !char.IsLetter(tokens[at + count - 1].Text[0])) count--;
        return count;
    }

    private static OfferToken? ShortForm(string clean, IReadOnlyList<OfferToken> tokens, int at, int count, IReadOnlyDictionary<string, string> shortForms)
    {
        string letters = string.Concat(tokens.Skip(at).Take(count).Select(token => token.Text));
        return clean[tokens[at].End] is '.' or '*' or '_' && shortForms.ContainsKey(letters) ? Spanning(letters, tokens[at], tokens[at + count - 1]) : null;
    }

    private static List<OfferToken>? Respelled(IReadOnlyList<OfferToken> tokens, int at, int count)
    {
        string letters = string.Concat(tokens.Skip(at).Take(count).SelectMany(token => token.Text).Select(Lettered));
        if (Foreign.Contains(VietnameseLetters.Fold(letters))) return [Spanning(letters, tokens[at], tokens[at + count - 1])];
        // "a c e ở quê" are words of one letter; "c ọ c" is not.
        if (Syllabled(letters, count / 2) is not { } syllables || syllables.Exists(syllable => VietnameseLetters.IsVowel(syllable[0]))) return null;
        var words = new List<OfferToken>();
        foreach (string syllable in syllables)
        {
            words.Add(Spanning(syllable, tokens[at], tokens[at + syllable.Length - 1]));
            at += syllable.Length;
        }

        return words;
    }

    /// <summary>The fewest syllables of two letters or more, each with one tone at most, that the letters spell; null for none.</summary>
    private static List<string>? Syllabled(string letters, int most)
    {
        var best = new List<string>?[letters.Length + 1];
        best[0] = [];
        for (int end = 2; end <= letters.Length; end++)
        {
            for (int start = Math.Max(0, end - LongestSyllable); start <= end - 2; start++)
            {
                if (best[start] is not { } before || before.Count + 1 > most || (best[end] is { } found && found.Count <= before.Count + 1)) continue;
                if (IsSyllable(letters[start..end])) best[end] = [.. before, letters[start..end]];
            }
        }

        return best[^1];
    }

    /// <summary>A word and the pieces that a sign cut off it: "ch.uyển", "cọ*c", "ti🔥ền".</summary>
    private static OfferToken Joined(string clean, IReadOnlyList<OfferToken> tokens, ref int at)
    {
        OfferToken word = tokens[at++];
        while (at < tokens.Count && word.Text.Length < LongestSyllable && IsSign(clean.AsSpan(word.End, tokens[at].Start - word.End)) && Belongs(word.Text, tokens[at].Text))
            word = Spanning(word.Text + tokens[at].Text, word, tokens[at++]);
        if (at < tokens.Count && tokens[at].Start == word.End + 1 && LetterOf(clean[word.End]) is { } letter
            && word.Text.Length < LongestSyllable && !IsSyllable(tokens[at].Text) && IsSyllable(word.Text + letter + tokens[at].Text))
            word = Spanning(word.Text + letter + tokens[at].Text, word, tokens[at++]);
        return word;
    }

    /// <summary>Signs that stand for letters: "l!ch", "th@n".</summary>
    private static char? LetterOf(char sign) => sign switch { '!' => 'i', '@' => 'a', _ => null };

    private static bool IsSign(ReadOnlySpan<char> between)
    {
        const int LongestPicture = 4;
        if (between.Length is 0 or > LongestPicture) return false;
        foreach (char c in between)
        {
            bool isMark = c is '.' or '*' or '_' or '-' or '~' or '^' or '|' or '·' or '•' or '\'' or '`' or '!';
            if (!isMark && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.OtherSymbol or UnicodeCategory.Surrogate or UnicodeCategory.MathSymbol)) return false;
        }

        return true;
    }

    private static bool Belongs(string first, string second)
    {
        if (!first.All(char.IsLetter) || !second.All(char.IsLetter) || !IsSyllable(first + second)) return false;
        return !IsSyllable(first) || !IsSyllable(second) || (VietnameseLetters.IsVowel(second[0]) && VietnameseLetters.HasMarks(second));
    }

    private static List<OfferToken>? Unglued(OfferToken word)
    {
        if (word.Text.Length is < LongestSyllable - 1 or > LongestRun || !VietnameseLetters.HasMarks(word.Text) || !word.Text.All(char.IsLetter) || IsSyllable(word.Text)) return null;
        return Syllabled(word.Text, MostGlued)?.ConvertAll(syllable => word with { Text = syllable });
    }

    /// <summary>A word without digits for letters, and with the ending that was cut short; else as it is.</summary>
    private static string Meant(string word)
    {
        if (word.Length < 2 || word.Length > LongestSyllable) return word;
        if (char.IsLetter(word[0]) && word.Any(char.IsAsciiDigit))
        {
            string letters = string.Concat(word.Select(Lettered));
            bool isWord = char.IsLetter(word[^1]) && letters.All(char.IsLetter) && (IsSyllable(letters) || Foreign.Contains(letters));
            return isWord || letters == "ko" ? letters : word;
        }

        if (word[0] == 'f' && IsSyllable("ph" + word[1..])) return "ph" + word[1..];
        if (word.Length < 3 || !VietnameseLetters.IsVowel(word[^2])) return word;
        return word[^1] switch { 'g' => word[..^1] + "ng", 'h' => word[..^1] + "nh", _ => word };
    }

    private static char Lettered(char c) => DigitLetters.IndexOf(c, StringComparison.Ordinal) is >= 0 and int digit ? LettersOfDigits[digit] : c;

    private static bool IsSyllable(string word)
    {
        if (word.Length > LongestSyllable || word.Count(HasTone) > 1) return false;
        string folded = VietnameseLetters.Fold(word);
        return Syllables.IsPossible(folded) && folded is not ['c', 'e' or 'i' or 'y', ..];
    }

    private static bool HasTone(char letter) => VietnameseLetters.WithTone(letter, 0) != letter;

    private static OfferToken Spanning(string text, OfferToken first, OfferToken last) => first with { Text = text, End = last.End };
}
