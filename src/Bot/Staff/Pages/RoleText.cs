using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>Roles and centres in words.</summary>
public static class RoleText
{
    /// <summary>A role as people read it.</summary>
    public static string Of(StaffRole role) => role switch
    {
        StaffRole.Administrator => "Quản trị",
        StaffRole.Officer => "Cán bộ trung tâm",
        StaffRole.Curator => "Biên tập",
        StaffRole.Volunteer => "Cộng tác viên",
        StaffRole.BranchLeader => "Phụ trách cơ sở",
        _ => role.ToString(),
    };

    /// <summary>What a role may do, in a line.</summary>
    public static string About(StaffRole role) => role switch
    {
        StaffRole.Administrator => "Làm được mọi việc, ở mọi trung tâm",
        StaffRole.Officer => "Xem, gọi và ghi chú phiếu của trung tâm mình",
        StaffRole.Curator => "Sửa nội dung và xem câu chưa trả lời được; không thấy dữ liệu cá nhân",
        StaffRole.Volunteer => "Có đường dẫn của mình để chia sẻ, biết chừng bao nhiêu người tới",
        StaffRole.BranchLeader => "Như cộng tác viên, thêm bảng của cơ sở mình và mời cộng tác viên",
        _ => "",
    };

    /// <summary>A centre as people read it.</summary>
    /// <param name="id">Empty for the default queue.</param>
    public static string Centre(CentreContent centres, string id)
    {
        ArgumentNullException.ThrowIfNull(centres);
        ArgumentNullException.ThrowIfNull(id);
        return id.Length == 0 ? "Hàng đợi chung (nơi chưa có trung tâm)" : centres.Find(id)?.Name ?? $"{id} (không còn trong danh sách)";
    }
}
