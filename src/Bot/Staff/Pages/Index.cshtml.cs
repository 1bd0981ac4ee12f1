using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Questions;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>The first page: how much waits, and what to do next.</summary>
[Requires(StaffRight.OwnAccount)]
public sealed class IndexModel(ILeadStore leads, ILeadTaskStore tasks, IHandoverStore handovers, LeadDirectory directory, IQuestionStore questions, IStaffStore staff, LiveKnowledge knowledge, TimeProvider clock) : StaffPage
{
    private const string Leads = "/staff/leads", Questions = "/staff/questions";
    private const int Most = 10_000, MostQuestions = 1_000, MostTasks = 10;

    private readonly List<HomeCount> _counts = [];
    private readonly List<NavigationLink> _steps = [];

    public IReadOnlyList<HomeCount> Counts => _counts;

    public IReadOnlyList<NavigationLink> Steps => _steps;

    public CentreContent Centres => knowledge.Current.Content.Centres;

    public async Task OnGetAsync()
    {
        if (LeadScope.Of(Me) is { } scope) await CountLeadsAsync(scope);
        if (LeadScope.Of(Me) is { } own && Me.Has(StaffRight.Handovers)) await CountWaitingAsync(own);
        if (Me.Has(StaffRight.Content)) await CountQuestionsAsync();
        if (Me.Role is StaffRole.Volunteer or StaffRole.BranchLeader) _steps.Add(new NavigationLink("/staff/kit", "Lấy đường dẫn, thẻ và tờ dán để chia sẻ"));
        if (Me.Role == StaffRole.BranchLeader) _steps.Add(new NavigationLink("/staff/branches", "Xem bảng của cơ sở, mời cộng tác viên"));
        if (Me.Has(StaffRight.People)) await LookAtPeopleAsync();
        if (Me.SealedTotp is null && Me.Role is StaffRole.Administrator or StaffRole.Officer) _steps.Add(new NavigationLink("/staff/account#totp", "Bật mã 6 số trên điện thoại để tài khoản khó bị chiếm hơn"));
    }

    private async Task CountLeadsAsync(LeadScope scope)
    {
        DateTimeOffset today = new(VietnamTime.DayOf(clock.GetUtcNow()).ToDateTime(TimeOnly.MinValue), VietnamTime.Offset);
        HomeCount fresh = await CountAsync("Phiếu mới hôm nay", new ListQuery { Due = ListQuery.Today }), overdue = await CountAsync("Phiếu quá hạn", new ListQuery { Due = ListQuery.Overdue });
        _counts.AddRange([fresh, overdue]);
        _counts.Add(new HomeCount("Việc của tôi đến hạn", await tasks.CountOpenAsync(scope.Centre, Me.Id, today.AddDays(1), Cancellation), int.MaxValue));
        if (overdue.Value > 0) _steps.Add(new NavigationLink(overdue.Address!, $"Gọi {overdue.Text} phiếu quá hạn trước"));
        if (fresh.Value > 0) _steps.Add(new NavigationLink(fresh.Address!, $"Gọi {fresh.Text} phiếu mới hôm nay"));
        foreach (LeadTask task in await tasks.ListOpenAsync(scope.Centre, Me.Id, today.AddDays(1), MostTasks, Cancellation))
            _steps.Add(new NavigationLink($"{Leads}/{task.Lead}#tasks", $"Việc đã hẹn {DateText.Minute(task.DueAt)}, phiếu {task.Lead}"));
        if (_steps.Count == 0) _steps.Add(new NavigationLink(new ListQuery { Status = Lead.NewStatus, Consent = ListQuery.Stands }.AddressOf(Leads), "Xem các phiếu chưa ai gọi"));
    }

    private async Task CountWaitingAsync(LeadScope scope)
    {
        int waiting = await handovers.CountWaitingAsync(scope.Centre, Cancellation);
        _counts.Add(new HomeCount("Người đang chờ gặp cán bộ", waiting, int.MaxValue) { Address = "/staff/handovers" });
        if (waiting > 0) _steps.Add(new NavigationLink("/staff/handovers", $"Trả lời {waiting} người đang chờ gặp cán bộ"));
    }

    private async Task CountQuestionsAsync()
    {
        QuestionPage open = await questions.ListAsync(new QuestionFilter(IsSettled: false), null, MostQuestions, Cancellation);
        _counts.Add(new HomeCount("Câu hỏi chưa trả lời được", open.Questions.Count, open.Next is null ? int.MaxValue : open.Questions.Count) { Address = Questions });
        if (open.Questions.Count > 0 && !Me.Has(StaffRight.Leads)) _steps.Add(new NavigationLink(Questions, "Viết câu trả lời cho câu được hỏi nhiều nhất"));
    }

    private async Task LookAtPeopleAsync()
    {
        IReadOnlyList<OneTimeLink> invited = await staff.ListLinksAsync(OneTimeLinkKind.Invite, clock.GetUtcNow(), Cancellation);
        IReadOnlyList<StaffAccount> people = await staff.ListAsync(Cancellation);
        _counts.Add(new HomeCount("Tài khoản đang dùng", people.Count(account => account.DisabledAt is null), int.MaxValue));
        if (invited.Count > 0) _steps.Add(new NavigationLink("/staff/people#invited", $"{invited.Count} lời mời chưa được nhận"));
        if (people.Count(account => account.IsActiveAdministrator) == 1) _steps.Add(new NavigationLink("/staff/people#invite", "Mời thêm một người quản trị: nếu bạn mất mật khẩu, người đó đặt lại được ngay"));
    }

    private async Task<HomeCount> CountAsync(string label, LeadFilter filter) => new(label, await leads.CountAsync(filter, Most, Cancellation), Most);

    private async Task<HomeCount> CountAsync(string label, ListQuery query)
    {
        (int count, bool hasMore) = await directory.CountAsync(Me, query, Cancellation);
        return new HomeCount(label, count, hasMore ? count : int.MaxValue) { Address = query.AddressOf(Leads) };
    }
}
