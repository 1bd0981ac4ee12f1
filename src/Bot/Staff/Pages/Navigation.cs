using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>What stands in the head of every page: the places that somebody may go to.</summary>
public static class Navigation
{
    private static readonly (StaffRight Right, NavigationLink Link)[] All =
    [
        (StaffRight.OwnAccount, new NavigationLink("/staff", "Hôm nay")),
        (StaffRight.Leads, new NavigationLink("/staff/leads", "Phiếu đăng ký")),
        (StaffRight.Export, new NavigationLink("/staff/exports", "Xuất tệp")),
        (StaffRight.Handovers, new NavigationLink("/staff/handovers", "Trò chuyện")),
        (StaffRight.Content, new NavigationLink("/staff/questions", "Câu hỏi")),
        (StaffRight.Share, new NavigationLink("/staff/kit", "Chia sẻ")),
        (StaffRight.Branch, new NavigationLink("/staff/branches", "Cơ sở")),
        (StaffRight.People, new NavigationLink("/staff/people", "Tài khoản")),
        (StaffRight.Audit, new NavigationLink("/staff/audit", "Nhật ký")),
    ];

    /// <summary>The entries of somebody, in order.</summary>
    public static IEnumerable<NavigationLink> Of(StaffAccount account) => All.Where(entry => account.Has(entry.Right)).Select(entry => entry.Link);
}
