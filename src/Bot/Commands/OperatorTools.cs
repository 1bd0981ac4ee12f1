using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Operators;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Staff;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Places;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Bot.Commands;

/// <summary>What verbs on leads and data need: content read without what was learnt from it, and the store or the host that has it.</summary>
internal static class OperatorTools
{
    private static readonly Lazy<(ContentSet Content, PlaceRecognizer Places)> Loaded = new(() =>
    {
        string folder = ContentLocation.BesideProgram.Folder;
        return (new ContentReader(folder).Read(), KnowledgeBase.LoadPlaces(folder));
    });

    private static readonly Lazy<IConfiguration> Settings = new(() =>
        new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build());

    private static readonly Lazy<LeadStatuses> Configured = new(() => StatusesIn(Settings.Value));

    public static ContentSet Content => Loaded.Value.Content;

    public static PlaceRecognizer Places => Loaded.Value.Places;

    /// <summary>The statuses that the host's own settings name.</summary>
    public static LeadStatuses Statuses => Configured.Value;

    /// <summary>The start of an address of the desk, as the host's own settings tell it.</summary>
    public static string Site => (Settings.Value["Staff:PublicUrl"] is { Length: > 0 } told ? told : SetUpLink.Nowhere).TrimEnd('/');

    public static OperatorAccess Access { get; } = new(async (directory, cancellationToken) => await OpenStoreAsync(directory, cancellationToken), TimeProvider.System);

    /// <summary>Runs a verb; what an operator can mend is told in one line on the error stream.</summary>
    /// <returns>The verb's exit code.</returns>
    public static async Task<int> GuardedAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Đã dừng theo yêu cầu; việc này chưa xong.");
            return Verbs.AtFault;
        }
        catch (Exception fault) when (OperatorFaults.Explain(fault) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason.ReplaceLineEndings(" "));
            return Verbs.AtFault;
        }
    }

    /// <summary>The store of a directory, made if it is not there, for this process alone.</summary>
    public static async Task<StoreOperator> OpenStoreAsync(string directory, CancellationToken cancellationToken) =>
        Over(await LiteDbStore.OpenAsync(directory, cancellationToken), DataKeys.Of(directory), DataKeys.FolderIn(directory));

    /// <summary>A store without anything in it, gone when it is disposed.</summary>
    public static StoreOperator OpenNothing() => Over(LiteDbStore.InMemory(), DataKeys.InMemory(), "");

    private static LeadStatuses StatusesIn(IConfiguration settings) =>
        LeadStatuses.Of([.. (settings.GetSection("Staff:Statuses").Get<StaffStatusOptions[]>() ?? []).Select(status => new LeadStatus(status.Id, status.Name))]);

    private static StoreOperator Over(LiteDbStore store, DataKeys keys, string keyDirectory) => new(
        store.Leads, store.Staff, store.Audit, new LiteDbCare(store), keyDirectory, new LeadVault(keys.Seal, keys.Search), () => new ContentInUse(Content, Places.Places) { Statuses = Statuses }, TimeProvider.System, owned: store);
}
