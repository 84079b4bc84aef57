using CoauthorGraph.Core.Errors;
using CoauthorGraph.Identity.Evaluation;

namespace CoauthorGraph.Identity.Tests.Evaluation;

public sealed class EvaluationTests
{
    // People A A A B B; authors 0 0 1 1 1. B³ precision: 1, 1, 1/3, 2/3, 2/3; recall: 2/3, 2/3, 1/3, 1, 1. Pairs: in
    // common 2, of authors 4, of people 4.
    [Fact]
    public void Evaluate_Mentions_IsBCubedAndPairs()
    {
        var found = Evaluate("paperId,position,personId\np,0,A\np,1,A\np,2,A\np,3,B\np,4,B\n", 0, 0, 1, 1, 1);
        Assert.Equal((5, 0), (found.Labelled, found.Missing));
        Assert.Equal((3 + (2.0 / 3)) / 5, found.BCubed!.Value.Precision, 12);
        Assert.Equal((3 + (2.0 / 3)) / 5, found.BCubed.Value.Recall, 12);
        Assert.Equal((.5, .5, .5), (found.Pairwise.Precision, found.Pairwise.Recall, found.Pairwise.F1));
    }

    [Fact]
    public void Evaluate_MentionsThatAreNotThere_AreEachAlone()
    {
        var found = Evaluate("paperId,position,personId\np,0,A\np,8,A\nq,0,A\n", 0);
        Assert.Equal((3, 2), (found.Labelled, found.Missing));
        Assert.Equal(1, found.BCubed!.Value.Precision);
        Assert.Equal(1.0 / 3, found.BCubed.Value.Recall, 12);
        Assert.Equal((1, 0), (found.Pairwise.Precision, found.Pairwise.Recall));
    }

    // Joined and the same 1, joined and not 1, parted and the same 2 (one of them is not there), parted and not 1.
    [Fact]
    public void Evaluate_Pairs_IsRightWrongAndLost()
    {
        var found = Evaluate(
            "paperIdA,positionA,paperIdB,positionB,same\np,0,p,1,true\np,2,p,3,false\np,0,p,2,1\np,0,q,0,yes\np,1,p,3,no\n",
            0, 0, 1, 1);
        Assert.Null(found.BCubed);
        Assert.Equal((5, 1), (found.Labelled, found.Missing));
        Assert.Equal(.5, found.Pairwise.Precision);
        Assert.Equal(1.0 / 3, found.Pairwise.Recall, 12);
        Assert.Equal(.4, found.Pairwise.F1, 12);
    }

    // Joined are the first two alone; they are the same, the other pair is not.
    [Fact]
    public void Evaluate_PairsThatAreThere_AreJoinedWhereTheirAuthorIsOne()
    {
        var found = Evaluate("paperIdA,positionA,paperIdB,positionB,same\np,0,p,1,yes\np,1,p,2,no\n", 0, 0, 1);
        Assert.Equal((1, 1), (found.Pairwise.Precision, found.Pairwise.Recall));
    }

    [Fact]
    public void Scores_OfNothing_AreNoNumberTheyAreNot()
    {
        Assert.Equal(0, new AgreementScores(0, 0).F1);
        Assert.Equal(.75, new AgreementScores(.6, 1).F1, 12);
        Assert.Equal((1, 1), Evaluate("paperId,position,personId\n", 0) is { BCubed: { } scores }
            ? (scores.Precision, scores.Recall) : default);
    }

    [Theory]
    [InlineData("paperId,position,personId\np,0\n", 2)]
    [InlineData("paperId,position,personId\np,0,A\n\np,x,A\n", 4)]
    [InlineData("paperId,position,personId\np,-1,A\n", 2)]
    [InlineData("paperIdA,positionA,paperIdB,positionB,same\np,0,q,0\n", 2)]
    public void Read_LineThatIsNoGold_IsNamed(string text, int line)
    {
        using var reader = new StringReader(text);
        var failure = Assert.Throws<CoauthorGraphException>(() => GoldFile.Read(reader, "gold.csv"));
        Assert.Equal(ErrorCode.InputUnreadable, failure.Code);
        Assert.StartsWith($"Line {line} of gold.csv", failure.Message, StringComparison.Ordinal);
    }

    private static IdentityEvaluation Evaluate(string gold, params int[] authors)
    {
        var input = new RecordTables().Add("p", "T", 2001, [.. authors.Select(static _ => "A B")]).ToInput();
        using var reader = new StringReader(gold);
        return IdentityEvaluator.Evaluate(input.Papers, input.Authorships, authors, GoldFile.Read(reader, "gold"));
    }
}
