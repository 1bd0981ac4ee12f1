using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>One lead: all that is told, its history, and what staff do with it.</summary>
[Requires(StaffRight.Leads)]
public sealed class LeadModel(LeadWork work, LeadMerging merging, LeadRights rights, IStaffStore staff, DeskWords words, TimeProvider clock) : StaffPage
{
    private static readonly Dictionary<string, string> Notices = new()
    {
        ["note"] = "Đã lưu ghi chú.", ["call"] = "Đã ghi kết quả gọi.", ["status"] = "Đã đổi tình trạng.", ["assign"] = "Đã đổi người phụ trách.", ["plan"] = "Đã ghi việc cần làm.",
        ["task"] = "Đã xong một việc.", ["merge"] = "Đã gộp. Nếu nhầm, bấm “Tách ra” ở dưới.", ["unmerge"] = "Đã tách ra như trước khi gộp.",
        ["withdraw"] = "Đã ghi rút đồng ý: từ giờ không ai được gọi theo phiếu này.", ["correct"] = "Đã sửa. Xem lại dòng “Thuộc” có đúng xã, tỉnh không.",
        ["withdraw-beside"] = "Đã ghi rút đồng ý. Cùng số này còn phiếu dưới đây, chưa rút: cũng của người ấy thì ghi rút đồng ý luôn.",
        ["correct-beside"] = "Đã sửa. Số này đã có phiếu dưới đây, nên phiếu vừa sửa đứng bên cạnh: xem mục “Phiếu khác cùng số điện thoại”.",
    };

    public DeskWords Words => words;

    public OpenLead Shown { get; private set; } = null!;   // set before any page is shown

    public Lead Lead => Shown.Lead;

    public Colleagues Colleagues { get; private set; } = null!;   // as above

    /// <summary>The version of the lead that the form was made from.</summary>
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Task { get; set; }

    /// <summary>Day and, if told, hour in Vietnam.</summary>
    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public TimeOnly? Hour { get; set; }

    [BindProperty]
    public string? TaskFor { get; set; }

    public string? Fault { get; private set; }

    public string? Notice { get; private set; }

    public IReadOnlyList<(string Id, string Name)> Assignees => [.. Colleagues.For(Me).Where(account => Colleagues.CanHave(account.Id, Lead)).Select(account => (account.Id, account.Id == Me.Id ? $"{account.Name} (tôi)" : account.Name))];

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(string id, string? done)
    {
        if (IdIn(id) is not { } lead) return NotFound();
        if (!await ShowAsync(lead)) return await ElsewhereAsync(lead, done);
        Notice = Notices.GetValueOrDefault(done ?? "");
        return Page();
    }

    public Task<IActionResult> OnPostNoteAsync(string id) => DoAsync(id, "note", lead => work.NoteAsync(Me, lead, Version, Note, Cancellation), $"Viết ghi chú, nhiều nhất {LeadWork.LongestNote} ký tự.");

    public Task<IActionResult> OnPostCallAsync(string id, string? result) => DoAsync(id, "call", lead => work.CallAsync(Me, lead, Version, result, Cancellation), "Chọn kết quả gọi.");

    public Task<IActionResult> OnPostStatusAsync(string id, string? status) => DoAsync(id, "status", lead => work.SetStatusAsync(Me, lead, Version, status, Cancellation), "Chọn tình trạng.");

    public Task<IActionResult> OnPostAssignAsync(string id, string? assignee) =>
        DoAsync(id, "assign", lead => work.AssignAsync(Me, lead, Version, assignee, Cancellation), "Chọn người của trung tâm này.");

    public Task<IActionResult> OnPostPlanAsync(string id) =>
        DoAsync(id, "plan", lead => work.PlanAsync(Me, lead, DueAt, Task, TaskFor, Cancellation), $"Viết việc cần làm (nhiều nhất {LeadWork.LongestTask} ký tự) và chọn một ngày từ hôm nay trở đi.");

    public Task<IActionResult> OnPostDoneAsync(string id, long task) => DoAsync(id, "task", lead => work.CompleteAsync(Me, lead, task, Cancellation), "");

    public Task<IActionResult> OnPostUnmergeAsync(string id, long submission) =>
        DoAsync(id, "unmerge", lead => merging.UndoAsync(Me, lead, Version, new LeadId(submission), Cancellation), "");

    public Task<IActionResult> OnPostWithdrawAsync(string id) => DoAsync(id, "withdraw", lead => rights.WithdrawAsync(Me, lead, Version, Cancellation), "");

    public async Task<IActionResult> OnPostEraseAsync(string id, bool sure)
    {
        IActionResult answer = await DoAsync(id, "", lead => rights.EraseAsync(Me, lead, Version, sure, Cancellation), "Chưa xóa gì. Đánh dấu vào ô rồi bấm lại.");
        return answer is LocalRedirectResult ? LocalRedirect("/staff/leads?done=erased") : answer;
    }

    /// <summary>The days that "call again" is most often for.</summary>
    public IEnumerable<(string Label, DateOnly Day)> NearDays
    {
        get
        {
            DateOnly today = VietnamTime.DayOf(Now);
            return [("Ngày mai", today.AddDays(1)), ("Thứ Năm", Next(today, DayOfWeek.Thursday)), ("Thứ Hai", Next(today, DayOfWeek.Monday)), ("Tháng sau", today.AddMonths(1))];
        }
    }

    /// <returns>Null for what is no lead's id.</returns>
    internal static LeadId? IdIn(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? new LeadId(value) : null;

    /// <summary>The morning, where no hour is told.</summary>
    private DateTimeOffset? DueAt => Day is { } day ? new DateTimeOffset(day.ToDateTime(Hour ?? new TimeOnly(8, 0)), VietnamTime.Offset) : null;

    private static DateOnly Next(DateOnly today, DayOfWeek day) => today.AddDays((((int)day - (int)today.DayOfWeek + 6) % 7) + 1);

    /// <summary>A lead that stands beside another, or was merged into it, is shown there; what was just done to it may have brought it there.</summary>
    private async Task<IActionResult> ElsewhereAsync(LeadId lead, string? done)
    {
        bool isJustDone = done is "withdraw" or "correct";
        if (await work.FindMainAsync(Me, lead, Cancellation) is { } main) return LocalRedirect(isJustDone ? $"/staff/leads/{main}?done={done}-beside" : $"/staff/leads/{main}");
        return isJustDone ? LocalRedirect("/staff/leads?done=elsewhere") : NotFound();
    }

    /// <summary>Does one thing and shows the lead as it is then; what was typed stays when it could not be done.</summary>
    private async Task<IActionResult> DoAsync(string id, string done, Func<LeadId, Task<LeadWorkResult>> act, string wrong)
    {
        if (IdIn(id) is not { } lead) return NotFound();
        LeadWorkResult result = await act(lead);
        if (result == LeadWorkResult.Done) return LocalRedirect($"/staff/leads/{lead}?done={done}");
        if (result == LeadWorkResult.NotFound || !await ShowAsync(lead)) return NotFound();
        Fault = result switch
        {
            LeadWorkResult.Conflict => "Người khác vừa sửa phiếu này, nên chưa có gì được ghi. Phiếu dưới đây là bản mới; điều bạn vừa gõ vẫn còn. Xem lại rồi bấm lần nữa.",
            LeadWorkResult.Withdrawn => "Chưa ghi gì: người này đã rút đồng ý, nên không được gọi, ghi chú hay sửa phiếu này nữa. Phiếu chỉ còn chờ được xóa.",
            _ => wrong,
        };
        ModelState.Remove(nameof(Version));
        Response.StatusCode = result == LeadWorkResult.Wrong ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> ShowAsync(LeadId id)
    {
        if (await work.OpenAsync(Me, id, Cancellation) is not { } open) return false;
        Shown = open;
        Colleagues = await Colleagues.LoadAsync(staff, Cancellation);
        return true;
    }
}
