using CoauthorGraph.Identity.Fitting;
using CsCheck;

namespace CoauthorGraph.Identity.Tests.Fitting;

/// <summary>Weights worked out by hand: where the fit stands still, what the rows pull is what the ridge holds.</summary>
public sealed class LogisticFitTests
{
    [Fact]
    public void Fit_OneRow_MovesUntilTheRidgeHolds()
    {
        // At 0 the row pulls by 1 − 1/2, and the ridge by 0.5 times the way from −1.
        var weights = LogisticFit.Fit([([1], true, 1)], [true], .5, [-1]);
        Assert.Equal(0, weights[0], 6);
    }

    [Fact]
    public void Fit_HeldWeight_StaysAndIsReckonedWith()
    {
        // The held one gives 1, so the free one stands where 3 + 1 would be: at ln 4 in all.
        var weights = LogisticFit.Fit([([1, 1], true, 4), ([1, 1], false, 1)], [false, true], 1e-9, [1, 0]);
        Assert.Equal(1, weights[0]);
        Assert.Equal(Math.Log(4) - 1, weights[1], 6);
    }

    [Fact]
    public void Fit_FromFarOff_DoesNotShootBeyond()
    {
        // At ln 4 a hundred rows pull by 100 · 1/5.
        var weights = LogisticFit.Fit([([1], true, 100)], [true], 20 / (Math.Log(4) + 10), [-10]);
        Assert.Equal(Math.Log(4), weights[0], 6);
    }

    // From -6 a whole step leads to where it is as bad, and the next one back. At 0 the row pulls by 1.5 · 1/2 · (-2, 2).
    [Fact]
    public void Fit_RowThatTheStartIsSureAgainst_DoesNotSwingAboutIt()
    {
        var weights = LogisticFit.Fit([([-2, -1, 2], true, 1.5)], [true, false, true], 1, [0, 2, -2]);
        Assert.Equal((-1.5, 2, -.5), (Math.Round(weights[0], 5), weights[1], Math.Round(weights[2], 5)));
    }

    // The one place where nothing moves, of any rows: what they pull at each free weight is what the ridge holds.
    [Fact]
    public void Fit_AnyRows_StandsWhereTheRidgeHoldsThem() => Gen.Select(
        Gen.Select(Gen.Int[-2, 3].Array[3], Gen.Bool, Gen.Int[1, 4]).List[1, 12], Gen.Bool.Array[3], Gen.Int[1, 8],
        Gen.Int[-2, 2].Array[3]).Sample(static (drawn, free, ridge, from) =>
    {
        var rows = drawn.ConvertAll(static row => (Array.ConvertAll(row.Item1, static x => (float)x), row.Item2, row.Item3 / 2.0));
        var start = Array.ConvertAll(from, static x => (double)x);
        var weights = LogisticFit.Fit(rows, free, ridge, start);
        for (var at = 0; at < 3; at++)
        {
            var pull = rows.Sum(row => row.Item3 * row.Item1[at]
                * ((row.Item2 ? 1 : 0) - (1 / (1 + Math.Exp(-row.Item1.Zip(weights, static (x, w) => x * w).Sum())))));
            Assert.Equal(free[at] ? pull / ridge : 0, weights[at] - start[at], .0001);
        }
    });
}
