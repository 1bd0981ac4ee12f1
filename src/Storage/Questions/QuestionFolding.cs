using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace WorkerAdvisor.Storage.Questions;

/// <summary>What makes two questions the same group: letters and digits in lower case without marks, words one space apart.</summary>
internal static class QuestionFolding
{
    private static readonly FrozenDictionary<char, char> Plain = new[]
    {
        "aàáảãạăằắẳẵặâầấẩẫậ", "dđ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ",
    }.SelectMany(row => row.Select(marked => (marked, plain: row[0]))).ToFrozenDictionary(pair => pair.marked, pair => pair.plain);

    /// <returns>The folded text, or the text itself if it has neither letters nor digits ("???", an emoji).</returns>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        bool between = false;
        foreach (char c in text)
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;   // a mark typed apart from its letter
            if (!char.IsLetterOrDigit(c))
            {
                between = true;
                continue;
            }

            if (between && folded.Length > 0) folded.Append(' ');
            between = false;
            char lower = char.ToLowerInvariant(c);
            folded.Append(Plain.GetValueOrDefault(lower, lower));
        }

        return folded.Length > 0 ? folded.ToString() : text;
    }
}
