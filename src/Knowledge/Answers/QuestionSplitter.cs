using System.Text.RegularExpressions;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Safety;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>
/// Cuts a short message where a second question may begin: at the end of a sentence, before "và", "với lại", "còn". Not at each comma:
/// that cut 4 of 339 single questions of the dev set, and found fewer pairs.
/// </summary>
internal static partial class QuestionSplitter
{
    /// <summary>Longer ones are stories, and a story has one question.</summary>
    private const int MostWords = 40, FewestInPart = 3, MostParts = 3;

    private static readonly PhraseSet Asking = new(["bao nhiêu", "bao lâu", "bao giờ", "sao", "mấy", "gì", "đâu", "nào", "không", "ko", "ai", "chưa", "hả"], [], acrossClauses: true);

    /// <summary>The parts that ask, in order; fewer than two when the message is one question.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        if (Tokenizer.Split(text).Count > MostWords) return [];
        string[] parts = [.. Edge().Split(VietnameseLetters.Compose(text)).Select(part => part.Trim()).Where(part => part.Length > 0)];
        var asking = new List<string>();
        foreach (string part in parts)
        {
            List<Word> words = Tokenizer.Split(part);
            if (words.Count >= FewestInPart && Asking.IsIn(words)) asking.Add(part);
        }

        return asking.Count is >= 2 and <= MostParts ? asking : [];
    }

    [GeneratedRegex(@"[.?!;\n]+|,?\s+(?:với lại|voi lai|vs lại|và|va|còn|con|đồng thời|dong thoi|thêm nữa|ngoài ra|ngoai ra)\s+|,\s*(?:rồi|roi|thế|the)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Edge();
}
