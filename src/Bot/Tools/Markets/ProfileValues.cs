using System.Globalization;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Markets;

namespace WorkerAdvisor.Bot.Tools.Markets;

/// <summary>A profile as the chooser's form keeps it, and back. Values are short and fixed, as they travel in buttons.</summary>
internal static class ProfileValues
{
    public const string Age = "age", School = "school", Language = "lang", Money = "money", Wish = "want", Fact = "has";

    private const decimal Million = 1_000_000;
    private const string None = "none", OrMore = "-";

    private static readonly (string Name, Schooling School)[] Schools =
        [("below", Schooling.BelowLowerSecondary), ("thcs", Schooling.LowerSecondary), ("thpt", Schooling.UpperSecondary), ("voc", Schooling.Vocational), ("uni", Schooling.University)];

    private static readonly (string Name, SpokenLanguage Language)[] Languages =
        [("ja", SpokenLanguage.Japanese), ("ko", SpokenLanguage.Korean), ("zh", SpokenLanguage.Chinese), ("de", SpokenLanguage.German), ("en", SpokenLanguage.English)];

    /// <summary>What the values say of the person.</summary>
    public static WorkerProfile Read(FormValues values) => new()
    {
        Age = AgeSlot.Parse(values.Text(Age)) is { } age ? new AgeSpan(age.Youngest, age.Oldest) : null,
        Schooling = SchoolOf(values.Text(School)),
        Languages = SkillsOf(values.Text(Language)) is { } skills ? [.. skills] : null,
        Budget = BudgetOf(values.Text(Money)),
        Priorities = SeveralSlot.Parse(values.Text(Wish)) is { } wishes ? [.. wishes.Select(WishOf).OfType<MarketPriority>()] : null,
        Facts = SeveralSlot.Parse(values.Text(Fact)) is { } facts ? [.. facts] : null,
    };

    /// <summary>The values with all that a profile says.</summary>
    public static FormValues Put(FormValues values, WorkerProfile profile)
    {
        if (profile.Age is { } age) values = values.With(Age, AgeSlot.Keep(age.Youngest, age.Oldest));
        if (profile.Schooling is { } school) values = values.With(School, Keep(school));
        if (profile.Languages is { } languages) values = values.With(Language, Keep(languages));
        if (profile.Budget is { } budget) values = values.With(Money, Keep(budget));
        if (profile.Priorities is { } wishes) values = values.With(Wish, SeveralSlot.Keep([.. wishes.Take(WorkerProfile.MostPriorities).Select(Keep)]));
        // A fact told later is added: whoever tells of a tattoo does not take back that she is a woman.
        if (profile.Facts is { } facts) values = values.With(Fact, SeveralSlot.Keep([.. (SeveralSlot.Parse(values.Text(Fact)) ?? []).Concat(facts).Distinct()]));
        return values;
    }

    public static string Keep(Schooling school) => Schools.First(pair => pair.School == school).Name;

    public static string Keep(MarketPriority wish) => wish.ToString().ToLowerInvariant();

    /// <summary>"ja-a2,en"; "none" for no language.</summary>
    public static string Keep(IReadOnlyCollection<LanguageSkill> skills) => skills.Count == 0 ? None : string.Join(',', skills.Select(skill =>
        Languages.First(pair => pair.Language == skill.Language).Name + (skill.Grade == LanguageGrade.Some ? "" : "-" + skill.Grade.ToString().ToLowerInvariant())));

    /// <summary>"30-100" in millions of đồng, "200-" for more.</summary>
    public static string Keep(Budget budget) => Amount(budget.Low) + OrMore + (budget.High is { } high ? Amount(high) : "");

    public static Schooling? SchoolOf(string? kept) => Schools.Where(pair => pair.Name == kept).Select(pair => (Schooling?)pair.School).FirstOrDefault();

    public static MarketPriority? WishOf(string kept) => Enum.GetValues<MarketPriority>().Where(wish => Keep(wish) == kept).Select(wish => (MarketPriority?)wish).FirstOrDefault();

    /// <summary>Null for what is no list of languages.</summary>
    public static IReadOnlyList<LanguageSkill>? SkillsOf(string? kept)
    {
        if (kept is null or None) return kept is null ? null : [];
        var skills = new List<LanguageSkill>();
        foreach (string part in kept.Split(','))
        {
            string[] pieces = part.Split('-');
            if (pieces.Length > 2 || !Languages.Any(pair => pair.Name == pieces[0])) return null;
            LanguageGrade grade = LanguageGrade.Some;
            if (pieces.Length == 2 && !Enum.TryParse(pieces[1], ignoreCase: true, out grade)) return null;
            skills.Add(new LanguageSkill(Languages.First(pair => pair.Name == pieces[0]).Language, grade));
        }

        return skills;
    }

    /// <summary>Null for what is no span of money.</summary>
    public static Budget? BudgetOf(string? kept)
    {
        if (kept?.Split('-') is not [var from, var to] || !TryAmount(from, out decimal low)) return null;
        if (to.Length == 0) return new Budget(low, null);
        return TryAmount(to, out decimal high) && high >= low ? new Budget(low, high) : null;
    }

    private static string Amount(decimal dong) => (dong / Million).ToString("0.######", CultureInfo.InvariantCulture);

    private static bool TryAmount(string text, out decimal dong)
    {
        bool isNumber = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal millions) && millions < Million;
        dong = isNumber ? millions * Million : 0;
        return isNumber;
    }
}
