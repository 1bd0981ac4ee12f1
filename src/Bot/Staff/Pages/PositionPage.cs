using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>A page on which somebody's role, centre and volunteer code are chosen.</summary>
public abstract partial class PositionPage(LiveKnowledge knowledge) : StaffPage
{
    private const int LongestName = 100;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public StaffRole? Role { get; set; }

    [BindProperty]
    public string? Centre { get; set; }

    [BindProperty]
    public string? VolunteerCode { get; set; }

    public CentreContent Centres => knowledge.Current.Content.Centres;

    /// <summary>The centre that goes with the role; null for none.</summary>
    protected string? MeantCentre => Role == StaffRole.Officer ? Centre ?? "" : null;

    /// <summary>The code that goes with the role; null for none.</summary>
    protected string? MeantCode => Role == StaffRole.Volunteer && !string.IsNullOrWhiteSpace(VolunteerCode) ? VolunteerCode.Trim() : null;

    /// <returns>What is wrong, in a sentence; null when all is well.</returns>
    /// <param name="before">The centre that may stay although it is in no list any more.</param>
    protected string? FindFault(string? before = null)
    {
        if (!ModelState.IsValid || Role is not { } role || !Enum.IsDefined(role)) return "Chọn một vai trò.";
        if (Name?.Trim().Length > LongestName) return "Họ tên dài nhất 100 ký tự.";
        if (MeantCentre is { Length: > 0 } centre && centre != before && Centres.Find(centre) is null) return "Không có trung tâm này trong danh sách.";
        return MeantCode is { } code && !Code().IsMatch(code) ? "Mã giới thiệu chỉ gồm chữ không dấu, số và gạch ngang, nhiều nhất 32 ký tự." : null;
    }

    [GeneratedRegex("^[A-Za-z0-9-]{1,32}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
