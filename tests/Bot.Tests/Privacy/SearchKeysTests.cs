using Microsoft.AspNetCore.DataProtection;
using WorkerAdvisor.Bot.Privacy;

namespace WorkerAdvisor.Bot.Tests.Privacy;

public sealed class SearchKeysTests
{
    [Fact]
    public void Equal_texts_have_equal_keys_after_a_restart_too()
    {
        using var directory = new TemporaryDirectory();

        byte[] first = DataKeys.Of(directory.Path).Search.Of("phone", "+84912345678"), again = DataKeys.Of(directory.Path).Search.Of("phone", "+84912345678");

        Assert.Equal(first, again);
    }

    [Fact]
    public void Keys_tell_kinds_texts_and_directories_apart()
    {
        using TemporaryDirectory one = new(), other = new();
        SearchKeys keys = DataKeys.Of(one.Path).Search;

        byte[][] all = [keys.Of("phone", "1"), keys.Of("name", "1"), keys.Of("phone", "2"), DataKeys.Of(other.Path).Search.Of("phone", "1")];

        Assert.Equal(4, all.Select(Convert.ToHexString).Distinct().Count());
    }

    [Fact]
    public void The_key_directory_is_for_its_owner_only()
    {
        if (OperatingSystem.IsWindows()) return;   // it has no such rights
        using var directory = new TemporaryDirectory();

        DataKeys.Of(directory.Path).Search.Of("phone", "1");

        string keys = Path.Combine(directory.Path, DataKeys.Folder);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(keys));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(keys, "search.key")));
    }

    [Fact]
    public void The_key_is_not_in_its_file_in_the_clear()
    {
        using var directory = new TemporaryDirectory();
        DataKeys keys = DataKeys.Of(directory.Path);
        keys.Search.Of("phone", "1");

        byte[] file = File.ReadAllBytes(Path.Combine(directory.Path, DataKeys.Folder, "search.key"));

        byte[] key = keys.Provider.CreateProtector("WorkerAdvisor.SearchKeys.v1").Unprotect(file);
        Assert.Equal(-1, file.AsSpan().IndexOf(key));
    }
}
