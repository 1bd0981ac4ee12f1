using LiteDB;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>That a submission was merged into a lead, kept with the lead as long as the submission is there, also when the merge was undone.</summary>
/// <param name="Since">Number of the line of history behind which the lead's lines may tell what the submission told.</param>
/// <param name="Before">What the lead told before; null once it tells nothing of the submission any more.</param>
internal sealed record LeadMix(LeadId Submission, long Since, LeadDetails? Before)
{
    public static LeadMix Read(BsonValue mix) => new(
        new LeadId(mix["submission"].AsInt64), mix["since"].AsInt64, mix["before"].IsNull ? null : StoredDetails.Read(mix["before"].AsDocument));

    public BsonValue Write()
    {
        var mix = new BsonDocument { ["submission"] = Submission.Value, ["since"] = Since };
        if (Before is null) return mix;
        var before = new BsonDocument();
        StoredDetails.Write(before, Before);
        mix["before"] = before;
        return mix;
    }
}
