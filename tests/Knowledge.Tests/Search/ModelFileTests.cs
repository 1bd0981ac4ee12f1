using System.Security.Cryptography;
using CsCheck;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Search;

public sealed class ModelFileTests : IDisposable
{
    private const string Hash = "0123abcd";
    private static readonly byte[] Whole = Written();
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void What_was_written_is_what_is_read()
    {
        ModelFile.Write(_file.Path, LearntContent.Model, Hash);
        UnderstandingModel read = ModelFile.Read(_file.Path);
        ModelFile.Write(_file.Path, read, Hash);

        Assert.Equal(Whole, File.ReadAllBytes(_file.Path));
        Assert.Equal(LearntContent.Model.Classes, read.Classes);
        Assert.Equal(LearntContent.Model.Features.Hashes, read.Features.Hashes);
        Assert.Equal(LearntContent.Model.Weights.Values, read.Weights.Values);
        Assert.Equal(LearntContent.Model.Passages.Articles, read.Passages.Articles);
    }

    [Fact]
    public void The_hash_is_read_without_the_rest()
    {
        File.WriteAllBytes(_file.Path, Whole[..64]);

        Assert.Equal(Hash, ModelFile.ReadContentHash(_file.Path));
    }

    [Fact]
    public void No_half_file_stays_beside_the_model()
    {
        File.WriteAllText(_file.Path, "an older model");

        ModelFile.Write(_file.Path, LearntContent.Model, Hash);

        Assert.Equal(["model.bin"], _file.Siblings);
    }

    [Fact]
    public void A_file_that_is_not_there_has_no_hash() => Assert.Null(ModelFile.ReadContentHash(_file.Path));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(12)]
    public void A_header_cut_short_has_no_hash_and_is_no_model(int length)
    {
        File.WriteAllBytes(_file.Path, Whole[..length]);

        Assert.Null(ModelFile.ReadContentHash(_file.Path));
        Assert.Throws<InvalidDataException>(() => ModelFile.Read(_file.Path));
    }

    [Fact]
    public void A_file_of_another_version_has_no_hash_and_is_no_model()
    {
        byte[] other = [.. Whole];
        other[4]++;
        SHA256.HashData(other.AsSpan(..^SHA256.HashSizeInBytes), other.AsSpan(^SHA256.HashSizeInBytes..));
        File.WriteAllBytes(_file.Path, other);

        Assert.Null(ModelFile.ReadContentHash(_file.Path));
        Assert.Throws<InvalidDataException>(() => ModelFile.Read(_file.Path));
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_no_model() =>
        Gen.Int[0, Whole.Length - 1].Sample(length => IsRefused(Whole[..length]), iter: 20);

    [Fact]
    public void A_file_with_a_damaged_byte_anywhere_is_no_model() =>
        Gen.Select(Gen.OneOf(Gen.Int[0, 2_000], Gen.Int[0, Whole.Length - 1]), Gen.Int[1, 255]).Sample(
            (at, flipped) =>
            {
                byte[] damaged = [.. Whole];
                damaged[at] ^= (byte)flipped;
                return IsRefused(damaged);
            },
            iter: 60);

    [Fact]
    public void A_damaged_header_never_stops_the_look_at_its_hash() =>
        Gen.Byte.Array[0, 40].Sample(
            bytes =>
            {
                using var file = new TemporaryFile();
                File.WriteAllBytes(file.Path, [.. Whole[..8], .. bytes]);
                ModelFile.ReadContentHash(file.Path);
            },
            iter: 200);

    private static bool IsRefused(byte[] bytes)
    {
        using var file = new TemporaryFile();
        File.WriteAllBytes(file.Path, bytes);
        try
        {
            ModelFile.Read(file.Path);
            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private static byte[] Written()
    {
        using var file = new TemporaryFile();
        ModelFile.Write(file.Path, LearntContent.Model, Hash);
        return File.ReadAllBytes(file.Path);
    }
}
