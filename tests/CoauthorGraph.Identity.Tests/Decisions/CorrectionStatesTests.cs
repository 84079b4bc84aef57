using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Identity.Decisions;

namespace CoauthorGraph.Identity.Tests.Decisions;

public sealed class CorrectionStatesTests
{
    // Rows 0 and 1 are one author, 2 and 3 another.
    private static readonly int[] Group = [7, 7, 9, 9];

    [Theory]
    [InlineData(DecisionKind.Merge, "0 1", "", true)]
    [InlineData(DecisionKind.Merge, "0 2", "", false)]
    [InlineData(DecisionKind.Confirm, "2 3", "", true)]
    [InlineData(DecisionKind.Confirm, "2 1", "", false)]
    [InlineData(DecisionKind.Reject, "0", "2", true)]
    [InlineData(DecisionKind.Reject, "0 1", "2 1", false)]
    [InlineData(DecisionKind.Reject, "0 2", "", true)]
    [InlineData(DecisionKind.Split, "0 1", "2", true)]
    [InlineData(DecisionKind.Split, "0", "1", false)]
    [InlineData(DecisionKind.Split, "0 2", "", false)] // What is split off together is one author.
    public void Holds_RowsInGroups_AreAsTheCorrectionSays(DecisionKind kind, string rows, string others, bool holds) =>
        Assert.Equal(holds, CorrectionStates.Holds(kind, Rows(rows), Rows(others), Group));

    [Theory]
    [InlineData(DecisionKind.Merge, 3, 0, 2, 0, true)]
    [InlineData(DecisionKind.Merge, 3, 0, 1, 0, false)]
    [InlineData(DecisionKind.Merge, 1, 0, 1, 0, true)]
    [InlineData(DecisionKind.Confirm, 3, 0, 1, 0, true)]
    [InlineData(DecisionKind.Confirm, 3, 0, 0, 0, false)]
    [InlineData(DecisionKind.Reject, 2, 2, 1, 1, true)]
    [InlineData(DecisionKind.Reject, 2, 2, 2, 0, false)]
    [InlineData(DecisionKind.Split, 1, 0, 1, 0, true)]
    public void Fits_MentionsThatAreLeft_AreEnoughOrNot(
        DecisionKind kind, int mentions, int others, int mentionsLeft, int othersLeft, bool fits)
    {
        static MentionReference[] Named(int count) =>
            [.. Enumerable.Range(0, count).Select(static at => new MentionReference($"p{at}", 0, "A B"))];
        var decision = new Decision
        {
            Id = "d",
            Kind = kind,
            Mentions = Named(mentions),
            Others = Named(others),
        };
        Assert.Equal(fits, CorrectionStates.Fits(decision, mentionsLeft, othersLeft));
    }

    private static List<int> Rows(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static row => int.Parse(row, null))];
}
