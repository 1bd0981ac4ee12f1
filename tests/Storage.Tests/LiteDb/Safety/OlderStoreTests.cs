using System.Numerics;
using System.Runtime.InteropServices;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb.Safety;

/// <summary>A store from before the journal: a data file, and a log whose frames are a page and its checksum.</summary>
public sealed class OlderStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_is_taken_on_with_all_that_its_log_holds(bool tornTail)
    {
        using var directory = new TempDirectory();
        await MakeAsync(directory, tornTail);

        await using (LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Cancellation))
        {
            Assert.Equal("in the log", (await store.Conversations.FindAsync(A.Chat(), Cancellation))?.State);
            await store.Conversations.CommitAsync(A.Turn(update: "u2", state: "new"), Cancellation);
            Assert.True((await store.CheckAsync(Cancellation)).IsGood);
        }

        File.Delete(directory.File("store.crc"));   // now it would look older, but it is not
        await Assert.ThrowsAsync<StoreDamagedException>(() => LiteDbStore.OpenAsync(directory.Path, Cancellation));
    }

    private static async Task MakeAsync(TempDirectory directory, bool tornTail)
    {
        var log = new MemoryStream();
        await using (FileStream data = File.Create(directory.File("store.db")))
        {
            var pages = new Recorder(log);
            using (var file = new OpenFile(new Unclosed(data), new LogStream(new MemoryStream(), () => { }))) file.Checkpoint();
            using var lite = Replay.Open(new Unclosed(data), pages, isReadOnly: false);
            lite.CheckpointSize = 0;
            lite.Conversations().Insert(new global::LiteDB.BsonDocument { ["_id"] = "8:telegram1001", ["state"] = "in the log", ["updated"] = A.Noon.UtcTicks, ["hour"] = 1 });
        }

        await using FileStream old = File.Create(directory.File("store.log"));
        byte[] page = new byte[Frame.Page];
        log.Position = 0;
        while (log.Read(page) == page.Length)
        {
            uint crc = uint.MaxValue;
            foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(page)) crc = BitOperations.Crc32C(crc, word);
            old.Write(page);
            old.Write(BitConverter.GetBytes(crc));
        }

        if (tornTail) old.Write(page.AsSpan(0, 5000));
    }

    private sealed class Recorder(MemoryStream log) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => log.Length;

        public override long Position { get => log.Position; set => log.Position = value; }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => log.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => log.Seek(offset, origin);

        public override void SetLength(long value) => throw new InvalidOperationException("There is to be a log.");

        public override void Write(byte[] buffer, int offset, int count) => log.Write(buffer, offset, count);
    }

    private sealed class Unclosed(FileStream file) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => file.Length;

        public override long Position { get => file.Position; set => file.Position = value; }

        public override void Flush() => file.Flush();

        public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

        public override void SetLength(long value) => file.SetLength(value);

        public override void Write(byte[] buffer, int offset, int count) => file.Write(buffer, offset, count);
    }
}
