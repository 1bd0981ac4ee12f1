using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Handovers;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Staff.Handovers;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>A talk with somebody who asked for a person: what was said, answering, closing.</summary>
[Requires(StaffRight.Handovers)]
public sealed class HandoverModel(OfficerTalk talk, HandoverReader reader, ILeadStore leads, IStaffStore staff, LiveKnowledge knowledge, TimeProvider clock) : StaffPage
{
    [BindProperty]
    public string? Text { get; set; }

    public Handover Shown { get; private set; } = null!;   // set before any page is shown

    public IReadOnlyList<ShownLine> Lines { get; private set; } = [];

    public string? Officer { get; private set; }

    /// <summary>Who closed it, in words; empty while it is open.</summary>
    public string ClosedBy { get; private set; } = "";

    /// <summary>The registration that this chat sent, where it may be opened; null for none.</summary>
    public LeadId? Lead { get; private set; }

    public string? Notice { get; private set; }

    public string? Fault { get; private set; }

    public CentreContent Centres => knowledge.Current.Content.Centres;

    /// <summary>How the person reads who writes.</summary>
    public string Heading => reader.AuthorOf(Me, Shown.Centre).Heading;

    public bool MayTakeOver => Shown.State is HandoverState.Waiting || Shown.Officer != Me.Id;

    public async Task<IActionResult> OnGetAsync(string id, string? done)
    {
        if (!await LoadAsync(id)) return NotFound();
        Notice = done switch
        {
            "closed" => "Đã đóng. Người đó được báo, máy trả lời tiếp.",
            "opened" => "Đã mở lại. Máy im lặng, bạn trả lời.",
            _ => null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostReplyAsync(string id)
    {
        if (await FindAsync(id) is not { } handover) return NotFound();
        string text = (Text ?? "").ReplaceLineEndings("\n").Trim();
        if (text.Length is 0 or > OfficerTalk.LongestText) return await RefuseAsync(id, "Gõ câu trả lời, nhiều nhất 3.000 ký tự.");
        return await talk.ReplyAsync(Me, handover, text, clock.GetUtcNow(), Cancellation) ? Back(handover, null) : await RefuseAsync(id, "Cuộc này đã đóng nên chưa gửi được. Mở lại rồi gửi.");
    }

    public async Task<IActionResult> OnPostTakeOverAsync(string id)
    {
        if (await FindAsync(id) is not { } handover) return NotFound();
        return await talk.TakeOverAsync(Me, handover, Cancellation) ? Back(handover, null) : await RefuseAsync(id, "Cuộc này đã đóng.");
    }

    public async Task<IActionResult> OnPostCloseAsync(string id)
    {
        if (await FindAsync(id) is not { } handover) return NotFound();
        return await talk.CloseAsync(Me, handover, Cancellation) ? Back(handover, "closed") : await RefuseAsync(id, "Cuộc này đã đóng rồi.");
    }

    public async Task<IActionResult> OnPostReopenAsync(string id)
    {
        if (await FindAsync(id) is not { } handover) return NotFound();
        return await talk.ReopenAsync(Me, handover, Cancellation) ? Back(handover, "opened") : await RefuseAsync(id, "Không mở lại được: cuộc này đang mở, người đó đã tự kết thúc, hoặc đang có cuộc khác.");
    }

    private LocalRedirectResult Back(Handover handover, string? done) => LocalRedirect($"/staff/handovers/{handover.Id}{(done is null ? "" : "?done=" + done)}");

    private async Task<IActionResult> RefuseAsync(string id, string fault)
    {
        if (!await LoadAsync(id)) return NotFound();
        Fault = fault;
        return Page();
    }

    private async Task<Handover?> FindAsync(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? await talk.FindAsync(Me, new HandoverId(number), Cancellation) : null;

    private async Task<bool> LoadAsync(string id)
    {
        if (await FindAsync(id) is not { } handover) return false;
        Shown = handover;
        Dictionary<string, string> names = (await staff.ListAsync(Cancellation)).ToDictionary(account => account.Id, account => account.Name);
        Lines = [.. (await talk.OpenAsync(Me, handover, Cancellation)).Select(said => Show(said.Line, said.Text, names))];
        ClosedBy = HandoverText.ClosedBy(handover, names);
        Officer = handover.Officer is { } officer ? names.GetValueOrDefault(officer, officer) : null;
        Lead = LeadScope.Of(Me) is { } scope ? (await leads.ListOfChatAsync(handover.Chat, Cancellation)).LastOrDefault(lead => !lead.Details.Source.IsAssisted && scope.MayOpen(lead))?.Id : null;
        return true;
    }

    private static ShownLine Show(HandoverLine line, string? text, Dictionary<string, string> names)
    {
        bool isStaff = line.From != HandoverLine.Chat;
        return new ShownLine(isStaff ? names.GetValueOrDefault(line.From, line.From) : "Người lao động", isStaff, line.At, text);
    }
}
