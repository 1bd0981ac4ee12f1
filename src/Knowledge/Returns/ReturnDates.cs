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

    /// <summary>Reads a message; nothing where somebody is kept from coming home, which is no matter of a calendar. A day is looked for behind its words first ("hết hạn 30/6/2027"), then before them ("30/6/2027 em hết hạn").</summary>
    public static ReturnDates Find(string text, DateOnly today)
    {
        var said = new SaidText(text);
        if (Held().IsMatch(said.Folded)) return new ReturnDates(null, null);
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

    /// <summary>Whether a brief message says that the person stayed longer than they may.</summary>
    public static bool TellsOverstay(string text)
    {
        var said = new SaidText(text);
        return said.Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= FewWords && Overstay().IsMatch(said.Folded);
    }

    /// <summary>
    /// Whether a message that tells a day is no answer to "when does the contract end": somebody is kept from coming home, the day is another
    /// paper's, or "hôm nay" stands in a sentence about something else.
    /// </summary>
    public static bool IsOtherMatter(string text)
    {
        var said = new SaidText(text);
        return Held().IsMatch(said.Folded) || OtherPaper().IsMatch(said.Folded) || (NamedDay().IsMatch(said.Folded) && !BareDay().IsMatch(said.Folded));
    }

    private const string Person = "(?:em|e|toi|minh|tui|chau|con|no|chong|vo|chi|anh|bo|me|ban|ho|nguoi nha)";

    private const string NamedDays = "(?:hom nay|bua nay|ngay mai|ngay kia|ngay mot|hom qua|tuan nay|tuan sau|tuan toi|thang nay|thang sau|thang toi)";

    [GeneratedRegex(@"\b(?:khong|ko|k|hong|chang|chua) (?:chiu )?cho (?:" + Person + @" ){0,2}(?:duoc )?(?:di |ra |bay )?(?:ve|ra ngoai)\b|\b(?:bat|ep|buoc|giu) (?:" + Person + @" ){0,2}(?:phai )?(?:o lai|lam tiep|lam them)\b|\bgiu (?:[a-z]+ ){0,2}(?:ho chieu|giay to|nguoi)\b|\b(?:nhot|giam long|cam ve)\b")]
    private static partial Regex Held();

    /// <summary>Not a report or a settlement that is late: whoever owes these is home.</summary>
    [GeneratedRegex(@"\b(?:qua|lo) han\b(?! (?:[a-z]+ )?(?:bao|khai|nop|dang ky|thanh ly|tra|vay|no)\b)|\bo (?:lo|qua han|chui)\b")]
    private static partial Regex Overstay();

    [GeneratedRegex(@"^(?!.*\b(?:hop dong|hd|hdld)\b).*\b(?:visa|vi sa|thi thuc|ho chieu|passport|the cu tru|khoan vay|bao hiem)\b")]
    private static partial Regex OtherPaper();

    [GeneratedRegex(@"\b" + NamedDays + @"\b")]
    private static partial Regex NamedDay();

    /// <summary>A day with only such words around it as answers have.</summary>
    [GeneratedRegex(@"^\W*(?:(?:" + Person + @"|da|vang|thua|a|la|thi|vao|dung|ngay|roi|nhe|nha|het|han|hop dong|hd|cua|luon|chieu|sang|trua|dem|bay|ve|nuoc|den|toi|vua|moi|do|oi|chac|khoang|thoi|chi|cuoi|dau|giua|xong|ket thuc|viet nam|vn|ha canh|nhap canh)\W+)*" + NamedDays + @"(?:\W+(?:" + Person + @"|da|a|la|thi|roi|nhe|nha|het|han|hop dong|hd|luon|do|day|thoi|ve|nuoc|bay|den|toi|xong|viet nam|vn))*\W*$")]
    private static partial Regex BareDay();

    /// <summary>Not the end of a visa, a passport, a loan.</summary>
    [GeneratedRegex(@"(?<!\b(?:visa|vi sa|thi thuc|ho chieu|passport|the|cu tru|bang|chung chi|khoan vay|no|bao hiem)(?: [a-z]+){0,2} )\b(?:(?:het|man|dao|toi|den) (?:han|hop dong|hd|hdld)|ket thuc (?:hop dong|hd|hdld))\b|\b(?:hop dong|hd|hdld)(?: [a-z]+){0,4} (?:het(?: han)?|ket thuc|den han|toi han|den ngay|toi ngay|toi|den)\b")]
    private static partial Regex Ends();

    [GeneratedRegex(@"\b(?<home>(?:ve|den|toi) (?:nuoc|viet nam|vn|nha)|ve (?:den|toi)(?: nha| noi| viet nam| vn)?|nhap canh|ha canh|ve (?:nuoc )?(?:som|truoc (?:thoi )?han)(?= (?:(?:vao|tu|la|luc) )?(?:(?:ngay|hom|thang) ?[0-9]|[0-9]{1,2} ?[-/]))|ve(?: duoc| roi)?(?= (?:hom|bua|ngay|tu|tuan|thang|[0-9])))(?! (?:[a-z]+ ){0,2}(?:dung han|truoc han))\b")]
    private static partial Regex Homes();

    [GeneratedRegex(@"\b(?:tat|ngung|dung|huy|thoi|khoi|bo) (?:[a-z]+ ){0,2}nhac\b(?! (?:den|toi|lai))")]
    private static partial Regex Silence();
}
