using System.ComponentModel;
using Microsoft.SemanticKernel;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Tools;
using WorkerAdvisor.Bot.Tools.Fees;
using WorkerAdvisor.Bot.Tools.Loans;
using WorkerAdvisor.Bot.Tools.Markets;
using WorkerAdvisor.Bot.Tools.Offers;
using WorkerAdvisor.Bot.Tools.Papers;
using WorkerAdvisor.Bot.Tools.Returns;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Answers;

namespace WorkerAdvisor.Bot.LanguageModel;

/// <summary>
/// The tools as functions of Semantic Kernel, for the optional language model: the same code as behind buttons and words. Each gives Vietnamese
/// text with its sources, or the question that the person must answer first.
/// </summary>
public sealed class ToolFunctions(KnowledgeBase knowledge, TimeProvider clock)
{
    /// <summary>As the functions' names begin on the wire.</summary>
    public const string PluginName = "tools";

    /// <inheritdoc cref="FeeTool"/>
    [KernelFunction("check_fees"), Description("Judges what a worker is asked to pay for going abroad, charge by charge, against Vietnamese law.")]
    public string CheckFees(
        [Description("The charges in Vietnamese as the person named them, with sums: \"tiền dịch vụ 120 triệu, cọc 20 triệu\"")] string charges,
        [Description("Country id: japan, korea, taiwan, germany, malaysia, middle-east, europe; leave out if not said")] string? market = null,
        [Description("Way of going: Company, AtSea, Eps, ImJapan, OwnContract; leave out if not said")] string? programme = null,
        [Description("Length of the contract as said: \"3 năm\", \"36 tháng\"; leave out if not said")] string? contractLength = null,
        [Description("Monthly wage in the contract as said, with its currency: \"180.000 yên\"; leave out if not said")] string? monthlyWage = null,
        [Description("Whether the contract for going was signed: \"yes\" or \"no\"; leave out if not said")] string? isSigned = null) =>
        Call("fee", charges).Hear(charges).Tell(FeeSlots.Market, market).Tell(FeeSlots.Programme, programme)
            .Tell(FeeSlots.Months, contractLength).Tell(FeeSlots.Wage, monthlyWage).Tell(FeeSlots.Signed, isSigned).Run();

    /// <inheritdoc cref="OfferTool"/>
    [KernelFunction("check_offer"), Description("Tells what is suspicious in an advert or message that offers work abroad, quoting it. Judges the text, never a company.")]
    public string CheckOffer([Description("The advert or message, word for word")] string text) => Call(OfferSlot.Tool, text).Tell(OfferSlot.Found, text).Run();

    /// <inheritdoc cref="LoanTool"/>
    [KernelFunction("picture_loan"), Description("Reckons a loan in đồng: instalment, total interest, share of the wage. Never pass a rate that the person did not state.")]
    public string PictureLoan(
        [Description("The sum borrowed as said: \"100 triệu\"")] string amount,
        [Description("How long it runs as said: \"3 năm\", \"36 tháng\"")] string length,
        [Description("The rate as said, with its period: \"7%/năm\"; leave out if not said")] string? rate = null,
        [Description("\"even\" for equal instalments, \"principal\" for equal principal; leave out if not said")] string? method = null,
        [Description("Monthly wage as said: \"25 triệu\"; leave out if not said")] string? monthlyWage = null) =>
        Call("loan").Tell(LoanTool.Amount, amount).Tell(LoanTool.Months, length).Tell(LoanTool.Rate, rate).Tell(LoanTool.Method, method).Tell(LoanTool.Wage, monthlyWage).Run();

    /// <inheritdoc cref="ChooseTool"/>
    [KernelFunction("choose_market"), Description("The ways of going abroad that fit a person, side by side, and those that are closed to them, each with its source.")]
    public string ChooseMarket(
        [Description("Age as said: \"22\", \"sinh 2001\"; leave out if not said")] string? age = null,
        [Description("Schooling as said: \"hết cấp 3\", \"cao đẳng\"; leave out if not said")] string? schooling = null,
        [Description("Languages known as said: \"tiếng Nhật N4\", \"chưa biết tiếng\"; leave out if not said")] string? languages = null,
        [Description("Money the person can raise as said: \"50 triệu\"; leave out if not said")] string? budget = null,
        [Description("What matters most, at most two, as said: \"thu nhập\", \"đi nhanh\", \"ít vốn\"; leave out if not said")] string? priorities = null) =>
        Call("choose").Tell(ProfileValues.Age, age).Tell(ProfileValues.School, schooling).Tell(ProfileValues.Language, languages).Tell(ProfileValues.Money, budget).Tell(ProfileValues.Wish, priorities).Run();

    /// <inheritdoc cref="PapersTool"/>
    [KernelFunction("list_papers"), Description("The steps and papers of one way of going, in order.")]
    public string ListPapers([Description("company, eps, im-japan, own-contract, ausbildung; loan for a loan's papers, return for coming home")] string way) =>
        Call("papers").Tell(PapersTool.Way, way).Run();

    /// <inheritdoc cref="ReturnTool"/>
    [KernelFunction("plan_return"), Description("What to do on which day before and after a contract abroad ends.")]
    public string PlanReturn([Description("The day the contract ends as said: \"30/6/2027\"")] string contractEnd) => Call("return").Tell(ReturnTool.End, contractEnd).Run();

    private ToolCall Call(string tool, string? said = null)
    {
        DateOnly today = VietnamTime.DayOf(clock.GetUtcNow());
        var context = new FormContext(knowledge, today, said is null ? null : knowledge.Advisor.Ask(said, AskContext.None), null, null) { Text = said ?? "", IsAsked = true };
        return new ToolCall(ToolBox.All(knowledge).First(one => one.Id == tool), context);
    }
}
