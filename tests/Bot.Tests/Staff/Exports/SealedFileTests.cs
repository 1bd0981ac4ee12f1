using System.Security.Cryptography;
using WorkerAdvisor.Bot.Staff.Exports;

namespace WorkerAdvisor.Bot.Tests.Staff.Exports;

public sealed class SealedFileTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(SealedFileWriter.Block)]
    [InlineData((2 * SealedFileWriter.Block) + 7)]
    public void What_was_written_is_read_and_nothing_else(int length)
    {
        using var directory = new TemporaryDirectory();
        string path = Path.Combine(directory.Path, "file");
        using var key = new AesGcm(RandomNumberGenerator.GetBytes(32), SealedFileWriter.TagLength);
        byte[] content = RandomNumberGenerator.GetBytes(length);
        using (FileStream file = File.Create(path))
        using (var writer = new SealedFileWriter(file, key))
        {
            writer.Write(content);
            writer.Complete();
        }

        using (var read = new MemoryStream())
        using (var reader = new SealedFileReader(File.OpenRead(path), key))
        {
            reader.CopyTo(read);
            Assert.Equal(content, read.ToArray());
        }

        if (length <= SealedFileWriter.Block) return;
        using (FileStream file = File.OpenWrite(path)) file.SetLength(SealedFileWriter.Block + SealedFileWriter.TagLength);
        using var cut = new SealedFileReader(File.OpenRead(path), key);
        Assert.ThrowsAny<CryptographicException>(() => cut.CopyTo(Stream.Null));
    }
}
