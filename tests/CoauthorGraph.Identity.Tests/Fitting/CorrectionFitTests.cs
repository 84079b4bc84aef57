using CoauthorGraph.Core.Errors;
using CoauthorGraph.Identity.Fitting;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests.Fitting;

public sealed class CorrectionFitTests
{
    [Fact]
    public void Run_CorrectionsThatContradictAWeight_MoveItAndHelp()
    {
        // The shipped weight of no shared co-author is below 0; here it is what one person's papers have.
        var result = CorrectionFit.Run(Pairs(200, static at => at % 2 == 0, EvidenceKind.NoSharedCoauthor), 7);

        Assert.Equal((200, 100, 100, 7, 5),
            (result.Corrections, result.Confirmed, result.Rejected, result.PassedOver, result.Folds));
        Assert.True(result.Helps);
        Assert.True(result.After.LogLoss < result.Before.LogLoss && result.After.F1 > result.Before.F1);
        Assert.Equal(
            [EvidenceKind.NoSharedCoauthor, EvidenceKind.Base], result.Model.Moves.Select(static move => move.Kind));
        // Half of the pairs have the evidence: the base goes down by half of what the weight goes up.
        Assert.True(result.Model.Moves[0].To > 0);
        Assert.Equal(-result.Model.Moves[0].By / 2, result.Model.Moves[1].By, 3);
    }

    [Fact]
    public void Run_HowManyWereLookedAt_TeachesNothing()
    {
        var pairs = Pairs(40, static at => at % 8 != 0, EvidenceKind.Base);
        Assert.Empty(CorrectionFit.Run(pairs, 0).Model.Moves);
    }

    [Theory]
    [InlineData(EvidenceKind.SmallInput)]
    [InlineData(EvidenceKind.OnlyNames)]
    [InlineData(EvidenceKind.OnlyNamesRarity)]
    [InlineData(EvidenceKind.OnlyNamesBlockSize)]
    [InlineData(EvidenceKind.OnlyNamesMentions)]
    [InlineData(EvidenceKind.OnlyNamesFew)]
    public void Run_WhatIsOfTheWholeInput_DoesNotMove(EvidenceKind kind) =>
        Assert.Empty(CorrectionFit.Run(Pairs(40, static at => at % 2 == 0, kind), 0).Model.Moves);

    // Twenty pairs pull at the weight and ten times the way holds it; the base, which is free, is at minus half of it.
    [Fact]
    public void Run_PairsThatContradictAWeight_MoveItAsFarAsTenTimesTheWayHolds()
    {
        var move = CorrectionFit.Run(Pairs(40, static at => at % 2 == 0, EvidenceKind.NoSharedCoauthor), 0).Model.Moves[0];
        Assert.Equal(20 / (1 + Math.Exp(move.To / 2)), 10 * move.By, .05);
    }

    // Each part that is judged is judged by corrections of either kind, in whatever order they were made.
    [Fact]
    public void Run_RejectionsMadeInARowOrNot_AreSpreadAlike()
    {
        var pairs = Pairs(50, static at => at >= 10, EvidenceKind.NoSharedCoauthor, 1, static at => at % 3 == 0);
        List<LabelledPair> mixed =
        [
            .. pairs.Select(static pair => pair with
            {
                Correction = pair.Correction < 10 ? pair.Correction * 5 : ((pair.Correction - 10) / 4 * 5) + ((pair.Correction - 10) % 4) + 1,
            }),
        ];
        Assert.Equal(CorrectionFit.Run(pairs, 0).After.LogLoss, CorrectionFit.Run(mixed, 0).After.LogLoss, .000001);
    }

    [Theory]
    [InlineData(.5, .39, .1, .8, .8, true)]
    [InlineData(.5, .41, .1, .8, .8, false)] // It falls by less than chance may make of it.
    [InlineData(.5, .3, .1, .8, .79, false)] // It finds worse.
    public void Helps_LossThatFalls_WhereNothingIsFoundWorse(
        double before, double after, double error, double f1, double f1After, bool helps) => Assert.Equal(
        helps,
        new FitResult(9, 9, 9, 0, 5, new FitScores(before, f1), new FitScores(after, f1After), error, PairModel.Default).Helps);

    [Fact]
    public void Run_PairThatWeighsThree_IsThreePairs()
    {
        var pairs = Pairs(60, static at => at % 2 == 0, EvidenceKind.NoSharedCoauthor, 1, static at => at % 5 == 0);
        List<LabelledPair> heavy = [.. pairs.Select(static pair => pair.Correction % 3 == 0 ? pair with { Weight = 3 } : pair)];
        List<LabelledPair> many = [.. pairs.SelectMany(static pair => Enumerable.Repeat(pair, pair.Correction % 3 == 0 ? 3 : 1))];
        var (one, other) = (CorrectionFit.Run(heavy, 0), CorrectionFit.Run(many, 0));
        Assert.NotEmpty(one.Model.Moves);
        foreach (var (move, same) in one.Model.Moves.Zip(other.Model.Moves))
        {
            Assert.Equal((same.Kind, same.By), (move.Kind, Math.Abs(same.By - move.By) < .002 ? same.By : move.By));
        }

        Assert.Equal(other.After.LogLoss, one.After.LogLoss, 3);
        Assert.Equal(other.After.F1, one.After.F1, 6);
    }

    [Fact]
    public void Run_LargeNumbers_MoveNoFurtherThanSmallOnes()
    {
        // The larger one is nearer to what is so from the start, and so there is less to learn.
        static double Gain(float value) => value * CorrectionFit.Run(
            Pairs(40, static at => at % 2 == 0, EvidenceKind.Coauthors, value), 0).Model.Moves
            .Single(static move => move.Kind == EvidenceKind.Coauthors).By;
        Assert.InRange(Gain(5), .1, Gain(1.5f));
    }

    [Fact]
    public void Run_CorrectionsThatAgreeWithNothing_DoNotHelp()
    {
        // One in two of either kind has the evidence, and its shipped weight is next to nothing.
        var pairs = Pairs(80, static at => at % 2 == 0, EvidenceKind.Coauthors, 1, static at => at % 4 < 2);
        Assert.False(CorrectionFit.Run(pairs, 0).Helps);
    }

    [Fact]
    public void Run_PairsOfOneCorrection_AreJudgedByOthers()
    {
        // Each of two corrections has its own evidence, of which the other says nothing.
        var pairs = Pairs(40, static at => at % 2 == 0, EvidenceKind.Venue, 1, static at => at % 4 == 0)
            .Zip(Pairs(40, static at => at % 2 == 0, EvidenceKind.Title, 1, static at => at % 4 == 2))
            .Select(static (both, at) => (at % 4 < 2 ? both.First : both.Second) with { Correction = at % 4 / 2 })
            .ToList();
        var result = CorrectionFit.Run(pairs, 0);
        Assert.Equal((2, 2), (result.Corrections, result.Folds));
        Assert.False(result.Helps);
    }

    [Theory]
    [InlineData(15, 5, 20, true)]
    [InlineData(5, 15, 20, true)]
    [InlineData(15, 5, 2, true)]
    [InlineData(15, 5, 1, false)]
    [InlineData(14, 5, 19, false)]
    [InlineData(16, 4, 20, false)]
    [InlineData(4, 16, 20, false)]
    [InlineData(0, 0, 0, false)]
    public void Run_FewPairs_AreRefused(int confirmed, int rejected, int corrections, bool isEnough)
    {
        var pairs = Pairs(confirmed + rejected, at => at < confirmed, EvidenceKind.NoSharedCoauthor)
            .Select((pair, at) => pair with { Correction = at % Math.Max(1, corrections) })
            .ToList();
        if (isEnough)
        {
            Assert.Equal((confirmed, rejected), (CorrectionFit.Run(pairs, 0).Confirmed, CorrectionFit.Run(pairs, 0).Rejected));
            return;
        }

        var refused = Assert.Throws<CoauthorGraphException>(() => CorrectionFit.Run(pairs, 0));
        Assert.Equal(ErrorCode.Usage, refused.Code);
        Assert.Contains($"confirm {confirmed} and reject {rejected} pairs", refused.Message, StringComparison.Ordinal);
    }

    // A pair a correction; those that are one person, or as it is said, have the evidence.
    private static List<LabelledPair> Pairs(
        int count, Func<int, bool> isOne, EvidenceKind kind, float value = 1, Func<int, bool>? has = null) =>
    [
        .. Enumerable.Range(0, count).Select(at =>
        {
            var evidence = new float[PairModel.Kinds];
            evidence[(int)kind] = (has ?? isOne)(at) ? value : 0;
            evidence[(int)EvidenceKind.Base] = 1;
            return new LabelledPair(evidence, isOne(at), at, 1);
        }),
    ];
}
