using System.Text.RegularExpressions;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Quantities;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>Reads the age of the person who is registered from what is told by the way: "Lan, 25 tuổi", but not "có con 3 tuổi", "mẹ 55 tuổi", "sn 12 Lê Lợi".</summary>
internal static partial class OwnAge
{
    /// <summary>Keeps a number alone from being an age: only "25 tuổi", "sinh 1998" are.</summary>
    private const string NoNumberAlone = " x";

    private const int YoungestSpeaker = 14;

    /// <param name="isHelped">Whether somebody else is registered: then "mẹ 55 tuổi" is the mother herself.</param>
    /// <returns>Null for none, or for another's.</returns>
    public static AgeReading? Read(string text, bool isHelped, DateOnly today)
    {
        if (AgeReader.Read(text + NoNumberAlone, today) is not { } age) return null;
        string folded = VietnameseLetters.Fold(VietnameseLetters.Compose(text));
        string before = folded[..age.Start];
        bool isMinor = BirthSlot.MayBeMinor(age, today);
        if (Past().IsMatch(before) || Child().IsMatch(before) || (isMinor && SmallOne().IsMatch(before)) || (age.Age < YoungestSpeaker && BareChild().IsMatch(before))) return null;
        if (!isHelped && (Relative().IsMatch(before) || OwnChild().IsMatch(before))) return null;
        return isMinor && House().IsMatch(folded[age.Start..]) ? null : age;
    }

    [GeneratedRegex(@"\b(?:luc|hoi|khi|(?:tu|hoi|luc|khi) nam)(?: (?:em|minh|toi|tui|con|duoc|moi|len|con nho))* ?$")]
    private static partial Regex Past();

    /// <summary>Whoever it is about, the age is a child's.</summary>
    [GeneratedRegex(@"\b(?:(?:co|nuoi|sinh|de) (?:(?:mot|hai|ba|1|2|3|may) )?(?:dua )?(?:con|chau|be))(?: (?:gai|trai|lon|nho|ut|dau|em|minh|toi|moi|duoc|da|nam nay|nay))* ?$")]
    private static partial Regex Child();

    /// <summary>With a grown-up's age it may be a name, "Bé".</summary>
    [GeneratedRegex(@"\b(?:con (?:nho|be)|be|tre(?: em| nho)?|dua|nhoc)(?: (?:gai|trai|lon|nho|ut|dau|em|minh|toi|moi|duoc|da|nam nay|nay))* ?$")]
    private static partial Regex SmallOne();

    [GeneratedRegex(@"\bcon(?: (?:moi|duoc|da|nam nay|nay))* ?$")]
    private static partial Regex BareChild();

    [GeneratedRegex(@"\b(?:con|chau)(?: (?:gai|trai|lon|ut|dau|nha|em|minh|toi|tui))+(?: (?:moi|duoc|da|nam nay|nay))* ?$")]
    private static partial Regex OwnChild();

    [GeneratedRegex(@"\b(?:bo|me|ma|ba|ong|tia|u|chong|vo)(?: (?:em|minh|toi|tui|con|chau|da|nam nay|nay|cung|gan))* ?$")]
    private static partial Regex Relative();

    /// <summary>A house number: "số nhà 12 Lê Lợi".</summary>
    [GeneratedRegex(@"^s/?n ?[0-9]{1,3} +(?!(?:que|o|tai|a|nha|nhe|dang|hoc|lop|muon|di|nam|nu|so|sdt|dt) )[a-z]")]
    private static partial Regex House();
}
