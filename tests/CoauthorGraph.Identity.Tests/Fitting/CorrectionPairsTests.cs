using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Fitting;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests.Fitting;

/// <summary>Corrections on the papers 0 to 4: mention n is the first author of paper n, and 5 the second of paper
/// 4.</summary>
public sealed class CorrectionPairsTests
{
    [Theory]
    [InlineData("merge 0 1", "+1", 0)]
    [InlineData("confirm 0 1 2", "+.5 +.5 +.5", 0)] // Three mentions weigh one and a half.
    [InlineData("reject 0 1 | 2", "-.75 -.75", 0)] // Nothing is said of 0 and 1.
    [InlineData("split 0 1 | 2", "+.5 -.5 -.5", 0)]
    [InlineData("split 0 1", "+1", 0)]
    [InlineData("merge 0 1; reject 0 | 1", "-1", 0)] // The later one is right.
    [InlineData("reject 0 | 1; confirm 0 1 2", "+.5 +.5 +.5", 0)]
    [InlineData("reject 0 | 3", "", 1)] // Of another block.
    [InlineData("merge 0 3 1", "+1", 2)]
    [InlineData("reject 0 | 4", "", 1)] // First names that conflict.
    [InlineData("reject 4 | 5", "", 1)] // Of one paper.
    [InlineData("merge 0 9", "", 0)] // No such paper.
    public void Of_Corrections_ArePairs(string corrections, string expected, int expectedPassedOver)
    {
        var input = new RecordTables()
            .Add("0", "A", 2001, "Wei Wang").Add("1", "B", 2001, "Wei Wang").Add("2", "C", 2001, "Wei Wang")
            .Add("3", "D", 2001, "Bo Li").Add("4", "E", 2001, "Wenhao Wang", "W. Wang")
            .ToInput();
        var features = MentionFeatures.Build(input.Papers, input.Authorships, input.Affiliations, new ParallelOptions());
        var pairs = new CorrectionPairs(
            new PairScorer(features, PairModel.Default),
            static mention => mention.Position > 5 ? -1 : mention.Position)
            .Of([.. corrections.Split("; ").Select(Read)], out var passedOver);

        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            pairs.OrderBy(static pair => !pair.IsOne).Select(static pair => FormattableString.Invariant(
                $"{(pair.IsOne ? '+' : '-')}{pair.Weight:#.##}")));
        Assert.Equal(expectedPassedOver, passedOver);
    }

    [Fact]
    public void Of_AnAuthorOfManyMentions_TakesSome()
    {
        var tables = new RecordTables();
        for (var paper = 0; paper < 40; paper++)
        {
            tables.Add($"{paper:00}", "T", 2001, "Wei Wang");
        }

        var input = tables.ToInput();
        var features = MentionFeatures.Build(input.Papers, input.Authorships, input.Affiliations, new ParallelOptions());
        var pairs = new CorrectionPairs(new PairScorer(features, PairModel.Default), static mention => mention.Position)
            .Of([Decision.Make(DecisionKind.Confirm, Enumerable.Range(0, 40).Select(Mention))], out _);

        Assert.Equal(30 * 29 / 2, pairs.Count);
        Assert.Equal(15, pairs.Sum(static pair => pair.Weight), 6);
    }

    private static Decision Read(string text)
    {
        var words = text.Split(' ');
        var sides = string.Join(' ', words[1..]).Split('|');
        return Decision.Make(
            Enum.Parse<DecisionKind>(words[0], ignoreCase: true),
            Mentions(sides[0]),
            sides.Length > 1 ? Mentions(sides[1]) : null);
    }

    private static IEnumerable<MentionReference> Mentions(string side) =>
        side.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static n => Mention(n[0] - '0'));

    private static MentionReference Mention(int row) => new("p", row, "N");
}
