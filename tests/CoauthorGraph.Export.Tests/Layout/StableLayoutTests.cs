using CoauthorGraph.Core.Text;
using CoauthorGraph.Export.Layout;

namespace CoauthorGraph.Export.Tests.Layout;

public sealed class StableLayoutTests
{
    private const int Marks = 100;

    private static readonly float[] Radii = [.. Enumerable.Range(0, Marks).Select(static at => 4f + (at % 7))];

    private static readonly ulong[] Hashes = [.. Enumerable.Range(0, Marks).Select(static at => StableHash.Mix((ulong)at))];

    // Ten groups in a ring, each tied inside and to the next.
    private static readonly (int First, int Second, int Weight)[] Ties =
        [.. from one in Enumerable.Range(0, Marks)
            from other in Enumerable.Range(0, one)
            where one % 10 == other % 10 || (one + other) % 10 == 1
            select (one, other, one % 10 == other % 10 ? 20 : 2)];

    [Fact]
    public void Run_Marks_LieOnNoOther()
    {
        var (x, y) = StableLayout.Run(Radii, Ties, Hashes, CancellationToken.None);
        for (var one = 0; one < Marks; one++)
        {
            for (var other = 0; other < one; other++)
            {
                var away = Math.Sqrt(Square(x[one] - x[other]) + Square(y[one] - y[other]));
                Assert.True(away >= (Radii[one] + Radii[other]) * .95, $"{one} and {other} are {away} apart");
            }
        }
    }

    [Fact]
    public void Run_ThoseThatAreTied_AreNearer()
    {
        var (x, y) = StableLayout.Run(Radii, Ties, Hashes, CancellationToken.None);
        var heavy = Ties.Where(static tie => tie.Weight == 20).Average(tie => Away(tie.First, tie.Second));
        var all = Enumerable.Range(1, Marks - 1).Average(at => Away(at, at / 2));
        Assert.True(heavy < all / 2, $"{heavy} of {all}");

        double Away(int one, int other) => Math.Sqrt(Square(x[one] - x[other]) + Square(y[one] - y[other]));
    }

    // One mark and one of fifty ties are gone, and others are heavier or lighter by a tenth. Marks are a tenth of the width
    // apart; half of them stay nearer to where they were.
    [Fact]
    public void Run_AfterASmallChange_MovesLittle()
    {
        var before = StableLayout.Run(Radii, Ties, Hashes, CancellationToken.None);
        var after = StableLayout.Run(
            Radii[..^1],
            [.. Ties.Where(static (tie, at) => at % 50 != 0 && tie.First < Marks - 1)
                .Select(static (tie, at) => tie with { Weight = tie.Weight == 20 ? 18 + (at % 5) : tie.Weight })],
            Hashes[..^1],
            CancellationToken.None);
        var width = before.X.Max() - before.X.Min();
        var moves = Enumerable.Range(0, Marks - 1)
            .Select(at => Math.Sqrt(Square(before.X[at] - after.X[at]) + Square(before.Y[at] - after.Y[at])) / width)
            .Order().ToList();
        Assert.InRange(moves[moves.Count / 2], 0, 1 / Math.Sqrt(Marks));
    }

    // A path of four: its slowest mode falls off evenly from one end to the other, so that its ends are farthest apart.
    [Fact]
    public void Run_APath_StandsInItsOrder()
    {
        var (x, y) = StableLayout.Run(
            [1, 1, 1, 1], [(0, 1, 1), (1, 2, 1), (2, 3, 1)], [.. Hashes.Take(4)], CancellationToken.None);
        double Away(int one, int other) => Math.Sqrt(Square(x[one] - x[other]) + Square(y[one] - y[other]));
        Assert.True(Away(0, 3) > Away(0, 2) && Away(0, 2) > Away(0, 1) && Away(0, 3) > Away(1, 3));
    }

    [Fact]
    public void Run_OfNothingOneOrWhatHasNoTies_IsPlaced()
    {
        Assert.Empty(StableLayout.Run([], [], [], CancellationToken.None).X);
        Assert.True(float.IsFinite(Assert.Single(StableLayout.Run([3], [], [7], CancellationToken.None).X)));
        var (x, y) = StableLayout.Run([3, 3], [], [7, 7], CancellationToken.None);
        Assert.True(Square(x[0] - x[1]) + Square(y[0] - y[1]) >= 36);
    }

    private static double Square(double value) => value * value;
}
