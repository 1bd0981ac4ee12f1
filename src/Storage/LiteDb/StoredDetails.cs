using LiteDB;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>What a submission tells, as fields of a lead's row or of a document in it. What is absent takes no room.</summary>
internal static class StoredDetails
{
    private const string Sealed = "sealed", Proven = "proven", Words = "words", Province = "province", Commune = "commune", Markets = "markets", Groups = "groups",
        Loan = "loan", Centre = "centre", Consent = "consent", Channel = "channel", Code = "code", Assisted = "assisted";

    public static void Write(BsonDocument row, LeadDetails details)
    {
        row[Schema.Phone] = details.PhoneKey;
        row[Sealed] = details.Sealed;
        row[Words] = Array(details.SearchKeys, key => key);
        row[Province] = Stored.Text(details.Province);
        row[Channel] = Stored.Text(details.Source.Channel);
        if (details.IsPhoneProven) row[Proven] = true;
        if (details.Commune is { } commune) row[Commune] = Stored.Text(commune);
        if (details.Markets.Count > 0) row[Markets] = Array(details.Markets, Stored.Text);
        if (details.PriorityGroups.Count > 0) row[Groups] = Array(details.PriorityGroups, Stored.Text);
        if (details.NeedsLoan is { } loan) row[Loan] = loan;
        if (details.Centre is { } centre) row[Centre] = Stored.Text(centre);
        if (details.Source.Code is { } code) row[Code] = Stored.Text(code);
        if (details.Source.IsAssisted) row[Assisted] = true;
        if (details.Consent is { } consent) row[Consent] = WriteConsent(consent);
    }

    public static LeadDetails Read(BsonDocument row) => new(
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

    public static string? TextOrNull(BsonValue value) => value.IsNull ? null : Stored.Text(value);

    public static BsonArray Array<T>(IEnumerable<T> values, Func<T, BsonValue> write) => [.. values.Select(write)];

    public static T[] Values<T>(BsonValue value, Func<BsonValue, T> read) => value.IsNull ? [] : [.. value.AsArray.Select(read)];

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
}
