using CoauthorGraph.Questions.Overviews;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Overviews;

public sealed class CollaborationRowTests
{
    [Fact]
    public void All_PartsAndTheirWholes_AreNoPairOverAnyNumberOfSteps()
    {
        using var graph = new LiteralGraph(new LiteralPaper("p", 2001, "a@Group", "b@College", "c@Union", "d@Other"))
        {
            Parts = [("Group", ["Lab"]), ("Lab", ["College"]), ("College", ["Union"])],
        }.Build();

        Assert.Equal(
            ["College+Other", "Group+Other", "Other+Union"],
            CollaborationRow.All(graph, ofCountries: false, country: null).Select(static row => $"{row.First}+{row.Second}"));
    }

    // A hundred institutions are as many as make pairs; one that is named twice counts once.
    [Theory]
    [InlineData(100, 0)]
    [InlineData(101, 1)]
    public void Counts_OfPapersWithMany_SayWhatIsLeftOut(int places, int leftOut)
    {
        string[] many = [.. Enumerable.Range(1, places).Select(static at => $"m{at}@P{at}"), "n@P1"];
        using var graph = new LiteralGraph(
            new LiteralPaper("p", 2001, many), new LiteralPaper("q", 2001, "a"), new LiteralPaper("r", 2001, "a@P1")).Build();
        Assert.Equal((2, leftOut), CollaborationRow.Counts(graph));
        Assert.Equal(leftOut == 0 ? 4950 : 0, CollaborationRow.All(graph, ofCountries: false, country: null).Count);
    }

    // By every way from part to whole, it would take longer than anybody waits.
    [Fact]
    public async Task All_ThirtyOfWhomEachIsPartOfAllOthers_AreNoPair()
    {
        string[] places = [.. Enumerable.Range(10, 30).Select(static number => $"P{number}")];
        using var graph = new LiteralGraph(new LiteralPaper("p", 2001, "a@P10", "b@P39", "c@Q"))
        {
            Parts = [.. places.Select(place => (place, places.Where(other => other != place).ToArray()))],
        }.Build();

        var rows = await Task.Run(() => CollaborationRow.All(graph, ofCountries: false, country: null))
            .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(["P10+Q", "P39+Q"], rows.Select(static row => $"{row.First}+{row.Second}"));
    }
}
