using LiteDB;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>A lead or submission as it is stored.</summary>
/// <param name="Person">See <see cref="LeadChange.Submit.AssistedPerson"/>; null for the chat's own person.</param>
/// <param name="Former">The submissions whose place as a lead it took: their history is its history too.</param>
internal sealed record LeadRow(Lead Lead, byte[]? Person, IReadOnlyList<LeadId> Former)
{
    private const string Id = "_id", Version = "version", AssistedPerson = "person", Taken = "former", Status = "status", Beside = "beside", Assignee = "assignee",
        Created = "created", Updated = "updated", Contact = "contact", Withdrawn = "withdrawn", Merged = "merged", Mixed = "mixes", Through = "through", Into = "into";

    /// <summary>What was merged into it, in that order.</summary>
    public IReadOnlyList<LeadMix> Mixes { get; init; } = [];

    /// <summary>The leads that it was ever merged into, and that keep a <see cref="LeadMix"/> of it.</summary>
    public IReadOnlyList<LeadId> MixedInto { get; init; } = [];

    /// <summary>Whose withdrawal it was, when it was that of a submission merged with it; null when its own chat's.</summary>
    public LeadId? WithdrawnThrough { get; init; }

    public LeadId Key => Lead.Id;

    /// <summary>What its own chat told, without what staff merged into it.</summary>
    public Lead Own => Mixes.FirstOrDefault(mix => mix.Before is not null) is { Before: { } before } ? Lead with { Details = before } : Lead;

    public static LeadRow Read(BsonDocument row) => new(
        new Lead(
            new LeadId(row[Id].AsInt64),
            row[Version].AsInt64,
            row[Schema.Chat].IsNull ? null : ConversationKey.Conversation(row[Schema.Chat]),
            StoredDetails.Read(row),
            Stored.Text(row[Status]),
            IdOrNull(row[Beside]),
            Stored.Moment(row[Created]),
            Stored.Moment(row[Updated]),
            Stored.Moment(row[Contact]),
            row[Withdrawn].IsNull ? null : Stored.Moment(row[Withdrawn]))
        {
            Assignee = StoredDetails.TextOrNull(row[Assignee]),
            MergedInto = IdOrNull(row[Merged]),
        },
        row[AssistedPerson].IsNull ? null : row[AssistedPerson].AsBinary,
        Ids(row[Taken]))
    {
        Mixes = StoredDetails.Values(row[Mixed], LeadMix.Read),
        MixedInto = Ids(row[Into]),
        WithdrawnThrough = IdOrNull(row[Through]),
    };

    public BsonDocument Write()
    {
        var row = new BsonDocument
        {
            [Id] = Lead.Id.Value,
            [Version] = Lead.Version,
            [Status] = Stored.Text(Lead.Status),
            [Created] = Stored.Moment(Lead.CreatedAt),
            [Updated] = Stored.Moment(Lead.UpdatedAt),
            [Contact] = Stored.Moment(Lead.LastContactAt),
        };
        StoredDetails.Write(row, Lead.Details);
        // What is absent takes no room.
        if (Lead.Chat is { } chat) row[Schema.Chat] = new ConversationKey(chat).Document;
        if (Person is { } person) row[AssistedPerson] = person;
        if (Former.Count > 0) row[Taken] = StoredDetails.Array(Former, id => id.Value);
        if (Lead.Beside is { } beside) row[Beside] = beside.Value;
        if (Lead.Assignee is { } assignee) row[Assignee] = Stored.Text(assignee);
        if (Lead.WithdrawnAt is { } withdrawn) row[Withdrawn] = Stored.Moment(withdrawn);
        if (Lead.MergedInto is { } merged) row[Merged] = merged.Value;
        if (Mixes.Count > 0) row[Mixed] = StoredDetails.Array(Mixes, mix => mix.Write());
        if (MixedInto.Count > 0) row[Into] = StoredDetails.Array(MixedInto, id => id.Value);
        if (WithdrawnThrough is { } through) row[Through] = through.Value;
        Index(row);
        return row;
    }

    private void Index(BsonDocument row)
    {
        if (Lead.Beside is null)
        {
            row[Schema.ByStatus] = LeadKeys.Key(LeadKeys.Part(Lead.Status), Lead);
            row[Schema.ByPlace] = LeadKeys.Key([.. LeadKeys.Part(Lead.Details.Province), .. LeadKeys.Part(Lead.Status)], Lead);
            row[Schema.ByCentre] = LeadKeys.Key([.. LeadKeys.Part(Lead.Details.Centre ?? ""), .. LeadKeys.Part(Lead.Status)], Lead);
        }

        byte[][] tags = [.. Tags().Select(tag => LeadKeys.Key(tag, Lead))];
        if (tags.Length > 0) row[Schema.Tags] = StoredDetails.Array(tags, tag => tag);
    }

    private IEnumerable<byte[]> Tags()
    {
        if (Lead.WithdrawnAt is not null) yield return [LeadKeys.Withdrawn];
        if (Lead.Beside is not null)
        {
            yield return [LeadKeys.Aside];
            yield break;
        }

        LeadDetails details = Lead.Details;
        // The phone has an index of its own.
        foreach (byte[] word in details.SearchKeys.Where(key => !key.AsSpan().SequenceEqual(details.PhoneKey))) yield return LeadKeys.Tag(LeadKeys.Word, word);
        foreach (string market in details.Markets) yield return LeadKeys.Tag(LeadKeys.Market, market);
        if (details.Source.Code is { } code) yield return LeadKeys.Tag(LeadKeys.Code, code);
        if (details.Commune is { } commune) yield return LeadKeys.Tag(LeadKeys.Commune, commune);
        foreach (string group in details.PriorityGroups) yield return LeadKeys.Tag(LeadKeys.Group, group);
        if (Lead.Assignee is { } assignee) yield return LeadKeys.Tag(LeadKeys.Assignee, assignee);
        if (details.Source.IsAssisted) yield return [LeadKeys.Assisted];
    }

    private static LeadId? IdOrNull(BsonValue value) => value.IsNull ? null : new LeadId(value.AsInt64);

    private static LeadId[] Ids(BsonValue value) => StoredDetails.Values(value, id => new LeadId(id.AsInt64));
}
