using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Questions;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>What nobody could answer, the most asked first, for those who write the answers. The texts were cleaned before they were kept.</summary>
[Requires(StaffRight.Content)]
public sealed class QuestionsModel(IQuestionStore questions, StaffAudit audit, LiveKnowledge knowledge, TimeProvider clock) : StaffPage
{
    /// <summary>Values of <see cref="Show"/>.</summary>
    public const string Settled = "settled", All = "all";

    private const int PageSize = 50, LongestText = 200;

    /// <summary>Days on which a group was last asked.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Since { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    /// <summary><see cref="Settled"/>, <see cref="All"/>, or anything else for those that nobody has seen to.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>Where the page before ended; null to begin.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<ListedQuestion> Questions { get; private set; } = [];

    /// <summary>The address of the next page; null when this was the last.</summary>
    public string? Next { get; private set; }

    public bool IsFiltered => Since is not null || Until is not null || IsShown is not false;

    private bool? IsShown => Show switch { Settled => true, All => null, _ => false };

    public async Task OnGetAsync()
    {
        if (After?.Length > LongestText) After = null;
        QuestionPage page = await questions.ListAsync(new QuestionFilter(Start(Since), Start(Until?.AddDays(1)), IsShown), After, PageSize, Cancellation);
        Questions = page.Questions;
        Next = page.Next is { } next ? AddressOf(("after", next)) : null;
    }

    public Task<IActionResult> OnPostSettleAsync(string? id) => SettleAsync(id, clock.GetUtcNow());

    public Task<IActionResult> OnPostReopenAsync(string? id) => SettleAsync(id, null);

    /// <summary>An address of this page with the filters that are set.</summary>
    public string AddressOf(params (string Name, string? Value)[] more) => "/staff/questions" + QueryString.Create(
        new (string Name, string? Value)[] { ("show", Show is Settled or All ? Show : null), ("since", Day(Since)), ("until", Day(Until)) }.Concat(more)
            .Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value)));

    /// <summary>The title of the topic that came nearest; null when there is none (any more).</summary>
    public string? TitleOf(ListedQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Group.Latest.NearestTopic is not { } topic) return null;
        return knowledge.Current.Content.FindArticle(topic)?.Title ?? knowledge.Current.Content.FindTopic(topic)?.Title;
    }

    private async Task<IActionResult> SettleAsync(string? id, DateTimeOffset? at)
    {
        if (id is null || id.Length > LongestText) return BadRequest();
        await audit.WriteAsync(Me, StaffAudit.Settle, null, at is null ? "reopened" : "settled", Cancellation);
        return await questions.SettleAsync(id, at, Cancellation) ? LocalRedirect(AddressOf(("after", After?.Length > LongestText ? null : After))) : NotFound();
    }

    private static DateTimeOffset? Start(DateOnly? day) => day is { } first ? new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), VietnamTime.Offset) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
