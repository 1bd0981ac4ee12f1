using System.Runtime.InteropServices;
using System.Security.Cryptography;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>Writes what was learnt to a file and reads it back, so that starting is loading. The file ends with the SHA-256 of all before.</summary>
public static class ModelFile
{
    /// <summary>Changed whenever the layout, or the way of learning, changes: an old file is then learnt anew.</summary>
    public const int Version = 12;

    private const uint Magic = 0x31424157; // "WAB1"

    /// <summary>Writes the model beside the target and moves it into place, so that a reader never sees half a file.</summary>
    /// <param name="contentHash">Hash of what it was learnt from (<see cref="Content.ContentHash.OfLearning"/>).</param>
    public static void Write(string path, UnderstandingModel model, string contentHash)
    {
        ArgumentNullException.ThrowIfNull(model);
        string unfinished = path + ".new";
        using (FileStream file = File.Create(unfinished))
        using (SHA256 checksum = SHA256.Create())
        {
            using (var writer = new BinaryWriter(new CryptoStream(file, checksum, CryptoStreamMode.Write, leaveOpen: true))) WriteModel(writer, model, contentHash);
            file.Write(checksum.Hash);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>The hash of the content a file was learnt from; null when there is no such file or it is not readable by this version.</summary>
    public static string? ReadContentHash(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var reader = new BinaryReader(File.OpenRead(path));
            return ReadHeader(reader);
        }
        catch (Exception damaged) when (damaged is IOException or FormatException)
        {
            return null;
        }
    }

    /// <exception cref="InvalidDataException">The file is damaged or of another version; learn anew with <c>content build</c>.</exception>
    public static UnderstandingModel Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        if (!IsWhole(file)) throw new InvalidDataException($"{path} is damaged, or no model of this version");
        file.Position = 0;
        using var reader = new BinaryReader(file);
        if (ReadHeader(reader) is null) throw new InvalidDataException($"{path} is no model of this version");
        List<string> classes = ReadAll(reader, reader.ReadString);
        var features = new HashIndex(ReadArray<ulong>(reader));
        float[] scales = ReadArray<float>(reader);
        sbyte[] values = QuantizedWeights.Room(scales.Length, classes.Count);
        file.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan(0, scales.Length * classes.Count)));
        var counts = ReadAll(reader, () => (reader.ReadString(), reader.ReadInt32())).ToDictionary();
        var pairs = new PairCounts(ReadArray<ulong>(reader), ReadArray<int>(reader));
        var priors = ReadAll(reader, () => (reader.ReadString(), reader.ReadSingle())).ToDictionary();
        var calibration = new Calibration(ReadArray<double>(reader));
        var passages = new PassageTerms(
            ReadAll(reader, () => (reader.ReadString(), reader.ReadInt32(), reader.ReadInt32())),
            ReadArray<uint>(reader), ReadArray<float>(reader), ReadArray<int>(reader), ReadArray<ushort>(reader), ReadArray<ushort>(reader), ReadArray<float>(reader));
        var passageWeights = new PassageWeights(ReadAll(reader, () => new ArticleWeights(reader.ReadString(), reader.ReadInt32(), ReadArray<uint>(reader), ReadArray<sbyte>(reader), reader.ReadSingle())));
        return new UnderstandingModel(
            classes, features, new QuantizedWeights(values, scales, classes.Count), new SpellingIndex(counts, pairs), new MarketPriors(priors), calibration, passages, passageWeights);
    }

    private static bool IsWhole(FileStream file)
    {
        using var checksum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var part = new byte[1 << 16];
        for (long left = file.Length - SHA256.HashSizeInBytes; left > 0;)
        {
            int length = file.Read(part.AsSpan(0, (int)Math.Min(part.Length, left)));
            if (length == 0) return false;
            checksum.AppendData(part.AsSpan(0, length));
            left -= length;
        }

        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        return file.ReadAtLeast(expected, expected.Length, throwOnEndOfStream: false) == expected.Length && checksum.GetHashAndReset().AsSpan().SequenceEqual(expected);
    }

    private static string? ReadHeader(BinaryReader reader) =>
        reader.ReadUInt32() == Magic && reader.ReadInt32() == Version ? reader.ReadString() : null;

    private static void WriteModel(BinaryWriter writer, UnderstandingModel model, string contentHash)
    {
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(contentHash);
        WriteAll(writer, model.Classes, writer.Write);
        WriteArray(writer, model.Features.Hashes);
        WriteArray(writer, model.Weights.Scales);
        writer.Write(MemoryMarshal.AsBytes(model.Weights.Values));
        WriteAll(writer, [.. model.Spelling.Counts], pair => { writer.Write(pair.Key); writer.Write(pair.Value); });
        WriteArray(writer, model.Spelling.Pairs.Keys);
        WriteArray(writer, model.Spelling.Pairs.Counts);
        WriteAll(writer, [.. model.Priors.Shares], pair => { writer.Write(pair.Key); writer.Write(pair.Value); });
        WriteArray<double>(writer, model.Calibration.Weights);
        WriteAll(writer, model.Passages.Articles, article => { writer.Write(article.File); writer.Write(article.Terms); writer.Write(article.Pieces); });
        WriteArray(writer, model.Passages.Terms);
        WriteArray(writer, model.Passages.Weights);
        WriteArray(writer, model.Passages.Ends);
        WriteArray(writer, model.Passages.Places);
        WriteArray(writer, model.Passages.Passages);
        WriteArray(writer, model.Passages.Sums);
        WriteAll(writer, model.PassageWeights.Articles, article =>
        {
            writer.Write(article.File);
            writer.Write(article.Classes);
            WriteArray<uint>(writer, article.Terms);
            WriteArray<sbyte>(writer, article.Values);
            writer.Write(article.Scale);
        });
    }

    private static void WriteAll<T>(BinaryWriter writer, IReadOnlyCollection<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (T item in items) write(item);
    }

    private static List<T> ReadAll<T>(BinaryReader reader, Func<T> read)
    {
        int count = reader.ReadInt32();
        var items = new List<T>(count);
        for (int i = 0; i < count; i++) items.Add(read());
        return items;
    }

    private static void WriteArray<T>(BinaryWriter writer, ReadOnlySpan<T> items)
        where T : unmanaged
    {
        writer.Write(items.Length);
        writer.Write(MemoryMarshal.AsBytes(items));
    }

    private static T[] ReadArray<T>(BinaryReader reader)
        where T : unmanaged
    {
        var items = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(items.AsSpan()));
        return items;
    }
}
