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
        var (x, y) = PlanarLayout.Run(Radii, Lines, 1, CancellationToken.None);
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
        var one = PlanarLayout.Run(Radii, Lines, 1, CancellationToken.None);
        var two = PlanarLayout.Run(Radii, Lines, 2, CancellationToken.None);
        Assert.Equal(one.X, two.X);
        Assert.Equal(one.Y, two.Y);
    }

    // Who is tied is nearer than who is not.
    [Fact]
    public void Run_TwoGroups_StandApart()
    {
        (int, int)[] lines = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3), (6, 0), (7, 5)];
        var (x, y) = PlanarLayout.Run([5, 5, 5, 5, 5, 5, 5, 5], lines, 1, CancellationToken.None);
        double Away(int one, int other) => Math.Sqrt(Math.Pow(x[one] - x[other], 2) + Math.Pow(y[one] - y[other], 2));
        Assert.True(Away(0, 1) < Away(0, 4));
        Assert.True(Away(3, 4) < Away(1, 4));
    }

    [Fact]
    public void Run_OfNothing_IsNothing() =>
        Assert.Empty(PlanarLayout.Run([], [], 1, CancellationToken.None).X);
}
