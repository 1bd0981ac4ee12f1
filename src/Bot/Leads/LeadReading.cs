using System.Text.RegularExpressions;
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
    private static readonly string[] Answers = ["words.agree", "words.refuse", "words.later", "words.vague", "words.edit", "words.send", "assist.words.agree", "assist.words.refuse"];

    /// <summary>What stands before a place's name: "thành phố ".</summary>
    private const int LongestPlaceWord = 10;

    private string _rest = "";

    private string? Asked => context.IsAddressed ? null : context.Asked;

    /// <summary>Whether the message asks something of its own.</summary>
    public static bool IsQuestion(FormContext context) => context.Advice is { } advice && context.Knowledge.Tools.IsQuestion(advice.Understanding.Words);

    /// <summary>The values with what the message tells.</summary>
    public FormValues Read(string text, FormValues values)
    {
        _rest = VietnameseLetters.Compose(text);
        if (context.IsAddressed || Asked == LeadSlot.Who) values = Whom(values);
        if (Asked is LeadSlot.Old or LeadSlot.Who || LeadSlot.AllExtras.Contains(Asked)) return values;
        if (Asked is LeadSlot.Extras or LeadSlot.Consent && (IsAnswer(text) || IsQuestion(context))) return values;
        values = Phone(values);
        values = Name(values);
        values = Place(values);
        return context.IsAddressed || Asked is LeadSlot.Extras or LeadSlot.Consent ? new ExtrasReading(context).Read(_rest, values, isAsked: Asked == LeadSlot.Extras) : values;
    }

    /// <summary>For whom: in so many words, or to be asked.</summary>
    private FormValues Whom(FormValues values)
    {
        var words = context.Knowledge.LeadWords;
        if (words.IsIn("words.assist", _rest) || words.IsAll("words.assist.whole", _rest)) return LeadWriter.IsHelped(values) ? values : FormValues.None.With(LeadSlot.Who, LeadSlot.Other);
        if (words.IsIn("words.self", _rest)) return values;
        return words.IsIn("words.unsure", _rest) && !values.Has(LeadSlot.Who) ? values.With(LeadSlot.Unsure, "1") : values;
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
        if ((Asked == LeadSlot.Name ? NameReader.ReadAnswer(_rest) : NameReader.Find(_rest) ?? (context.IsAddressed ? Listed() : null)) is not { } found) return values;
        if (Asked == LeadSlot.Name && !found.IsSure && IsOtherMatter(found)) return values;
        if (context.IsAddressed && LeadWriter.IsHelped(values) && HelpersOwn().IsMatch(VietnameseLetters.Fold(_rest[..found.Start]))) return values;   // "em tên Lan, muốn đăng ký hộ mẹ"
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
        return isQuestion || (context.Knowledge.PlaceNames.Find(_rest) is [var place, ..] && place.Length >= _rest.Trim().Length && found.Name.Contains(' ', StringComparison.Ordinal) && !_rest.Contains("tên", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a text is a place and little more: "phường Phan Rang".</summary>
    private bool IsPlace(string text) => context.Knowledge.PlaceNames.Find(text) is [_, ..] found && found.Sum(place => place.Length) + LongestPlaceWord >= text.Trim().Length && !text.Any(char.IsDigit);

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
