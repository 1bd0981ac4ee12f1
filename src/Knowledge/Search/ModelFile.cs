using System.Runtime.InteropServices;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>Writes what was learnt to a file and reads it back, so that starting is loading.</summary>
public static class ModelFile
{
    /// <summary>Changed whenever the layout, or the way of learning, changes: an old file is then learnt anew.</summary>
    public const int Version = 1;

    private const int BufferSize = 65_536;
    private const uint Magic = 0x31424157; // "WAB1"

    /// <summary>Writes the model beside the target and moves it into place, so that a reader never sees half a file.</summary>
    /// <param name="contentHash">Hash of the content it was learnt from (<see cref="Content.ContentHash"/>).</param>
    public static void Write(string path, UnderstandingModel model, string contentHash)
    {
        ArgumentNullException.ThrowIfNull(model);
        string unfinished = path + ".new";
        using (var writer = new BinaryWriter(File.Create(unfinished)))
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
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    /// <exception cref="InvalidDataException">The file is damaged or of another version; learn anew with <c>content build</c>.</exception>
    public static UnderstandingModel Read(string path)
    {
        using var reader = new BinaryReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize));
        try
        {
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
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException($"{path} ends too early", cut);
        }
    }

    private static string? ReadHeader(BinaryReader reader) =>
        reader.ReadUInt32() == Magic && reader.ReadInt32() == Version ? reader.ReadString() : null;

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
