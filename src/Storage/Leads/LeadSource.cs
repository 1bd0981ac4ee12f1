namespace WorkerAdvisor.Storage.Leads;

/// <summary>Where a lead came from.</summary>
/// <param name="Channel">The wire (<c>telegram</c>, <c>web</c>), or <c>import</c>.</param>
/// <param name="Code">A volunteer's or branch's code; null for none.</param>
/// <param name="IsAssisted">Whether somebody else typed for a person without a phone that can.</param>
public sealed record LeadSource(string Channel, string? Code = null, bool IsAssisted = false);
