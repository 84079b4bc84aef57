using CoauthorGraph.Identity.Fitting;

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
}
