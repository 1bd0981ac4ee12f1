using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb.Safety;

public sealed class BackupTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_taken_while_turns_are_written_holds_all_acknowledged_before_and_no_turn_in_part()
    {
        using TempDirectory source = new(), backups = new(), target = new();
        string backup = backups.File("store.tar");
        int before;
        await using (LiteDbStore store = await LiteDbStore.OpenAsync(source.Path, new StoreLimits { Log = 40 * Frame.Page }, Cancellation))
        {
            int acknowledged = 0;
            using var stop = new CancellationTokenSource();
            Task writing = Task.Run(async () =>
            {
                for (int turn = 1; !stop.IsCancellationRequested; turn++)
                {
                    await store.Conversations.CommitAsync(A.Turn(update: $"{turn}", state: $"{turn}", replies: $"r{turn}"), CancellationToken.None);
                    Volatile.Write(ref acknowledged, turn);
                }
            }, Cancellation);
            while (Volatile.Read(ref acknowledged) < 50) await Task.Yield();
            before = Volatile.Read(ref acknowledged);
            await store.BackupAsync(backup, cancellationToken: Cancellation);
            await stop.CancelAsync();
            await writing;
        }

        RestoreResult result = await LiteDbRestore.FromBackupAsync(backup, target.File("data"), cancellationToken: Cancellation);

        Assert.Null(result.MovedTo);
        Assert.True(result.Documents > 0);
        await using LiteDbStore restored = await LiteDbStore.OpenAsync(target.File("data"), Cancellation);
        int last = int.Parse((await restored.Conversations.FindAsync(A.Chat(), Cancellation))?.State ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(last >= before);
        Assert.Equal($"r{last}", await restored.Conversations.FindRepliesAsync(A.Chat(), $"{last}", Cancellation));
        Assert.True((await restored.CheckAsync(Cancellation)).IsGood);
    }

    [Fact]
    public async Task A_backup_is_for_its_owner_and_overwrites_nothing()
    {
        using TempDirectory source = new(), backups = new();
        await using LiteDbStore store = await LiteDbStore.OpenAsync(source.Path, Cancellation);
        await store.BackupAsync(backups.File("a.tar"), cancellationToken: Cancellation);
        byte[] first = await File.ReadAllBytesAsync(backups.File("a.tar"), Cancellation);

        await Assert.ThrowsAsync<IOException>(() => store.BackupAsync(backups.File("a.tar"), cancellationToken: Cancellation));

        Assert.Equal(first, await File.ReadAllBytesAsync(backups.File("a.tar"), Cancellation));
        Assert.Single(Directory.GetFiles(backups.Path));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(backups.File("a.tar")));
    }

    [Fact]
    public async Task A_store_that_is_there_is_moved_aside_its_keys_stay_and_the_backups_keys_are_added()
    {
        using TempDirectory source = new(), backups = new(), target = new();
        Directory.CreateDirectory(source.File("keys"));
        await File.WriteAllTextAsync(source.File("keys/key-1.xml"), "one", Cancellation);
        await using (LiteDbStore store = await LiteDbStore.OpenAsync(source.Path, Cancellation))
        {
            await store.Conversations.CommitAsync(A.Turn(state: "backed up"), Cancellation);
            await store.BackupAsync(backups.File("a.tar"), source.File("keys"), Cancellation);
        }

        Directory.CreateDirectory(target.File("keys"));
        await File.WriteAllTextAsync(target.File("keys/key-2.xml"), "two", Cancellation);
        await using (LiteDbStore store = await LiteDbStore.OpenAsync(target.Path, Cancellation)) await store.Conversations.CommitAsync(A.Turn(state: "other"), Cancellation);

        RestoreResult result = await LiteDbRestore.FromBackupAsync(backups.File("a.tar"), target.Path, cancellationToken: Cancellation);

        await using LiteDbStore restored = await LiteDbStore.OpenAsync(target.Path, Cancellation);
        Assert.Equal("backed up", (await restored.Conversations.FindAsync(A.Chat(), Cancellation))?.State);
        Assert.Equal(["key-1.xml", "key-2.xml"], Directory.GetFiles(target.File("keys")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(result.MovedTo ?? "", "store.db")));
    }

    [Fact]
    public async Task A_key_of_the_same_name_but_another_content_makes_room_for_the_backups_and_is_moved_aside()
    {
        using TempDirectory source = new(), backups = new(), target = new();
        Directory.CreateDirectory(source.File("keys"));
        await File.WriteAllTextAsync(source.File("keys/search.key"), "the backup's", Cancellation);
        await File.WriteAllTextAsync(source.File("keys/same.xml"), "same", Cancellation);
        await using (LiteDbStore store = await LiteDbStore.OpenAsync(source.Path, Cancellation)) await store.BackupAsync(backups.File("a.tar"), source.File("keys"), Cancellation);
        Directory.CreateDirectory(target.File("keys"));
        await File.WriteAllTextAsync(target.File("keys/search.key"), "another's", Cancellation);
        await File.WriteAllTextAsync(target.File("keys/same.xml"), "same", Cancellation);

        RestoreResult result = await LiteDbRestore.FromBackupAsync(backups.File("a.tar"), target.Path, cancellationToken: Cancellation);

        Assert.Equal("the backup's", await File.ReadAllTextAsync(target.File("keys/search.key"), Cancellation));
        Assert.Equal(["search.key"], Directory.GetFiles(Path.Combine(result.MovedTo ?? "", "keys")).Select(Path.GetFileName));
        Assert.Equal("another's", await File.ReadAllTextAsync(Path.Combine(result.MovedTo ?? "", "keys/search.key"), Cancellation));
    }

    [Fact]
    public async Task A_backup_leaves_other_files_beside_it_alone()
    {
        using TempDirectory source = new(), backups = new();
        await File.WriteAllTextAsync(backups.File("a.tar.new"), "somebody's", Cancellation);
        await using LiteDbStore store = await LiteDbStore.OpenAsync(source.Path, Cancellation);

        await store.BackupAsync(backups.File("a.tar"), cancellationToken: Cancellation);

        Assert.Equal("somebody's", await File.ReadAllTextAsync(backups.File("a.tar.new"), Cancellation));
    }

    [Fact]
    public async Task A_damaged_backup_changes_nothing()
    {
        using TempDirectory source = new(), backups = new();
        Directory.CreateDirectory(source.File("keys"));
        await File.WriteAllTextAsync(source.File("keys/key-1.xml"), new string('k', 900), Cancellation);
        await using (LiteDbStore store = await LiteDbStore.OpenAsync(source.Path, Cancellation))
        {
            await store.Conversations.CommitAsync(A.Turn(state: "kept"), Cancellation);
            await store.BackupAsync(backups.File("a.tar"), source.File("keys"), Cancellation);
        }

        byte[] whole = await File.ReadAllBytesAsync(backups.File("a.tar"), Cancellation);
        var random = new Random(7);
        for (int round = 0; round < 40; round++)
        {
            byte[] torn = [.. whole];
            int at = random.Next(torn.Length / 512) * 512;
            if (round % 2 == 0) torn = torn[..at];
            else random.NextBytes(torn.AsSpan(at, 512));
            if (torn.AsSpan().SequenceEqual(whole) || torn.Length >= Used(whole)) continue;
            await File.WriteAllBytesAsync(backups.File("b.tar"), torn, Cancellation);
            await Assert.ThrowsAsync<StoreDamagedException>(() => LiteDbRestore.FromBackupAsync(backups.File("b.tar"), source.Path, cancellationToken: Cancellation));
        }

        await using LiteDbStore same = await LiteDbStore.OpenAsync(source.Path, Cancellation);
        Assert.Equal("kept", (await same.Conversations.FindAsync(A.Chat(), Cancellation))?.State);
        Assert.Empty(Directory.GetDirectories(source.Path, "re*"));
    }

    /// <summary>Without the zeros that end every tar file.</summary>
    private static int Used(byte[] tar) => tar.AsSpan().LastIndexOfAnyExcept((byte)0) + 1;
}
