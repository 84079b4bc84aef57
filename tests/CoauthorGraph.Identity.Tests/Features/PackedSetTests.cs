using System.Buffers;
using CoauthorGraph.Identity.Features;
using CsCheck;

namespace CoauthorGraph.Identity.Tests.Features;

public sealed class PackedSetTests
{
    [Fact]
    public void Write_AnySet_IsReadBack() =>
        Gen.Int[0, int.MaxValue].HashSet[0, 100].Sample(set =>
        {
            int[] items = [.. set.Order()];
            var bytes = new ArrayBufferWriter<byte>();
            PackedSet.Write(items, bytes);

            var packed = new PackedSet(bytes.WrittenSpan);
            var list = new List<int> { -1 };
            packed.AddTo(list);

            Assert.Equal(items.Length, packed.Count);
            Assert.Equal(items, packed.ToArray());
            Assert.Equal([-1, .. items], list);
        });

    [Fact]
    public void Write_NearNumbers_TakesAByteEach()
    {
        var bytes = new ArrayBufferWriter<byte>();
        PackedSet.Write([1, 2, 100, 227], bytes);

        Assert.Equal([4, 1, 1, 98, 127], bytes.WrittenSpan.ToArray());
    }
}
