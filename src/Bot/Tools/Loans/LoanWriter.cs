using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Menus;
using WorkerAdvisor.Knowledge.Loans;
using WorkerAdvisor.Knowledge.Money;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Bot.Tools.Loans;

/// <summary>Words a loan's picture: what is paid a month first, then what it costs, the wage's share, and what the law adds.</summary>
internal sealed class LoanWriter(FormContext context)
{
    private const decimal Half = 0.5m;

    private readonly List<string> _lines = [];
    private readonly List<SourceReference> _sources = [];

    public Reply Write(FormValues values)
    {
        var terms = new LoanTerms(
            Math.Max(1, Math.Round(values.Money(LoanTool.Amount)!.Value.Amount)), values.Number(LoanTool.Rate) ?? 0, (int)values.Number(LoanTool.Months)!.Value, LoanMethod.EqualPrincipal);
        LoanPicture shrinking = LoanPicture.Of(terms), even = LoanPicture.Of(terms with { Method = LoanMethod.Annuity });
        bool isRateKnown = values.Number(LoanTool.Rate) is not null, isOpen = values.Text(LoanTool.Method) is null && terms is { YearlyPercent: > 0, Months: > 1 };
        LoanPicture one = values.Text(LoanTool.Method) == LoanTool.Shrinking ? shrinking : even;

        if (!isRateKnown) SayPrincipal(shrinking);
        else if (isOpen) SayBoth(even, shrinking);
        else SayOne(one);
        if (values.Money(LoanTool.Wage) is { } wage) SayWage(isOpen ? shrinking : one, wage, isRateKnown);
        SayLaw(terms);
        if (isRateKnown) Add(isOpen ? "loan.line.trial.both" : "loan.line.trial");

        var tables = new LoanTables(context.Replies);
        bool hasFigures = isRateKnown && terms.Months > 1;
        return new Reply(
            string.Join('\n', _lines), ReplyKind.Answer, Buttons: Next(isRateKnown), Sources: [.. _sources.Select(source => context.Knowledge.Content.Sources.Resolve(source)).OfType<Citation>().Distinct()],
            Table: !hasFigures ? null : isOpen ? tables.BothWays(even, shrinking) : tables.ByTime(one))
        {
            Chart = !hasFigures || terms.YearlyPercent == 0 ? null : isOpen ? tables.InterestOf(even, shrinking) : tables.PartsOf(one),
        };
    }

    /// <summary>Without a rate: the principal alone, and where to ask.</summary>
    private void SayPrincipal(LoanPicture loan)
    {
        Add("loan.first.no-rate", ("principal", LoanWording.About(loan.First.Principal)), ("term", LoanWording.TermOf(loan)));
        Add("loan.line.no-rate");
        _sources.AddRange(context.Knowledge.Content.Loans.Rate);
    }

    private void SayBoth(LoanPicture even, LoanPicture shrinking)
    {
        Add("loan.first.both", ("even", LoanWording.About(even.First.Total)), ("first", LoanWording.About(shrinking.First.Total)), ("last", LoanWording.About(shrinking.Last.Total)));
        Add("loan.line.both", ("loan", LoanWording.LoanOf(even)), ("even", LoanWording.About(even.TotalInterest)), ("shrinking", LoanWording.About(shrinking.TotalInterest)));
    }

    private void SayOne(LoanPicture loan)
    {
        (string, string)[] said =
        [
            ("first", LoanWording.About(loan.First.Total)), ("last", LoanWording.About(loan.Last.Total)), ("term", LoanWording.TermOf(loan)), ("interest", LoanWording.About(loan.TotalInterest)), ("total", LoanWording.About(loan.TotalPaid)), ("loan", LoanWording.LoanOf(loan)),
        ];
        string how = loan.Terms is { Months: 1 } ? "once" : loan.TotalInterest == 0 ? "free" : loan.Terms.Method == LoanMethod.Annuity ? LoanTool.Even : LoanTool.Shrinking;
        Add($"loan.first.{how}", said);
        if (how != "free") Add("loan.line.cost", said);
    }

    /// <summary>The dearest month against the wage; another currency is not compared.</summary>
    private void SayWage(LoanPicture loan, MoneyAmount wage, bool isRateKnown)
    {
        if (loan.ShareOf(wage) is not { } share)
        {
            Add("loan.line.wage.foreign", ("currency", MoneyWording.NameOf(wage.Currency)));
            return;
        }

        string how = share >= 1 ? "over" : share >= Half ? "half" : "part";
        Add(
            isRateKnown ? $"loan.line.wage.{how}" : "loan.line.wage.no-rate",
            ("wage", MoneyWording.Say(wage)), ("share", MoneyWording.Grouped(Math.Max(1, Math.Round(share * 100)))), ("left", LoanWording.About(Math.Max(0, wage.Amount - loan.Highest))));
    }

    private void SayLaw(LoanTerms terms)
    {
        LoanRules rules = context.Knowledge.Content.Loans;
        if (terms.Amount > rules.SecuredAbove)
        {
            Add("loan.line.secured", ("above", MoneyWording.Say(rules.SecuredAbove, Currency.Vnd)));
            _sources.AddRange(rules.Secured);
        }

        if (terms.Months >= rules.TermFromMonths)
        {
            Add("loan.line.term");
            _sources.AddRange(rules.Term);
        }
    }

    private Button[] Next(bool isRateKnown)
    {
        var menu = new TopicMenu(context.Knowledge.Content);
        string[] topics = isRateKnown ? ["loan.eligibility", "loan.procedure", "loan.interest-term"] : ["loan.interest-term", "loan.eligibility", "loan.procedure"];
        return [.. topics.Select(context.Knowledge.Content.FindTopic).OfType<Topic>().Select(menu.ButtonFor)];
    }

    private void Add(string key, params ReadOnlySpan<(string Name, string Value)> values) => _lines.Add(context.Replies.Say(key, values).Trim());
}
