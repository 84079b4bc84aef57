using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Questions.Analysis;

namespace CoauthorGraph.EndToEnd.Tests.Rendering;

public sealed class HistoryViewTests
{
    [Fact]
    public void Of_Life_SaysItsSizesAndWhatJoinedAndLeft()
    {
        var view = HistoryView.Of(Row(
            2001, 2007,
            Stage(2001, "split", 3, null, from: [4]), Stage(2003, "grown", 1200, 3, from: [7, 8]),
            Stage(2005, "shrunk", 5, 1200, into: [9, 9]), Stage(2007, "merged", 0, 5, into: [1])));
        Assert.Equal(("Robins", "2001-2007", "Ada"), (view.Name, view.Years, view.Leader));
        Assert.Equal("3 in 2001, 1,200 in 2003, 5 in 2005", view.Size);
        Assert.Equal("split from 4 in 2001; took in from 7, 8; gave to 9; merged into 1 in 2007", view.Events);
    }

    [Fact]
    public void Of_OneWindow_SaysItsSizeOnce()
    {
        var view = HistoryView.Of(Row(2001, 2001, Stage(2001, "born", 3, null)));
        Assert.Equal(("2001", "3 in 2001", ""), (view.Years, view.Size, view.Events));
    }

    [Fact]
    public void Of_MoreThanThree_AreCounted()
    {
        var view = HistoryView.Of(Row(
            2001, 2003, Stage(2001, "born", 3, null), Stage(2002, "grown", 9, 3, from: [1, 2, 3]),
            Stage(2003, "died", 0, 9, into: [4, 5, 6, 7])));
        Assert.Equal("3 in 2001, 9 in 2002", view.Size);
        Assert.Equal("took in from 1, 2, 3; gone in 2003", view.Events);
        var four = HistoryView.Of(Row(
            2001, 2002, Stage(2001, "born", 9, null), Stage(2002, "grown", 9, 9, from: [1, 2, 3, 4])));
        Assert.Equal(("9 in 2001, 9 in 2002", "took in from 4 others"), (four.Size, four.Events));
    }

    [Fact]
    public void Window_Counts_StandUnderTheirNames()
    {
        var view = HistoryView.Window(new HistoryWindowRow(2001, 2003, 1, 2, 3, 4, .5, 6, 7, 8, 9, 10, 11, 12));
        Assert.Equal(
            new HistoryWindowView(
                "2001-2003", Papers: 1, Authors: 2, Communities: 4, Modularity: .5, Born: 6, Grown: 8, Same: 7, Shrunk: 9,
                Split: 10, Merged: 11, Died: 12),
            view);
    }

    private static HistoryRow Row(int first, int last, params HistoryStageRow[] stages) =>
        new(3, "Robins", first, last, stages.Length, 9, [], [], "Ada", stages);

    private static HistoryStageRow Stage(
        int year, string what, int size, int? before, int[]? from = null, int[]? into = null) =>
        new(3, year, year, what, size, before, null, from, into);
}
