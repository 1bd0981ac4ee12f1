using LiteDB;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>A lead or submission as it is stored.</summary>
/// <param name="Person">See <see cref="LeadChange.Submit.AssistedPerson"/>; null for the chat's own person.</param>
/// <param name="Former">The submissions whose place as a lead it took: their history is its history too.</param>
internal sealed record LeadRow(Lead Lead, byte[]? Person, IReadOnlyList<LeadId> Former)
{
    private const string Id = "_id", Version = "version", AssistedPerson = "person", Taken = "former", Sealed = "sealed", Proven = "proven", Words = "words",
        Province = "province", Commune = "commune", Markets = "markets", Groups = "groups", Loan = "loan", Centre = "centre", Consent = "consent",
        Channel = "channel", Code = "code", Assisted = "assisted", Status = "status", Beside = "beside", Assignee = "assignee",
        Created = "created", Updated = "updated", Contact = "contact", Withdrawn = "withdrawn";

    public LeadId Key => Lead.Id;

    public static LeadRow Read(BsonDocument row) => new(
        new Lead(
            new LeadId(row[Id].AsInt64),
            row[Version].AsInt64,
            row[Schema.Chat].IsNull ? null : ConversationKey.Conversation(row[Schema.Chat]),
            ReadDetails(row),
            Stored.Text(row[Status]),
            row[Beside].IsNull ? null : new LeadId(row[Beside].AsInt64),
            Stored.Moment(row[Created]),
            Stored.Moment(row[Updated]),
            Stored.Moment(row[Contact]),
            row[Withdrawn].IsNull ? null : Stored.Moment(row[Withdrawn]))
        {
            Assignee = TextOrNull(row[Assignee]),
        },
        row[AssistedPerson].IsNull ? null : row[AssistedPerson].AsBinary,
        Values(row[Taken], value => new LeadId(value.AsInt64)));

    public BsonDocument Write()
    {
        LeadDetails details = Lead.Details;
        var row = new BsonDocument
        {
            [Id] = Lead.Id.Value,
            [Version] = Lead.Version,
            [Schema.Phone] = details.PhoneKey,
            [Sealed] = details.Sealed,
            [Words] = Array(details.SearchKeys, key => key),
            [Province] = Stored.Text(details.Province),
            [Channel] = Stored.Text(details.Source.Channel),
            [Status] = Stored.Text(Lead.Status),
            [Created] = Stored.Moment(Lead.CreatedAt),
            [Updated] = Stored.Moment(Lead.UpdatedAt),
            [Contact] = Stored.Moment(Lead.LastContactAt),
        };
        // What is absent takes no room.
        if (Lead.Chat is { } chat) row[Schema.Chat] = new ConversationKey(chat).Document;
        if (Person is { } person) row[AssistedPerson] = person;
        if (Former.Count > 0) row[Taken] = Array(Former, id => id.Value);
        if (details.IsPhoneProven) row[Proven] = true;
        if (details.Commune is { } commune) row[Commune] = Stored.Text(commune);
        if (details.Markets.Count > 0) row[Markets] = Array(details.Markets, Stored.Text);
        if (details.PriorityGroups.Count > 0) row[Groups] = Array(details.PriorityGroups, Stored.Text);
        if (details.NeedsLoan is { } loan) row[Loan] = loan;
        if (details.Centre is { } centre) row[Centre] = Stored.Text(centre);
        if (details.Source.Code is { } code) row[Code] = Stored.Text(code);
        if (details.Source.IsAssisted) row[Assisted] = true;
        if (details.Consent is { } consent) row[Consent] = WriteConsent(consent);
        if (Lead.Beside is { } beside) row[Beside] = beside.Value;
        if (Lead.Assignee is { } assignee) row[Assignee] = Stored.Text(assignee);
        if (Lead.WithdrawnAt is { } withdrawn) row[Withdrawn] = Stored.Moment(withdrawn);
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
        if (tags.Length > 0) row[Schema.Tags] = Array(tags, tag => tag);
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
    }

    private static LeadDetails ReadDetails(BsonDocument row) => new(
        row[Sealed].AsBinary,
        row[Schema.Phone].AsBinary,
        row[Proven] == true,
        Values(row[Words], value => value.AsBinary),
        Stored.Text(row[Province]),
        TextOrNull(row[Commune]),
        Values(row[Markets], Stored.Text),
        Values(row[Groups], Stored.Text),
        row[Loan].IsNull ? null : row[Loan].AsBoolean,
        TextOrNull(row[Centre]),
        new LeadSource(Stored.Text(row[Channel]), TextOrNull(row[Code]), row[Assisted] == true),
        row[Consent].IsNull ? null : ReadConsent(row[Consent].AsDocument));

    private static BsonDocument WriteConsent(ConsentReceipt consent) => new()
    {
        ["version"] = Stored.Text(consent.TextVersion),
        ["hash"] = Stored.Text(consent.TextHash),
        ["at"] = Stored.Moment(consent.At),
        ["channel"] = Stored.Text(consent.Channel),
        ["spoken"] = consent.IsSpoken,
    };

    private static ConsentReceipt ReadConsent(BsonDocument consent) => new(
        Stored.Text(consent["version"]), Stored.Text(consent["hash"]), Stored.Moment(consent["at"]), Stored.Text(consent["channel"]), consent["spoken"].AsBoolean);

    private static string? TextOrNull(BsonValue value) => value.IsNull ? null : Stored.Text(value);

    private static BsonArray Array<T>(IEnumerable<T> values, Func<T, BsonValue> write) => [.. values.Select(write)];

    private static T[] Values<T>(BsonValue value, Func<BsonValue, T> read) => value.IsNull ? [] : [.. value.AsArray.Select(read)];
}
