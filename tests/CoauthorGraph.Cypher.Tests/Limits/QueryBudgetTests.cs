using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Limits;

namespace CoauthorGraph.Cypher.Tests.Limits;

public sealed class QueryBudgetTests
{
    private const int Megabyte = 1 << 20;

    // What nobody accounts for grows a little at a time, beside much that is let go at once: it is found to be too much
    // when the limit is passed, however often it was looked at before. Other tests can only bring that nearer.
    [Fact]
    public void Poll_WhatIsKeptUnaccounted_EndsTheQueryAtItsLimit()
    {
        var budget = new QueryBudget(
            new QueryLimits { Memory = 64 * Megabyte }, TimeProvider.System, TestContext.Current.CancellationToken);
        var kept = new List<byte[]>();
        var failure = Assert.Throws<CypherException>(() =>
        {
            while (kept.Count < 512)
            {
                kept.Add(new byte[Megabyte]);
                Assert.Equal(4 * Megabyte, new byte[4 * Megabyte].Length);
                budget.Poll();
            }
        });
        Assert.Equal(CypherErrorKind.LimitExceeded, failure.Kind);
        Assert.InRange(kept.Count, 1, 400);
    }

    [Fact]
    public void Hold_WhatIsAccounted_EndsTheQueryBehindItsLimit()
    {
        var budget = new QueryBudget(
            new QueryLimits { Memory = 1000 }, TimeProvider.System, TestContext.Current.CancellationToken);
        budget.Hold(1000);
        Assert.Throws<CypherException>(() => budget.Hold(1));
        budget.Release(501);
        budget.Part(TestContext.Current.CancellationToken).Hold(500);
        Assert.Throws<CypherException>(() => budget.Hold(1));
    }
}
