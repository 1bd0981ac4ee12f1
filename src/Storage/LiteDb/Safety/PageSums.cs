using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// The checksum of every page of the data file as the last checkpoint left it, kept in a file beside it. LiteDB 5 has none, and would
/// take a rotten page for what was written. Not for several threads at once.
/// </summary>
internal sealed class PageSums
{
    private const int Page = Frame.Page, CountAt = 32, TableAt = 40, IdentitySize = 16, PagesAtOnce = 64;

    private static readonly uint OfZeros = Checksum.Of(new byte[Page]);

    private readonly List<uint> sums;

    private PageSums(List<uint> sums, Epoch epoch, DateTimeOffset at)
    {
        this.sums = sums;
        Epoch = epoch;
        At = at;
    }

    /// <summary>The epoch that began with these pages.</summary>
    public Epoch Epoch { get; private set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset At { get; private set; }

    public int Count => sums.Count;

    private static ReadOnlySpan<byte> Magic => "worker store crc"u8;

    /// <summary>Takes a data file for what it is, as the start of an epoch.</summary>
    public static PageSums Of(Stream data, long number, DateTimeOffset at)
    {
        var sums = new PageSums([], new Epoch(number, 0), at);
        Walk(data, (index, page) => sums.Set(index, page), copy: null, CancellationToken.None);
        sums.Begin(number, at);
        return sums;
    }

    /// <exception cref="InvalidDataException">It is missing or damaged.</exception>
    public static PageSums Read(IStoreFiles files, string name)
    {
        if (files.Length(name) is < TableAt + IdentitySize + sizeof(uint) or > int.MaxValue) throw new InvalidDataException();
        using Stream file = files.Open(name, FileMode.Open, FileAccess.Read);
        return Read(file);
    }

    /// <inheritdoc cref="Read(IStoreFiles, string)"/>
    public static PageSums Read(Stream file)
    {
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        int end = bytes.Length - sizeof(uint), count = (end - IdentitySize - TableAt) / sizeof(uint);
        if (bytes.Length < TableAt + IdentitySize + sizeof(uint) || !bytes.AsSpan().StartsWith(Magic)
            || Checksum.Of(bytes.AsSpan(0, end)) != MemoryMarshal.Read<uint>(bytes.AsSpan(end))
            || count != BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(CountAt))) throw new InvalidDataException();
        var epoch = new Epoch(
            BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadUInt128LittleEndian(bytes.AsSpan(end - IdentitySize)));
        var at = new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(24)), TimeSpan.Zero);
        return new PageSums([.. MemoryMarshal.Cast<byte, uint>(bytes.AsSpan(TableAt, count * sizeof(uint)))], epoch, at);
    }

    /// <summary>Begins the next epoch with the pages as they are now.</summary>
    public void Begin(long number, DateTimeOffset at)
    {
        At = at;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(number));
        hash.AppendData(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(sums)));
        Epoch = new Epoch(number, BinaryPrimitives.ReadUInt128LittleEndian(hash.GetHashAndReset()));
    }

    /// <summary>Keeps these durably under a name, whole or not at all.</summary>
    public void Write(IStoreFiles files, string name)
    {
        int end = TableAt + (Count * sizeof(uint)) + IdentitySize;
        byte[] bytes = new byte[end + sizeof(uint)];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), Epoch.Number);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(24), At.UtcTicks);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(CountAt), Count);
        MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(sums)).CopyTo(bytes.AsSpan(TableAt));
        BinaryPrimitives.WriteUInt128LittleEndian(bytes.AsSpan(end - IdentitySize), Epoch.Identity);
        uint crc = Checksum.Of(bytes.AsSpan(0, end));
        MemoryMarshal.Write(bytes.AsSpan(end), crc);
        using (Stream file = files.Open(name + ".new", FileMode.Create))
        {
            file.Write(bytes);
            file.Flush();
        }

        files.Move(name + ".new", name);
    }

    public void Set(long index, ReadOnlySpan<byte> page)
    {
        while (Count <= index) sums.Add(OfZeros);   // what a file has where nothing was written
        sums[(int)index] = Checksum.Of(page);
    }

    public bool Fits(long index, ReadOnlySpan<byte> page) => Checksum.Of(page) == (index < Count ? sums[(int)index] : OfZeros);

    /// <summary>Reads a whole data file.</summary>
    /// <param name="covered">Pages that may hold anything; null for none.</param>
    /// <param name="copy">Gets what is read; null if nobody wants it.</param>
    /// <returns>The number of the first page that is not what was written, or is missing; null if all are.</returns>
    public long? FindBad(Stream data, IReadOnlySet<uint>? covered, Stream? copy, CancellationToken cancellationToken)
    {
        long? bad = null;
        long pages = Walk(data, (index, page) =>
        {
            if (!(covered?.Contains((uint)index) ?? false) && (page.Length < Page || !Fits(index, page))) bad ??= index;
        }, copy, cancellationToken);
        for (long missing = pages; bad is null && missing < Count; missing++)
        {
            if (!(covered?.Contains((uint)missing) ?? false)) bad = missing;
        }

        return bad;
    }

    private delegate void Visit(long index, ReadOnlySpan<byte> page);

    private static long Walk(Stream data, Visit visit, Stream? copy, CancellationToken cancellationToken)
    {
        byte[] block = new byte[PagesAtOnce * Page];
        data.Position = 0;
        for (long first = 0; ; first += PagesAtOnce)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int read = data.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
            for (int at = 0; at < read; at += Page) visit(first + (at / Page), block.AsSpan(at, Math.Min(Page, read - at)));
            copy?.Write(block, 0, read);
            if (read < block.Length) return first + ((read + Page - 1) / Page);
        }
    }
}
