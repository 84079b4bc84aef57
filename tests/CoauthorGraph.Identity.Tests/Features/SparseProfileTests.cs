using System.Buffers;
using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Tests.Features;

/// <summary>Four rows: of four the items 0 and 2 are in one, which weighs ln 4, and 1 in two, ln 2.</summary>
public sealed class SparseProfileTests
{
    private static readonly SparseSets Sets = Of([0, 1], [1, 2], [], []);

    [Fact]
    public void Cosine_OfRowsThatShareAnItem_IsOfWhatBothHave()
    {
        var cosine = Profile(0).Cosine(Profile(1), Sets.Weight, out var shared);
        Assert.Equal(1 / 5.0, cosine, 6); // ln 2 squared by ln 4 squared and ln 2 squared: 1 by 4 + 1.
        Assert.Equal(Math.Log(2), shared, 6);
    }

    [Fact]
    public void Cosine_OfARowWithItself_IsOne()
    {
        Assert.Equal(1, Profile(0).Cosine(Profile(0), Sets.Weight, out var shared), 6);
        Assert.Equal(Math.Log(8), shared, 6);
    }

    [Fact]
    public void Cosine_OfRowsThatShareNothing_IsNone()
    {
        Assert.Equal(0, Profile(0).Cosine(Profile(2), Sets.Weight, out var shared));
        Assert.Equal(0, shared);
        Assert.Equal(0, Profile(3).Cosine(Profile(2), Sets.Weight, out _));
    }

    [Fact]
    public void Of_Rows_GrowsWithTheRootOfHowOften()
    {
        // Item 1 twice, 0 and 2 once: 2, 2 and the root of 2 times 1, in logarithms of 2.
        var cosine = Profile(0, 1).Cosine(Profile(1), Sets.Weight, out _);
        Assert.Equal((4 + Math.Sqrt(2)) / (Math.Sqrt(10) * Math.Sqrt(5)), cosine, 5);
        Assert.Equal(3, Profile(0, 1).Count);
    }

    [Fact]
    public void Of_Rows_LeavesOutWhatIsExcepted() =>
        Assert.Equal(1, SparseProfile.Of(Sets, [0, 1], static item => item != 1).Count);

    private static SparseProfile Profile(params int[] rows) => SparseProfile.Of(Sets, rows);

    private static SparseSets Of(params int[][] sets)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var offsets = new List<int> { 0 };
        foreach (var set in sets)
        {
            PackedSet.Write(set, bytes);
            offsets.Add(bytes.WrittenCount);
        }

        var packed = new PackedSets([[.. offsets]], [bytes.WrittenSpan.ToArray()]);
        return new SparseSets(packed, null, itemCount: 3, background: 0);
    }
}
