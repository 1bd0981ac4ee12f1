using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Menus;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Money;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Bot.Tools.Fees;

/// <summary>Words the report of a fee check: the finding, then each charge with why, the article of law and what to do.</summary>
internal sealed class FeeReply(ContentSet content)
{
    /// <summary>Next steps by how bad it is; topics.</summary>
    private static readonly string[] ToComplain = ["fee.overcharge", "rights.complaint", "fee.receipt"], ToAskForPaper = ["fee.receipt", "rights.contract", "fee.overview"], ToReport = ["fraud.report", "market.korea.eps", "fee.receipt"];

    private const int MostButtons = 3;

    private readonly Replies _replies = content.Replies;

    /// <param name="openWage">What a wage that was told may be; empty when it is clear or none was told.</param>
    public Reply Write(FeeQuestion question, FeeReport report, IReadOnlyList<MoneyAmount> openWage)
    {
        IEnumerable<string> lines = report.Lines.Count == 1 ? BulletsOf(report.Lines[0]) : report.Lines.SelectMany(line => BulletsOf(line).Prepend(TitleOf(line)));
        List<string> text = [report.Headline, .. lines];
        if (report.Lines.Count > 1 && report.Totals.Count > 0) text.Add(_replies.Say("fee.totals", ("totals", string.Join("; ", report.Totals.Select(FeeText.Of)))));
        text.AddRange(report.Notes.Select(note => "• " + note.Text));
        FeeNeed[] needs = [.. report.Needs.Where(need => need != FeeNeed.Wage || openWage.Count == 0).Order()];
        if (openWage.Count > 0) text.Add("• " + _replies.Say("fee.wage.which", ("sums", string.Join($" {_replies.Say("fee.or")} ", openWage.Select(sum => MoneyWording.Say(sum.Amount, sum.Currency))))));
        if (needs.Length > 0) text.Add("• " + _replies.Say("fee.needs", ("needs", string.Join($" {_replies.Say("fee.and")} ", needs.Select(need => _replies.Say("fee.need." + need.ToString().ToLowerInvariant()))))));
        if (BasisOf(question) is { Length: > 0 } basis) text.Add(_replies.Say("fee.basis", ("basis", basis)));
        return new Reply(string.Join('\n', text), ReplyKind.Answer, null, [.. openWage.Select(WageButton), .. ButtonsFor(question, report).Take(openWage.Count > 0 ? 1 : MostButtons)], [.. SourcesOf(report)]);
    }

    private string TitleOf(FeeLine line) =>
        $"**{line.Kind.Name}{(line.Values["sum"] is { Length: > 0 } sum ? " " + sum : "")}: {content.Fees.Verdicts[line.Verdict]}**";

    private IEnumerable<string> BulletsOf(FeeLine line)
    {
        string? article = content.Sources.Resolve(line.Finding.Sources[0])?.Label;
        return [$"• {line.Why}{(article is null ? "" : $" ({article})")}", "• " + _replies.Say("fee.now", ("now", line.Now))];
    }

    /// <summary>What the check reckoned with, so that the person sees what to put right.</summary>
    private string BasisOf(FeeQuestion question)
    {
        string?[] parts =
        [
            question.Programme is { } programme ? content.Fees.FindWay(programme)?.Name : null,
            question.ContractMonths is { } months ? _replies.Say("fee.basis.months", ("term", new FeeText(content.Fees.Words).Term(months))) : null,
            question.Wage is { } wage ? _replies.Say("fee.basis.wage", ("wage", FeeText.Of(wage))) : null,
            question.IsSigned switch { true => _replies.Say("fee.basis.signed"), false => _replies.Say("fee.basis.unsigned"), _ => null },
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private Button[] ButtonsFor(FeeQuestion question, FeeReport report)
    {
        string[] topics = report.Verdict < FeeVerdict.OverCeiling ? ToAskForPaper : question.Programme == FeeProgramme.Eps ? ToReport : ToComplain;
        var menu = new TopicMenu(content);
        return [.. topics.Select(content.FindTopic).OfType<Topic>().Select(menu.ButtonFor)];
    }

    private static Button WageButton(MoneyAmount sum) => new(MoneyWording.Say(sum.Amount, sum.Currency), ToolAction.Tell("fee", FeeSlots.Wage, sum.ToString()!));

    private IEnumerable<Citation> SourcesOf(FeeReport report) =>
        report.Lines.SelectMany(line => line.Finding.Sources).Concat(report.Notes.SelectMany(note => note.Sources)).Select(source => content.Sources.Resolve(source)).OfType<Citation>().DistinctBy(citation => (citation.Id, citation.Section));
}
