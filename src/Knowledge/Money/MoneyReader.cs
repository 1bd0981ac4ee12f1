using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Money;

/// <summary>
/// Reads amounts of money as people type them: "120tr", "1 tỷ 2", "15 củ", "30 man", "5k usd", "$9000", "29.500 Đài tệ", "18-20 triệu/tháng",
/// "một trăm hai mươi triệu". Never guesses: what may be several currencies says so, and a number alone is bare.
/// </summary>
public static class MoneyReader
{
    private const int LongestPhone = 9;

    /// <summary>All amounts in a text that say that they are money, in order. Positions are those of the composed text (<see cref="VietnameseLetters.Compose"/>).</summary>
    public static IReadOnlyList<MoneyMention> Find(string text) => Scan(text, bareToo: false);

    /// <summary>The one amount of a short answer to "how much?"; a number alone comes back as bare. Null for none, or several.</summary>
    public static MoneyMention? ReadAnswer(string text)
    {
        List<MoneyMention> said = Scan(text, bareToo: false);
        if (said.Count == 0) said = Scan(text, bareToo: true);
        return said.Count == 1 ? said[0] : null;
    }

    private static List<MoneyMention> Scan(string text, bool bareToo)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reading = new MoneyText(VietnameseLetters.Compose(text.Length > Tokenizer.MaxCharacters ? text[..Tokenizer.MaxCharacters] : text));
        var found = new List<MoneyMention>();
        for (int at = 0; at < reading.Length;)
        {
            if (!reading.IsStart(at))
            {
                at++;
                continue;
            }

            MoneyMention? mention = reading.IsPhone(at, LongestPhone) ? null : AmountReader.Read(reading, at);
            if (mention is not null && (bareToo || !mention.IsBare)) found.Add(mention);
            at = Math.Max(mention?.End ?? 0, reading.EndOfWord(at));
        }

        return found;
    }
}
