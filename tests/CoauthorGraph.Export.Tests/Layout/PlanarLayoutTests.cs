using CoauthorGraph.Core.Text;
using CoauthorGraph.Export.Layout;

namespace CoauthorGraph.Export.Tests.Layout;

public sealed class PlanarLayoutTests
{
    private static readonly float[] Radii = [.. Enumerable.Range(0, 60).Select(static at => 4f + (at % 7))];

    private static readonly (int, int)[] Lines =
        [.. Enumerable.Range(1, 59).Select(static at => (at / 3, at)), .. Enumerable.Range(0, 20).Select(static at => (at, 59 - at))];

    [Fact]
    public void Run_Marks_LieOnNoOther()
    {
        var (x, y) = PlanarLayout.Run(Radii, Lines, null, 1, CancellationToken.None);
        for (var one = 0; one < Radii.Length; one++)
        {
            for (var other = 0; other < one; other++)
            {
                var away = MathF.Sqrt(MathF.Pow(x[one] - x[other], 2) + MathF.Pow(y[one] - y[other], 2));
                Assert.True(away >= (Radii[one] + Radii[other]) * 0.9f, $"{one} and {other} are {away} apart");
            }
        }
    }

    [Fact]
    public void Run_AtAnyNumberOfThreads_GivesTheSamePlaces()
    {
        var one = PlanarLayout.Run(Radii, Lines, null, 1, CancellationToken.None);
        var two = PlanarLayout.Run(Radii, Lines, null, 2, CancellationToken.None);
        Assert.Equal(one.X, two.X);
        Assert.Equal(one.Y, two.Y);
    }

    // Who is tied is nearer than who is not.
    [Fact]
    public void Run_TwoGroups_StandApart()
    {
        (int, int)[] lines = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3), (6, 0), (7, 5)];
        var (x, y) = PlanarLayout.Run([5, 5, 5, 5, 5, 5, 5, 5], lines, null, 1, CancellationToken.None);
        double Away(int one, int other) => Math.Sqrt(Math.Pow(x[one] - x[other], 2) + Math.Pow(y[one] - y[other], 2));
        Assert.True(Away(0, 1) < Away(0, 4));
        Assert.True(Away(3, 4) < Away(1, 4));
    }

    [Fact]
    public void Run_OfNothing_IsNothing() =>
        Assert.Empty(PlanarLayout.Run([], [], null, 1, CancellationToken.None).X);

    // A grid of 12 by 12 with ties between neighbours loses its last tie.
    [Fact]
    public void Run_ByHashes_ATieLess_MovesLittle()
    {
        const int Side = 12;
        var radii = Enumerable.Repeat(4f, Side * Side).ToArray();
        ulong[] hashes = [.. Enumerable.Range(0, radii.Length).Select(static mark => StableHash.Mix((ulong)mark * 7919))];
        List<(int First, int Second)> lines =
        [
            .. Enumerable.Range(0, radii.Length).Where(static mark => mark % Side < Side - 1).Select(static mark => (mark, mark + 1)),
            .. Enumerable.Range(0, radii.Length - Side).Select(static mark => (mark, mark + Side)),
        ];
        var (x, y) = PlanarLayout.Run(radii, lines, hashes, 1, CancellationToken.None);
        var (otherX, otherY) = PlanarLayout.Run(radii, lines[..^1], hashes, 1, CancellationToken.None);
        var moved = Enumerable.Range(0, x.Length).Select(mark => MathF.Sqrt(
            MathF.Pow(x[mark] - otherX[mark], 2) + MathF.Pow(y[mark] - otherY[mark], 2))).Order().ToList();
        Assert.InRange(moved[moved.Count / 2] / (x.Max() - x.Min()), 0, .03);

        // Where they begin is by the hashes, and not by the order of the marks.
        var backwards = PlanarLayout.Run(
            radii, [.. lines.Select(static line => (143 - line.Second, 143 - line.First))], [.. hashes.Reverse()], 1,
            CancellationToken.None);
        Assert.Equal(x[0], backwards.X[^1], 20.0);
    }
}
