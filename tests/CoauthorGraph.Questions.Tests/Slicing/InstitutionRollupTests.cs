using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Groups;
using CoauthorGraph.Questions.Overviews;
using CoauthorGraph.Questions.Slicing;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Slicing;

/// <summary>What counts for whom when institutions are rolled up; all worked out by hand.</summary>
public sealed class InstitutionRollupTests : IDisposable
{
    // The hospital is part of two; A and B of each other, with C below.
    private readonly KnowledgeGraph _graph = new LiteralGraph(
        new("p1", 2001, "a@CSAIL", "b@Media Lab"),
        new("p2", 2002, "a@MIT", "c@Hospital"),
        new("p3", 2003, "c@C", "d@?Home"),
        new("p4", 2004, "a@CMU"))
    {
        Parts =
        [
            ("CSAIL", ["MIT"]), ("Media Lab", ["CSAIL"]), ("Hospital", ["MIT", "CMU"]), ("A", ["B"]), ("B", ["A"]),
            ("C", ["A"]),
        ],
    }.Build();

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData(0, "CMU 2 2, MIT 2 3, A 1 1")]
    [InlineData(1, "C 1 1, CMU 1 1, CSAIL 1 2, Hospital 1 1, MIT 1 1")]
    [InlineData(2, "C 1 1, CMU 1 1, CSAIL 1 1, Hospital 1 1, MIT 1 1, Media Lab 1 1")]
    [InlineData(null, "C 1 1, CMU 1 1, CSAIL 1 1, Hospital 1 1, MIT 1 1, Media Lab 1 1")]
    public void Institutions_OfALevel_HavePapersAndAuthorsOfTheirParts(int? level, string expected)
    {
        using var graph = Cut(new SliceFilter { Rollup = level });
        Assert.Equal(expected, Institutions(graph));
        Assert.Equal(_graph.Authors.Papers.ToArray(), graph.Authors.Papers.ToArray());
    }

    [Fact]
    public void Institutions_OfSomeYears_AreRolledUpWithinThem()
    {
        using var graph = Cut(new SliceFilter { FromYear = 2002, Rollup = 0 });
        Assert.Equal("CMU 2 2, A 1 1, MIT 1 2", Institutions(graph));
    }

    [Fact]
    public void Collaborations_RolledUp_AreBetweenWholes()
    {
        Assert.Empty(CollaborationRow.All(_graph, ofCountries: false, country: null));
        using var graph = Cut(new SliceFilter { Rollup = 0 });
        var pair = Assert.Single(CollaborationRow.All(graph, ofCountries: false, country: null));
        Assert.Equal(("CMU", "MIT", 1, "p2"), (pair.First, pair.Second, pair.Papers, pair.Paper));
    }

    [Fact]
    public void Author_RolledUp_IsAtTheWhole()
    {
        using var graph = Cut(new SliceFilter { Rollup = 0 });
        var author = AuthorProfile.Of(graph, graph.Authors.Id.Find("a"));
        Assert.Equal(
            ["CMU 1 2004-2004", "MIT 2 2001-2002"],
            author.Institutions.Select(static stay => $"{stay.Id} {stay.Papers} {stay.FirstYear}-{stay.LastYear}"));
        Assert.Equal(["MIT-CMU"], author.Movements.Select(static move => $"{move.From}-{move.To}"));
    }

    [Theory]
    [InlineData("Media Lab", null, "p1")]
    [InlineData("Media Lab", 0, "p1 p2")]
    [InlineData("Media Lab", 1, "p1")]
    [InlineData("Hospital", 0, "p1 p2 p4")]
    [InlineData("Hospital", 1, "p2")]
    [InlineData("MIT", 0, "p1 p2")]
    public void Filter_RolledUp_IsOfTheWhole(string place, int? level, string expected)
    {
        var kept = GraphSlicer.PapersOf(_graph, new SliceFilter { Institution = place, Rollup = level });
        Assert.Equal(
            expected, string.Join(' ', Enumerable.Range(0, kept.Length).Where(row => kept[row]).Select(row => _graph.Papers.Id[row])));
    }

    [Theory]
    [InlineData(0, "top institutions")]
    [InlineData(2, "institutions down to level 2")]
    public void Filter_InWords_SaysTheLevel(int level, string expected) =>
        Assert.Equal($"years 2001-, {expected}", new SliceFilter { FromYear = 2001, Rollup = level }.ToString());

    [Theory]
    [InlineData("Media Lab", 0, "MIT", 0)]
    [InlineData("Media Lab", 1, "CSAIL", 0)]
    [InlineData("Media Lab", 2, null, 1)]
    [InlineData("Media Lab", null, null, 1)]
    [InlineData("Hospital", 0, "CMU MIT", 0)]
    [InlineData("MIT", 0, null, 2)]
    public void Profile_OfAPartRolledUp_SaysForWhomItCounts(string place, int? level, string? expected, int papers)
    {
        using var graph = Cut(new SliceFilter { Rollup = level });
        var profile = InstitutionProfile.OfLevel(graph, graph.Institutions.Id.Find(place), 20, level);
        Assert.Equal(expected, profile.RolledUpInto is { } wholes ? string.Join(' ', wholes.Select(static one => one.Id)) : null);
        Assert.Equal(papers, profile.Papers);
    }

    // By every way up, it would take longer than anybody waits.
    [Fact]
    public void Institutions_OfWhomEachIsPartOfAllOthers_HaveOneTop()
    {
        string[] places = [.. Enumerable.Range(10, 30).Select(static number => $"P{number}")];
        using var graph = new LiteralGraph(new LiteralPaper("p", 2001, "a@P10", "b@P39"))
        {
            Parts = [.. places.Select(place => (place, places.Where(other => other != place).ToArray()))],
        }.Build();
        using var rolled = GraphSlicer.Cut(graph, new SliceFilter { Rollup = 0 }, 1, CancellationToken.None);
        Assert.Equal("P10 1 2", Institutions(rolled));
    }

    private KnowledgeGraph Cut(SliceFilter filter) => GraphSlicer.Cut(_graph, filter, 1, CancellationToken.None);

    private static string Institutions(KnowledgeGraph graph) => string.Join(", ", InstitutionRow.All(graph)
        .Select(static row => $"{row.Id} {row.Papers} {row.Authors}"));
}
