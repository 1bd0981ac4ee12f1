using WorkerAdvisor.Bot.Sharing;

namespace WorkerAdvisor.Bot.Staff.Sharing;

/// <summary>How many came by the links of a branch. Never who.</summary>
/// <param name="People">Its volunteers and leaders, by login.</param>
/// <param name="Places">Its own codes, the oldest first.</param>
public sealed record BranchBoard(ReferralSum Month, ReferralSum Ever, IReadOnlyList<BoardLine> People, IReadOnlyList<BoardLine> Places);

/// <summary>A line of a board.</summary>
/// <param name="Code">Null where the line is of a person, who may have had many.</param>
/// <param name="IsStanding">Whether more can come by it.</param>
public sealed record BoardLine(string Name, string? Code, bool IsStanding, ReferralSum Sum);
