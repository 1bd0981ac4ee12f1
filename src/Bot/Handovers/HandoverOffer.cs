using WorkerAdvisor.Knowledge.Centres;

namespace WorkerAdvisor.Bot.Handovers;

/// <summary>Who could answer people, and when.</summary>
/// <param name="Centres">Ids of the centres that have an officer; empty for the default queue.</param>
/// <param name="HasAdministrator">Whether somebody answers for all of them.</param>
/// <param name="Hours">Null when the deployment does not say.</param>
/// <param name="AnswerWithin">Null when nothing is promised.</param>
public sealed record HandoverOffer(IReadOnlySet<string> Centres, bool HasAdministrator, OfficeHours? Hours = null, TimeSpan? AnswerWithin = null)
{
    /// <summary>The centre that a chat is handed over to: its province's, or the default queue (empty).</summary>
    /// <param name="province">Slug of the person's province; null when it is not known.</param>
    /// <returns>Null when nobody there could answer.</returns>
    public string? CentreFor(string? province, CentreContent centres)
    {
        ArgumentNullException.ThrowIfNull(centres);
        string centre = province is null ? "" : centres.Covering(province)?.Id ?? "";
        if (HasAdministrator || Centres.Contains(centre)) return centre;
        return Centres.Contains("") ? "" : null;
    }
}
