using System.Runtime.InteropServices;
using System.Security.Cryptography;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>Writes what was learnt to a file and reads it back, so that starting is loading. The file ends with the SHA-256 of all before.</summary>
public static class ModelFile
{
    /// <summary>Changed whenever the layout, or the way of learning, changes: an old file is then learnt anew.</summary>
    public const int Version = 3;

    private const uint Magic = 0x31424157; // "WAB1"

    /// <summary>Writes the model beside the target and moves it into place, so that a reader never sees half a file.</summary>
    /// <param name="contentHash">Hash of the content it was learnt from (<see cref="Content.ContentHash"/>).</param>
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
        byte[] bytes = File.ReadAllBytes(path);
        int length = bytes.Length - SHA256.HashSizeInBytes;
        if (length < 0 || !SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length)))
            throw new InvalidDataException($"{path} is damaged, or no model of this version");
        using var reader = new BinaryReader(new MemoryStream(bytes, 0, length));
        if (ReadHeader(reader) is null) throw new InvalidDataException($"{path} is no model of this version");
        List<string> classes = ReadAll(reader, reader.ReadString);
        Dictionary<ulong, int> features = ReadFeatures(reader);
        int width = reader.ReadInt32();
        List<float> scales = ReadAll(reader, reader.ReadSingle);
        var values = new sbyte[scales.Count * width];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        var counts = ReadAll(reader, () => (reader.ReadString(), reader.ReadInt32())).ToDictionary();
        var pairs = ReadAll(reader, () => (reader.ReadInt64(), reader.ReadInt32())).ToDictionary();
        var priors = ReadAll(reader, () => (reader.ReadString(), reader.ReadSingle())).ToDictionary();
        double[] calibration = [.. ReadAll(reader, reader.ReadDouble)];
        return new UnderstandingModel(
            classes, features, new QuantizedWeights(values, [.. scales], width),
            new SpellingIndex(counts, pairs), new MarketPriors(priors), new Calibration(calibration));
    }

    private static string? ReadHeader(BinaryReader reader) =>
        reader.ReadUInt32() == Magic && reader.ReadInt32() == Version ? reader.ReadString() : null;

    private static void WriteModel(BinaryWriter writer, UnderstandingModel model, string contentHash)
    {
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(contentHash);
        WriteAll(writer, model.Classes, writer.Write);
        WriteAll(writer, model.Features.OrderBy(pair => pair.Value).Select(pair => pair.Key).ToList(), writer.Write);
        writer.Write(model.Weights.Width);
        WriteAll(writer, model.Weights.Scales, writer.Write);
        writer.Write(MemoryMarshal.AsBytes<sbyte>(model.Weights.Values));
        WriteAll(writer, [.. model.Spelling.Counts], pair => { writer.Write(pair.Key); writer.Write(pair.Value); });
        WriteAll(writer, [.. model.Spelling.Pairs], pair => { writer.Write(pair.Key); writer.Write(pair.Value); });
        WriteAll(writer, [.. model.Priors.Shares], pair => { writer.Write(pair.Key); writer.Write(pair.Value); });
        WriteAll(writer, model.Calibration.Weights, writer.Write);
    }

    /// <summary>The row of a feature is its place in the file.</summary>
    private static Dictionary<ulong, int> ReadFeatures(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        var rows = new Dictionary<ulong, int>(count);
        for (int row = 0; row < count; row++) rows.Add(reader.ReadUInt64(), row);
        return rows;
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
}
