using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Privacy;

namespace WorkerAdvisor.Bot.Tests.Privacy;

public sealed class KeyRotationTests
{
    /// <summary>Where Data Protection writes the id of the key that wrapped, behind its own mark and our two heads.</summary>
    private const int KeyIdAt = 7, KeyIdLength = 16;

    [Fact]
    public void After_a_rotation_the_new_key_seals_and_what_the_old_one_sealed_still_opens()
    {
        using var directory = new TemporaryDirectory();
        byte[] before = DataKeys.Of(directory.Path).Seal.Seal("Nguyễn Thị Lan");

        Rotate(directory.Path);
        DataKeys rotated = DataKeys.Of(directory.Path);
        byte[] after = rotated.Seal.Seal("Trần Văn Tèo");

        Assert.NotEqual(before[KeyIdAt..(KeyIdAt + KeyIdLength)], after[KeyIdAt..(KeyIdAt + KeyIdLength)]);
        Assert.Equal("Nguyễn Thị Lan", rotated.Seal.Open(before));
        Assert.Equal("Trần Văn Tèo", rotated.Seal.Open(after));
    }

    [Fact]
    public void People_are_found_by_their_number_after_a_rotation()
    {
        using var directory = new TemporaryDirectory();
        byte[] before = DataKeys.Of(directory.Path).Search.Of("phone", "+84912345678");

        Rotate(directory.Path);

        Assert.Equal(before, DataKeys.Of(directory.Path).Search.Of("phone", "+84912345678"));
    }

    [Fact]
    public void Without_its_key_what_was_sealed_stays_closed()
    {
        using var directory = new TemporaryDirectory();
        byte[] sealedText = DataKeys.Of(directory.Path).Seal.Seal("Nguyễn Thị Lan");

        Directory.Delete(Path.Combine(directory.Path, DataKeys.Folder), recursive: true);

        Assert.Null(DataKeys.Of(directory.Path).Seal.Open(sealedText));
    }

    /// <summary>What Data Protection does by itself every 90 days.</summary>
    private static void Rotate(string dataDirectory)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("WorkerAdvisorBot").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(dataDirectory, DataKeys.Folder)));
        using ServiceProvider provider = services.BuildServiceProvider();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        provider.GetRequiredService<IKeyManager>().CreateNewKey(now, now.AddDays(90));
    }
}
