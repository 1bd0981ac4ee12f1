using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Operators;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Bot.Tests.Operators;

/// <summary>Leads to work on.</summary>
internal static class SomeLeads
{
    public static ImportedPerson Person(int number, string province = "khanh-hoa", string? market = null) =>
        new(new LeadPerson($"Nguyễn Văn Số {number}", $"+849{number:D8}", "xã Ninh Phước, tỉnh Khánh Hòa") { BirthYear = 1990 }, province, null)
        {
            Markets = market is null ? [] : [market], CreatedAt = LiveBot.Today.AddMinutes(-number),
        };

    /// <summary>Imports so many, a few hundred at a time.</summary>
    public static async Task ImportAsync(IOperator work, int count, CancellationToken cancellationToken)
    {
        foreach (int[] some in Enumerable.Range(0, count).Chunk(OperatorLimits.ImportAtOnce))
            await work.ImportAsync([.. some.Select(number => Person(number))], isDryRun: false, cancellationToken);
    }

    /// <summary>A registration as a chat makes it.</summary>
    public static TurnCommit Registration(LeadVault vault, string chat, LeadPerson person)
    {
        var details = new LeadDetails(
            vault.Seal(person), vault.PhoneKey(person.Phone), IsPhoneProven: true, vault.SearchKeysOf(person), "khanh-hoa", null, ["japan", "taiwan"], [],
            NeedsLoan: true, Centre: null, new LeadSource("telegram", "tinh-doan"), new ConsentReceipt("2026-11", new string('a', 64), LiveBot.Today, "telegram"));
        return new TurnCommit(new ConversationId("telegram", chat), "1", "{}", "[]", LiveBot.Today, [], []) { Leads = [new LeadChange.Submit(details)] };
    }

    /// <summary>The store of a directory with its vault, as a command opens it.</summary>
    public static async Task<(LiteDbStore Store, LeadVault Vault)> OpenAsync(string directory)
    {
        LiteDbStore store = await LiteDbStore.OpenAsync(directory);
        DataKeys keys = DataKeys.Of(directory);
        return (store, new LeadVault(keys.Seal, keys.Search));
    }
}
