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

    // Two sets of three items and three rows, the last of which has the first set again: item 0 is in all rows, 1 in two,
    // 2 in one; a hundred rows are imagined beside, of which .2 have an item.
    [Fact]
    public void Weights_OfItems_AreTheLogarithmOfHowRareTheyAre()
    {
        var bytes = new ArrayBufferWriter<byte>();
        PackedSet.Write([0, 1], bytes);
        var first = bytes.WrittenCount;
        PackedSet.Write([0, 2], bytes);
        var packed = new PackedSets([[0, first, bytes.WrittenCount]], [bytes.WrittenSpan.ToArray()]);
        var sets = new SparseSets(packed, [0, 1, 0], itemCount: 3, background: 100);
        float[] weights = [(float)Math.Log(103 / 3.2), (float)Math.Log(103 / 2.2), (float)Math.Log(103 / 1.2)];
        Assert.Equal(weights, sets.Weight);
        Assert.Equal(weights.Select(static weight => weight * weight), sets.SquaredWeight);
    }
}
