using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Markets;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Bot.Tools.Markets;

/// <summary>The market chooser: five short questions, and the ways of going that fit, side by side.</summary>
public sealed class ChooseTool : ITool
{
    private const string Others = "others";
    private const int MostBare = 2_000;
    private const decimal Million = 1_000_000;

    private static readonly string[] Sums = ["0-30", "30-100", "100-200", "200-"];

    private static readonly string[] NothingWords = ["khong", "ko", "chua", "khong co", "khong co gi", "khong cai nao", "khong co cai nao", "khong dieu nao", "khong co dieu nao", "khong bi gi"];

    private readonly MarketChooser _chooser;
    private readonly KnowledgeBase _knowledge;

    /// <param name="knowledge">The content, and the reader of what people tell about themselves.</param>
    public ChooseTool(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _knowledge = knowledge;
        _chooser = new MarketChooser(knowledge.Content.Comparison);
        Slots =
        [
            new AgeSlot(ProfileValues.Age, "choose", ["0-17", "18-30", "31-39", "40-99"]) { IsSkippable = true },
            new ProfileSlot(ProfileValues.School, ["below", "thcs", "thpt", "voc", "uni"], value => ProfileValues.SchoolOf(value) is not null) { Lead = "lớp", IsSkippable = true, When = HasChoice },
            new ProfileSlot(ProfileValues.Language, ["none", "ja-a1", "ja-a2", "ja-b1", "ko", "zh", "de-a2", "de-b1", "en"], value => ProfileValues.SkillsOf(value) is not null) { ByNo = "none", IsSkippable = true, When = HasChoice },
            new ProfileSlot(ProfileValues.Money, Sums, value => ProfileValues.BudgetOf(value) is not null, DoubtSum) { IsSkippable = true, When = HasChoice },
            new SeveralSlot(ProfileValues.Wish, Wishes, value => ProfileValues.WishOf(value) is not null, ReadWishes, WorkerProfile.MostPriorities) { IsSkippable = true, When = HasChoice },
            new SeveralSlot(ProfileValues.Fact, Facts, value => knowledge.Content.Comparison.Facts.Any(fact => fact.Id == value), ReadFacts, knowledge.Content.Comparison.Facts.Count, context => context.Replies.Say("choose.has.none"))
            {
                IsSkippable = true, When = values => FactsThatMatter(values).Count > 0,
            },
        ];
    }

    /// <inheritdoc/>
    public string Id => "choose";

    /// <inheritdoc/>
    public IReadOnlyList<Slot> Slots { get; }

    /// <inheritdoc/>
    public FormValues Read(string text, FormValues known, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ProfileValues.Put(known, _knowledge.Profiles.ReadUnasked(text, context.Today));
    }

    /// <summary>Two things told are a story with a question in it; three ask where to go.</summary>
    public bool IsEnough(FormValues told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return new[] { ProfileValues.Age, ProfileValues.School, ProfileValues.Language, ProfileValues.Money }.Count(told.Has) >= 3;
    }

    /// <inheritdoc/>
    public ToolResult Finish(FormValues values, FormContext context) => Show(values, context, page: 0);

    /// <inheritdoc/>
    public ToolResult? Press(string what, FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(what);
        return what.StartsWith(Others, StringComparison.Ordinal) ? Show(values, context, what.Length == Others.Length + 1 && char.IsAsciiDigit(what[^1]) ? what[^1] - '0' : 0) : null;
    }

    private ToolResult Show(FormValues values, FormContext context, int page)
    {
        WorkerProfile profile = ProfileValues.Read(values);
        return new ToolResult(values, [new ChoiceWriter(context).Write(profile, _chooser.Choose(profile), page, next => ToolAction.Of(Id, $"{Others}{next}"))]);
    }

    /// <summary>Whether any way is open by what was told; else nothing more need be asked.</summary>
    private bool HasChoice(FormValues values) => _chooser.Choose(ProfileValues.Read(values)).Fitting.Count > 0;

    private IReadOnlyList<MarketFact> FactsThatMatter(FormValues values) => _chooser.FactsThatMatter(ProfileValues.Read(values));

    private IReadOnlyList<SlotChoice> Facts(FormValues values, FormContext context) => [.. FactsThatMatter(values).Select(fact => new SlotChoice(fact.Id, fact.Label))];

    private static SlotChoice[] Wishes(FormValues values, FormContext context) =>
        [.. Enum.GetValues<MarketPriority>().Select(ProfileValues.Keep).Select(wish => new SlotChoice(wish, context.Replies.Say($"choose.want.{wish}")))];

    private static IReadOnlyList<string>? ReadWishes(string text, FormContext context) =>
        context.Knowledge.Profiles.Read(text, context.Today).Priorities is { } wishes ? [.. wishes.Select(ProfileValues.Keep)] : null;

    private static IReadOnlyList<string>? ReadFacts(string text, FormContext context) =>
        context.Knowledge.Profiles.Read(text, context.Today).Facts is { } facts ? [.. facts] : SaysNothing(text) ? [] : null;

    /// <summary>Whether an answer only says no.</summary>
    internal static bool SaysNothing(string text) => NothingWords.Contains(string.Join(' ', Tokenizer.Split(text).Select(word => word.Folded)));

    /// <summary>A number alone may be millions; another currency is not exchanged here; "nhiều" is no sum.</summary>
    private static SlotReading.Unclear? DoubtSum(string text, FormContext context)
    {
        SlotChoice[] spans = [.. Sums.Select(value => new SlotChoice(value, context.Replies.Say($"choose.money.{value}")))];
        if (MoneyReader.ReadAnswer(text) is not { } said) return context.Knowledge.Profiles.IsVagueSum(text) ? new SlotReading.Unclear(context.Replies.Say("choose.money.vague"), spans) : null;
        if (!said.IsBare) return new SlotReading.Unclear(context.Replies.Say("choose.money.foreign"), spans);
        var millions = new Budget(said.Low * Million, said.High * Million);
        return said.High < MostBare
            ? new SlotReading.Unclear(context.Replies.Say("choose.money.bare"), [new SlotChoice(ProfileValues.Keep(millions), MoneyWording.Say(millions.Low, Currency.Vnd))])
            : new SlotReading.Unclear(context.Replies.Say("choose.money.vague"), spans);
    }
}
