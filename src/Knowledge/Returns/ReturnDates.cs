using System.Text.RegularExpressions;
using WorkerAdvisor.Knowledge.Quantities;

namespace WorkerAdvisor.Knowledge.Returns;

/// <summary>What a message tells of the contract's end and of coming home: a day counts only beside words that say which of the two it is.</summary>
/// <param name="End">What is said of the contract's end; null for nothing.</param>
/// <param name="Home">What is said of coming home; null for nothing.</param>
public sealed partial record ReturnDates(DateReading? End, DateReading? Home)
{
    /// <summary>Words that stop reminders stand alone, or nearly.</summary>
    private const int FewWords = 8;

    /// <summary>Reads a message. A day is looked for behind its words first ("hết hạn 30/6/2027"), then before them ("30/6/2027 em hết hạn").</summary>
    public static ReturnDates Find(string text, DateOnly today)
    {
        var said = new SaidText(text);
        Match[] cues = [.. Ends().Matches(said.Folded).Concat(Homes().Matches(said.Folded)).OrderBy(cue => cue.Index)];
        var found = new ReturnDates(null, null);
        int free = 0;   // what lies before it belongs to an earlier cue
        for (int i = 0; i < cues.Length; i++)
        {
            int begin = cues[i].Index, end = begin + cues[i].Length, next = i + 1 < cues.Length ? cues[i + 1].Index : said.Composed.Length;
            if (begin < free) continue;
            DateReading? behind = end <= next ? DateReader.Read(said.Composed[end..next], today) : null;
            DateReading? reading = behind ?? DateReader.Read(said.Composed[free..begin], today);
            free = behind is null ? end : next;
            bool isHome = cues[i].Groups["home"].Success;
            found = isHome ? found with { Home = found.Home ?? reading } : found with { End = found.End ?? reading };
        }

        return found;
    }

    /// <summary>Whether a message asks for no more reminders.</summary>
    public static bool EndsReminders(string text)
    {
        var said = new SaidText(text);
        return said.Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= FewWords && Silence().IsMatch(said.Folded);
    }

    /// <summary>Not the end of a visa, a passport, a loan.</summary>
    [GeneratedRegex(@"(?<!\b(?:visa|vi sa|thi thuc|ho chieu|passport|the|cu tru|bang|chung chi|khoan vay|no|bao hiem)(?: [a-z]+){0,2} )\b(?:(?:het|man|dao|toi|den) (?:han|hop dong|hd|hdld)|ket thuc (?:hop dong|hd|hdld))\b|\b(?:hop dong|hd|hdld)(?: [a-z]+){0,4} (?:het(?: han)?|ket thuc|den han|toi han|den ngay|toi ngay|toi|den)\b")]
    private static partial Regex Ends();

    [GeneratedRegex(@"\b(?<home>(?:ve|den|toi) (?:nuoc|viet nam|vn|nha)|ve (?:den|toi)(?: nha| noi| viet nam| vn)?|nhap canh|ha canh|ve(?: duoc| roi)?(?= (?:hom|bua|ngay|tu|tuan|thang|[0-9])))(?! (?:[a-z]+ ){0,2}(?:dung han|truoc han))\b")]
    private static partial Regex Homes();

    [GeneratedRegex(@"\b(?:tat|ngung|dung|huy|thoi|khoi|bo) (?:[a-z]+ ){0,2}nhac\b(?! (?:den|toi|lai))")]
    private static partial Regex Silence();
}
