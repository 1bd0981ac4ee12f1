using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Bot.Commands;

/// <summary>Names that look like a mistyped one.</summary>
internal static class NearNames
{
    private const int Most = 3;

    /// <summary>The nearest, by how many letters must be changed, marks aside.</summary>
    public static IEnumerable<string> Of(string typed, IEnumerable<string> names)
    {
        string plain = VietnameseLetters.Fold(typed);
        return names.Distinct().OrderBy(name => Distance(plain, VietnameseLetters.Fold(name))).Take(Most);
    }

    /// <summary>Levenshtein's.</summary>
    private static int Distance(string one, string other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
