using CsCheck;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Tests.Language;

public sealed class HashIndexTests
{
    /// <summary>Evenly spread as hashes are, and huddled together as they are not.</summary>
    private static readonly Gen<ulong[]> Hashes = Gen.OneOf(Gen.ULong, Gen.ULong[0, 50], Gen.ULong[ulong.MaxValue - 50, ulong.MaxValue]).Array[0, 200];

    [Fact]
    public void Every_hash_has_its_place_in_the_order_as_its_number() =>
        Hashes.Sample(hashes =>
        {
            ulong[] ascending = [.. hashes.Distinct().Order()];
            var index = new HashIndex(ascending);

            Assert.Equal(ascending.Length, index.Count);
            for (int number = 0; number < ascending.Length; number++) Assert.Equal(number, index.Find(ascending[number]));
        });

    [Fact]
    public void A_hash_that_is_none_of_them_has_no_number() =>
        Gen.Select(Hashes, Gen.OneOf(Gen.ULong, Gen.ULong[0, 60])).Sample((hashes, other) =>
        {
            var index = new HashIndex([.. hashes.Distinct().Where(hash => hash != other).Order()]);

            Assert.Equal(-1, index.Find(other));
        });
}
