using System.Text.RegularExpressions;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>Who stands behind an advert, as far as its text tells: a public body, a named company, a licence, a telephone, an address.</summary>
internal sealed partial class OfferSender(OfferText text, OfferPhrases phrases)
{
    private const int MostParts = 7, CallReach = 6, ChatReach = 3;

    /// <summary>A public body is named near the beginning.</summary>
    public bool IsPublicBody { get; } = phrases["publicBodies"].Places(text.Words).Any(place => place.Start < phrases.Words.PublicBodyWithin);

    /// <summary>The number of a licence is given, which names a company.</summary>
    public bool HasLicence { get; } = LicenceNumber().IsMatch(VietnameseLetters.Fold(text.Clean));

    /// <summary>Some company, centre, school or body is named.</summary>
    public bool HasName => HasLicence || phrases["publicBodies"].IsIn(text.Words) || phrases["companies"].Places(text.Words).Any(place => IsNameAt(place.End))
        || phrases["companiesByCapital"].Places(text.Words).Any(place => IsNameByCapital(place.End))
        || phrases["companyEndings"].Places(text.Words).Any(place => place.Start > 0 && text.IsCapital(place.Start) && text.IsCapital(place.Start - 1) && text.Words[place.Start].Clause == text.Words[place.Start - 1].Clause);

    /// <summary>A place to go to is named.</summary>
    public bool HasAddress => phrases["addresses"].IsIn(phrases["addressesUnless"].Without(text.Words));

    /// <summary>A telephone number to call, not only one for a chat.</summary>
    public bool HasTelephone
    {
        get
        {
            bool[] chats = Marks("chatNumbers"), calls = Marks("calls");
            return Enumerable.Range(0, text.Words.Count).Any(at => text.Words[at].Text == OfferText.Phone && (!IsBefore(chats, at, ChatReach) || IsBefore(calls, at, CallReach)));
        }
    }

    private bool IsNameByCapital(int at) =>
        at < text.Words.Count && text.IsCapital(at) && !text.IsShouted(at) && text.Words[at].Clause == text.Words[at - 1].Clause && EndOf("companyNever", at) == 0;

    private bool IsNameAt(int at)
    {
        int first = at - 1;
        for (int parts = 0; parts < MostParts && at < text.Words.Count; parts++)
        {
            if (EndOf("companyParts", at) is not (> 0 and int end)) break;
            at = end;
        }

        if (at >= text.Words.Count || text.Words[at].Clause != text.Words[first].Clause || EndOf("companyNever", at) > 0) return false;
        if (text.HasCapitals && text.IsCapital(at) && !text.IsShouted(at)) return true;
        bool tellsByCapital = text.HasCapitals && !text.IsShouted(first);
        if (tellsByCapital ? !text.IsCapital(at) : EndOf("companyNot", at) > 0) return false;
        return char.IsLetter(text.Words[at].Text[0]) && text.Words[at].Text is not (OfferText.Sum or OfferText.Phone or OfferText.Account);
    }

    private int EndOf(string list, int at) => phrases[list].PlaceAt(text.Words, at);

    private bool[] Marks(string list)
    {
        var marks = new bool[text.Words.Count];
        foreach ((int start, int end) in phrases[list].Places(text.Words)) marks.AsSpan(start, end - start).Fill(true);
        return marks;
    }

    private static bool IsBefore(bool[] marks, int at, int reach) => Array.IndexOf(marks, true, Math.Max(0, at - reach), Math.Min(at, reach)) >= 0;

    /// <summary>As licences are numbered ("123/LĐTBXH-GP"), or a number right behind the word.</summary>
    [GeneratedRegex(@"(?<![0-9])[0-9]{1,5}\s*/\s*[a-z-]{0,8}(ldtbxh|bldtb|bnv|sld|gp)|\b(gp|gphd|giay phep)(\s+(so|hoat dong|xkld|bo|cap|la))*\s*[:.#]?\s*[0-9]{3,5}(?![0-9.])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LicenceNumber();
}
