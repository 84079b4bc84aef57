using CoauthorGraph.Analytics.Kernels.Communities;
using CsCheck;

namespace CoauthorGraph.Analytics.Tests;

public sealed class LandmarkSumsTests
{
    private const int Labels = 3;

    // A slow twin: sums by landmark, the heaviest first, of equal ones the first. Shares are eighths, so that many are
    // equal and every sum is exact.
    [Fact]
    public void MoveTo_AnyLabels_GivesTheHeaviest() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[1, 8]).Array[0, 30].Sample(given =>
        {
            var sums = new LandmarkSums(8);
            var moved = new LandmarkLabel[Labels];
            for (var twice = 0; twice < 2; twice++)
            {
                foreach (var (landmark, eighths) in given)
                {
                    sums.Add([new LandmarkLabel(landmark, eighths / 8f), new LandmarkLabel(-1, 0)], 0.5f);
                }

                sums.MoveTo(moved);
            }

            var expected = given.GroupBy(static one => one.Item1)
                .Select(static group => (Landmark: group.Key, Share: group.Sum(static one => one.Item2) / 16f))
                .OrderByDescending(static one => one.Share).ThenBy(static one => one.Landmark).Take(Labels)
                .Concat(Enumerable.Repeat((-1, 0f), Labels)).Take(Labels);
            Assert.Equal(expected, moved.Select(static label => (label.Landmark, label.Share)));
        });

    // Walks from far away are too faint to be counted, however many there are.
    [Fact]
    public void Add_SharesThatVanish_AreNone()
    {
        var sums = new LandmarkSums(2);
        for (var walk = 0; walk < 10; walk++)
        {
            sums.Add([new LandmarkLabel(1, 1e-30f)], 1e-30f);
        }

        var moved = new LandmarkLabel[Labels];
        sums.MoveTo(moved);
        Assert.Equal([-1, -1, -1], moved.Select(static label => label.Landmark));
    }
}
