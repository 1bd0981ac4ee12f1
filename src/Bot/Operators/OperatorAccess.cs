using WorkerAdvisor.Storage;

namespace WorkerAdvisor.Bot.Operators;

/// <summary>Finds who works on the store of a directory: the host that runs on it, or, when none does, this process itself.</summary>
/// <param name="openStore">Opens the store of a directory for this process.</param>
internal sealed class OperatorAccess(Func<string, CancellationToken, Task<IOperator>> openStore, TimeProvider clock)
{
    /// <summary>A host that starts holds the store before it answers; one that stops no longer answers while it closes the store.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6), Pause = TimeSpan.FromMilliseconds(150);

    /// <param name="mayCreate">Whether a store is made where none is.</param>
    /// <exception cref="OperatorException">There is nothing there; nothing was made.</exception>
    /// <exception cref="StoreInUseException">Another process holds the store and answers nothing.</exception>
    public async Task<IOperator> OpenAsync(string directory, bool mayCreate, CancellationToken cancellationToken)
    {
        string full = Path.GetFullPath(directory);
        if (!mayCreate && !StoreFiles.AreIn(full)) throw new OperatorException(StoreFiles.NothingIn(full));
        long started = clock.GetTimestamp();
        while (true)
        {
            if (await RemoteOperator.FindAsync(full, cancellationToken) is { } remote) return remote;
            try
            {
                return await openStore(full, cancellationToken);
            }
            catch (StoreInUseException) when (clock.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }
}

/// <summary>Whether a directory is one of ours.</summary>
internal static class StoreFiles
{
    /// <summary>Whether a store was ever there, whole or damaged.</summary>
    public static bool AreIn(string directory) => Directory.Exists(directory) && Directory.EnumerateFiles(directory, "store.*").Any();

    public static string NothingIn(string directory) => Directory.Exists(directory)
        ? $"Thư mục '{directory}' không có dữ liệu của bot. Kiểm tra lại --data."
        : $"Không có thư mục '{directory}'. Kiểm tra lại --data, hoặc thư mục đang đứng khi chạy lệnh.";
}
