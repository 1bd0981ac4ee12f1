using Microsoft.SemanticKernel;
using WorkerAdvisor.Bot.LanguageModel;
using WorkerAdvisor.Bot.Leads;

namespace WorkerAdvisor.Bot.Tests.LanguageModel;

public sealed class ToolFunctionsTests(LiveBot bot)
{
    private readonly Kernel _kernel = new();

    private KernelPlugin Plugin => KernelPluginFactory.CreateFromObject(new ToolFunctions(bot.Knowledge, bot.Clock), ToolFunctions.PluginName);

    [Fact]
    public void Every_tool_is_a_function_whose_every_parameter_is_described()
    {
        Assert.Equal(6, Plugin.FunctionCount);
        Assert.Equal(bot.Knowledge.Content.Tools.Tools.Count(tool => tool.Id != LeadForm.Id), Plugin.FunctionCount);   // registering stays with the person
        Assert.All(Plugin, function => Assert.NotEmpty(function.Description));
        Assert.All(Plugin.SelectMany(function => function.Metadata.Parameters), parameter => Assert.NotEmpty(parameter.Description));
    }

    [Fact]
    public async Task Charges_are_judged_by_the_same_rules_as_in_the_talk()
    {
        string judged = await CallAsync("check_fees", ("charges", "tiền dịch vụ 120 triệu"), ("market", "japan"), ("contractLength", "3 năm"), ("monthlyWage", "30 triệu"), ("isSigned", "yes"));

        Assert.Contains("90 triệu", judged, StringComparison.Ordinal);
        Assert.Contains("Nguồn: ", judged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_advert_is_read_and_quoted()
    {
        string read = await CallAsync("check_offer", ("text", "Đi Hàn hái nấm lương cao, không cần tiếng, cọc trước 15 triệu chuyển khoản cá nhân, chỉ nhắn zalo"));

        Assert.Contains("cọc trước", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loan_is_reckoned_and_a_rate_is_never_made_up()
    {
        string with = await CallAsync("picture_loan", ("amount", "100 triệu"), ("length", "3 năm"), ("rate", "7%/năm"), ("method", "even"));
        string without = await CallAsync("picture_loan", ("amount", "100 triệu"), ("length", "3 năm"));

        Assert.Contains("3,09 triệu", with, StringComparison.Ordinal);
        Assert.DoesNotContain("%", without.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_unclear_comes_back_as_the_question_to_the_person()
    {
        string asked = await CallAsync("picture_loan", ("amount", "30"), ("length", "3 năm"));

        Assert.Contains("30 triệu đồng", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguồn", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ways_papers_and_days_are_told_with_their_sources()
    {
        Assert.Contains("Nguồn: ", await CallAsync("choose_market", ("age", "22"), ("schooling", "hết cấp 3")), StringComparison.Ordinal);
        Assert.Contains("Nguồn: ", await CallAsync("list_papers", ("way", "eps")), StringComparison.Ordinal);
        Assert.Contains("2027", await CallAsync("plan_return", ("contractEnd", "30/6/2027")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_no_slot_can_hold_is_asked_for_again()
    {
        Assert.Equal(bot.Knowledge.Content.Replies.Say("papers.ask.way").Trim(), await CallAsync("list_papers", ("way", "'; drop table")));
    }

    private async Task<string> CallAsync(string function, params (string Name, string Value)[] arguments)
    {
        var passed = new KernelArguments();
        foreach ((string name, string value) in arguments) passed[name] = value;
        return (await Plugin[function].InvokeAsync(_kernel, passed, TestContext.Current.CancellationToken)).GetValue<string>()!;
    }
}
