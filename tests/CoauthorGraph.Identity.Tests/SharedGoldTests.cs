using CoauthorGraph.Identity.Evaluation;
using CoauthorGraph.Tests.Shared;

namespace CoauthorGraph.Identity.Tests;

/// <summary>The least agreement with gold, a little below what was measured, so that a loss is seen.</summary>
public sealed class SharedGoldTests
{
    public static TheoryData<string, double> Sets =>
    [
        .. SharedData.Cases(
            ("aminer110", 0.84),
            ("acl", 0.965),
            ("papercopilot-ieee", 0.95),
            ("orcid-crossref", 0.99),
            ("qian", 0.79),
            ("medline-pairs", 0.89)),
    ];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Resolve_GoldSet_ReachesItsFigure(string set, double least)
    {
        var input = RecordTables.Read(SharedData.Path($"data/identity/{set}.papers.jsonl.gz")).ToInput();
        using var reader = new StreamReader(SharedData.Path($"data/identity/{set}.gold.csv"));
        var gold = GoldFile.Read(reader, set);
        var result = IdentityResolver.Resolve(input, new IdentityOptions(), null,
            TestContext.Current.CancellationToken);
        var found = IdentityEvaluator.Evaluate(input.Papers, input.Authorships, result.Author, gold);
        Assert.Equal(0, found.Missing);
        Assert.InRange((found.BCubed ?? found.Pairwise).F1, least, 1);
    }
}
