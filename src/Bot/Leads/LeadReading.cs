using System.Text.RegularExpressions;
using WorkerAdvisor.Bot.Answers;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Quantities;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>
/// Reads from one message all that it tells the registration form: the answer to its question, and what comes along, as in "em tên Lan ở Phan
/// Rang 0912 345 678". What was read is taken out, so that a phone number's digits are no age and a name no place.
/// </summary>
internal sealed partial class LeadReading(FormContext context)
{
    private static readonly string[] Answers = ["words.agree", "words.refuse", "words.later", "words.pause", "words.vague", "words.edit", "words.send", "assist.words.agree", "assist.words.refuse"];

    /// <summary>What stands before a place's name: "thành phố ".</summary>
    private const int LongestPlaceWord = 10;

    private string _rest = "";

    private bool _isAddressed = context.IsAddressed;

    private string? Asked => _isAddressed ? null : context.Asked;

    /// <summary>Whether the message asks something of its own.</summary>
    public static bool IsQuestion(FormContext context) => context.Advice is { } advice && context.Knowledge.Tools.IsQuestion(advice.Understanding.Words);

    /// <summary>Whether the message asks in so many words for the form, or for one for another.</summary>
    private bool AsksForTheForm =>
        (context.Advice is { } advice && context.Knowledge.Tools.Find(advice.Understanding.Words)?.Id == LeadForm.Id) || context.Knowledge.LeadWords.IsIn("words.assist", _rest);

    /// <summary>"Em cảm ơn ạ", "không nhớ" are no trade.</summary>
    private bool TellsNothing => context.Advice is { } advice
        && (advice.Answer is Answer.Found { Topic.Group: AnswerWriter.SmallTalkGroup } || context.Knowledge.Tools.IsSkip(advice.Understanding.Words));

    /// <summary>The values with what the message tells.</summary>
    public FormValues Read(string text, FormValues values)
    {
        _rest = VietnameseLetters.Compose(text);
        if (_isAddressed || Asked == LeadSlot.Who || AsksForTheForm) values = Whom(values);
        if (Asked == LeadSlot.Birth) return values;
        if (Asked is LeadSlot.Old or LeadSlot.Who || LeadSlot.AllExtras.Contains(Asked)) return Age(values, onlyMinors: true);
        if (Asked is LeadSlot.Extras or LeadSlot.Consent && (IsAnswer(text) || IsQuestion(context))) return values;
        values = Phone(values);
        // "Sinh năm 2010" is no name; but "Ba, 16 tuổi" is no father's age.
        bool tellsAge = Asked is LeadSlot.Name or LeadSlot.Phone or LeadSlot.Place;
        if (tellsAge) values = Age(values, onlyMinors: false);
        values = Name(values);
        if (tellsAge) values = Age(values, onlyMinors: false);
        values = Place(values);
        return _isAddressed || Asked is LeadSlot.Extras or LeadSlot.Consent ? new ExtrasReading(context).Read(_rest, values, isAsked: Asked == LeadSlot.Extras && !TellsNothing) : values;
    }

    /// <summary>For whom: in so many words, or to be asked.</summary>
    private FormValues Whom(FormValues values)
    {
        var words = context.Knowledge.LeadWords;
        if (words.IsIn("words.assist", _rest) || words.IsAll("words.assist.whole", _rest)) return Anew(LeadSlot.Other, values);
        if (words.IsIn("words.own", _rest)) return Anew(LeadSlot.Self, values);
        if (words.IsIn("words.self", _rest)) return values;
        return words.IsIn("words.unsure", _rest) && !values.Has(LeadSlot.Who) ? values.With(LeadSlot.Unsure, "1") : values;
    }

    /// <summary>The values for whom it is said to be; where that is somebody else, the message tells of them, whatever was asked.</summary>
    private FormValues Anew(string who, FormValues values)
    {
        FormValues anew = LeadTool.BeginAs(who, values);
        _isAddressed |= anew.Has(LeadSlot.Dropped) && !values.Has(LeadSlot.Dropped);
        return anew;
    }

    private bool IsAnswer(string text)
    {
        var words = context.Knowledge.LeadWords;
        return Answers.Any(list => words.IsAll(list, text));
    }

    private FormValues Phone(FormValues values)
    {
        if (Asked == LeadSlot.Phone && PhoneSlot.Maybe(values) is { } maybe)
        {
            if (context.Knowledge.LeadWords.IsAll("words.vague", _rest) || context.Knowledge.LeadWords.IsAll("words.agree", _rest)) return values.Without(LeadSlot.PhoneMaybe).With(LeadSlot.Phone, maybe);
            if (context.Knowledge.LeadWords.IsAll("words.refuse", _rest) || context.Knowledge.LeadWords.IsAll("words.wrong", _rest)) return values.With(LeadSlot.PhoneMaybe, LeadSlot.Refused);
        }

        switch (PhoneReader.Read(_rest))
        {
            case PhoneReading.Told told:
                TakeOut(told.Start, told.End);
                return values.Text(LeadSlot.Phone) == told.Number ? values : values.Without(LeadSlot.PhoneMaybe).Without(LeadSlot.Proven).With(LeadSlot.Phone, told.Number);
            case PhoneReading.Unclear { Doubt: PhoneDoubt.Former or PhoneDoubt.NoZero, Numbers: [var only] }:
                return values.Without(LeadSlot.Phone).Without(LeadSlot.Proven).With(LeadSlot.PhoneMaybe, only);
            default:
                return values;
        }
    }

    private FormValues Name(FormValues values)
    {
        if ((Asked == LeadSlot.Name ? NameReader.ReadAnswer(_rest) : NameReader.Find(_rest) ?? (_isAddressed ? Listed() : null)) is not { } found) return values;
        if (Asked == LeadSlot.Name && !found.IsSure && NameReader.Find(_rest) is null && IsOtherMatter(found)) return values;
        if (_isAddressed && LeadWriter.IsHelped(values) && HelpersOwn().IsMatch(VietnameseLetters.Fold(_rest[..found.Start]))) return values;   // "em tên Lan, muốn đăng ký hộ mẹ"
        TakeOut(found.Start, found.End);
        return values.With(LeadSlot.Name, found.Name);
    }

    /// <summary>A name by itself between commas: "đăng ký: Nguyễn Thị Lan, Phan Rang".</summary>
    private NameFound? Listed()
    {
        int start = 0;
        foreach (string part in _rest.Split(',', ';', '\n', ':', '.', '-'))
        {
            if (NameReader.ReadAnswer(part) is { IsSure: true } name && name.Start == part.Length - part.TrimStart().Length && part.TrimEnd().Length == name.End && !IsPlace(part))
                return name with { Start = start + name.Start, End = start + name.End };
            start += part.Length + 1;
        }

        return null;
    }

    /// <summary>What answers the question for the name, but is a question of the person's own, or only names where they live.</summary>
    private bool IsOtherMatter(NameFound found)
    {
        bool isQuestion = IsQuestion(context) || context.Advice is { Answer: Answer.Found { Topic.Group: not "contact" }, IsByTalk: false };
        return isQuestion || (context.Knowledge.PlaceNames.Find(_rest) is [var place, ..] && place.Length >= _rest.Trim().Length && found.Name.Contains(' ', StringComparison.Ordinal));
    }

    /// <summary>Whether a text is a place and little more: "phường Phan Rang".</summary>
    private bool IsPlace(string text) => context.Knowledge.PlaceNames.Find(text) is [_, ..] found && found.Sum(place => place.Length) + LongestPlaceWord >= text.Trim().Length && !text.Any(char.IsDigit);

    /// <summary>An age told by the way, at whatever question.</summary>
    /// <param name="onlyMinors">Whether an age of 18 or more is left, so that the answer to the question is not lost over it.</param>
    private FormValues Age(FormValues values, bool onlyMinors)
    {
        if (OwnAge.Read(_rest, LeadWriter.IsHelped(values), context.Today) is not { } age || (onlyMinors && !BirthSlot.MayBeMinor(age, context.Today))) return values;
        TakeOut(age.Start, age.End);
        return values.With(LeadSlot.Birth, BirthSlot.Keep(age, context.Today));
    }

    private FormValues Place(FormValues values)
    {
        var places = new PlaceTalk(context);
        if (Asked == LeadSlot.Place) return places.Read(_rest.Trim(' ', ',', '.', ';'), values);
        if (Asked == LeadSlot.Consent) return TellsPlace().IsMatch(VietnameseLetters.Fold(_rest)) && context.Knowledge.PlaceNames.Find(_rest).Count > 0 ? places.Read(_rest, values) : values;
        if (Asked == LeadSlot.Extras) return IsPlace(_rest) ? places.Read(_rest.Trim(), values) : values;
        return values.Has(LeadSlot.Place) ? values : places.Hear(_rest, values);
    }

    private void TakeOut(int start, int end) => _rest = $"{_rest[..start]},{new string(' ', Math.Max(0, end - start - 1))}{_rest[end..]}";

    [GeneratedRegex(@"\b(?:xa|phuong|huyen|tinh|quan|noi o|dia chi|que|thi tran|dac khu)\b|(?:^| )o ")]
    private static partial Regex TellsPlace();

    [GeneratedRegex(@"(?<!(?:bac|chu|co|me|ma|bo|ba|ong|anh|chi|con|chau|vo|chong|ban|trai|gai|ho|nguoi|la) )(?:^|\b)(?:em|toi|minh|tui|chau) (?:ten|la)\W*(?:la )?$")]
    private static partial Regex HelpersOwn();
}
