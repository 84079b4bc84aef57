using System.Globalization;
using System.Text;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Questions.Papers;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Tests;

public sealed class IngestionTests
{
    private const string Listing = """
        LGNov 1, 2018Code
        Deep Games: Reinforcement Learning at PlayAda Lovelace, Grace Hopper, Alan Turing et al. · meta-ai
        We train agents by reinforcement learning.
        IRApr 16
        Learning to Rank with TreesGrace Hopper, Edsger Dijkstra
        Ranking documents by gradient boosted trees.
        """;

    [Fact]
    public void Run_SameFileTwice_WritesNothingTheSecondTime()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("page.txt", Listing);
        var first = Ingest(folder, file);
        var snapshot = GraphFolder.CurrentSnapshot(folder.File("g"));
        var second = Ingest(folder, file);

        Assert.Equal((2L, 2, 0, 0), (first.Records, first.PapersAdded, first.PapersChanged, first.PapersUnchanged));
        Assert.Equal((2L, 0, 0, 2), (second.Records, second.PapersAdded, second.PapersChanged, second.PapersUnchanged));
        Assert.Equal(snapshot, GraphFolder.CurrentSnapshot(folder.File("g")));
        Assert.Equal(1, first.PapersTruncated);
    }

    [Fact]
    public void Run_SameFileAYearLater_KeepsTheDayOfTheFirstReading()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("page.txt", Listing);
        Ingest(folder, file, new DateOnly(2026, 11, 22));
        Ingest(folder, file, asOf: null);

        using var graph = GraphFolder.Open(folder.File("g"));
        Assert.Equal([2018, 2026], graph.Papers.Year.ToArray().Order());
    }

    [Fact]
    public void Run_OneByOneOrTogetherInAnyOrder_GivesTheSameColumns()
    {
        using var folder = new TemporaryFolder();
        var first = folder.Write("a.jsonl", Records(0, 40));
        var second = folder.Write("b.jsonl", Records(30, 40));

        Ingestion.Run(Request(folder.File("x"), first, second), null, CancellationToken.None);
        Ingestion.Run(Request(folder.File("y"), second, first), null, CancellationToken.None);

        Assert.Equal(SnapshotColumns.Of(folder.File("x")), SnapshotColumns.Of(folder.File("y")));
    }

    [Fact]
    public void Run_SamePaperFromTwoSources_IsOnePaperWithTheWholeList()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("page.txt", Listing);
        var records = folder.Write("r.jsonl", """
            {"id":"10.1/x","doi":"10.1/x","title":"Deep Games: Reinforcement Learning at Play","year":2018,"authors":["Ada Lovelace","Grace Hopper","Alan Turing","Kurt Gödel"]}
            """);
        var summary = Ingestion.Run(Request(folder.File("g"), page, records), null, CancellationToken.None);

        using var graph = GraphFolder.Open(folder.File("g"));
        Assert.Equal(2, summary.PapersAdded);
        Assert.Equal(0, summary.PapersTruncated);
        var paper = graph.Papers.Id.AsEnumerable().ToList().IndexOf("10.1/x");
        Assert.Equal(4, graph.Papers.AuthorCount(paper));
    }

    [Fact]
    public void Run_SamePaperFromTwoSources_KeepsAllAffiliationsAndSaysWhichSourceGaveWhat()
    {
        using var folder = new TemporaryFolder();
        var records = folder.Write("r.jsonl", """
            {"id":"10.1/x","doi":"10.1/x","title":"Deep Games","year":2018,"authors":[{"name":"Ada Byron","affiliations":[{"raw":"Uni A"}]},"Emmy Noether"]}
            {"id":"alone","title":"Alone","year":2018,"authors":["Ada Byron"]}
            """);
        var works = folder.Write("w.jsonl", """
            {"DOI":"10.1/x","title":["Deep Games"],"container-title":["J. Games"],"author":[{"given":"Ada","family":"Byron","ORCID":"0000-0002-1825-0097","affiliation":[{"name":"Lab B"}]}],"issued":{"date-parts":[[2018,3]]}}
            """);
        Ingestion.Run(Request(folder.File("g"), records, works), null, CancellationToken.None);

        using var graph = GraphFolder.Open(folder.File("g"));
        var paper = PaperDetails.Of(graph, PaperLookup.Find(graph, "10.1/X"));
        Assert.Equal(["Uni A", "Lab B"], paper.Authors[0].Affiliations!);
        Assert.Equal("0000-0002-1825-0097", paper.Authors[0].Orcid);
        Assert.Equal(["crossref:w.jsonl", "records:r.jsonl"], paper.Sources);
        Assert.Equal(
            [
                "title records:r.jsonl", "date crossref:w.jsonl", "year records:r.jsonl", "venue crossref:w.jsonl",
                "doi records:r.jsonl", "authors records:r.jsonl",
                "authors.affiliations crossref:w.jsonl", "authors.orcid crossref:w.jsonl",
            ],
            paper.FieldSources!.Select(static field => $"{field.Field} {field.Source}"));
        Assert.Null(PaperDetails.Of(graph, PaperLookup.Find(graph, "alone")).FieldSources);
    }

    [Fact]
    public void Run_KeepApart_KeepsTwoRecordsTwoPapers()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("r.jsonl", """
            {"id":"one","title":"The very same long title","year":2001,"authors":["Ada Lovelace"]}
            {"id":"two","title":"The very same long title","year":2001,"authors":["Ada Lovelace"]}
            """);

        Assert.Equal(1, Ingestion.Run(Request(folder.File("a"), file), null, CancellationToken.None).PapersAdded);
        Assert.Equal(2, Ingestion.Run(
            Request(folder.File("b"), file) with { KeepApart = true }, null, CancellationToken.None).PapersAdded);
    }

    [Fact]
    public void Run_SecondWriter_IsToldSo()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("page.txt", Listing);
        using var writer = GraphStore.Open(folder.File("g"), 1);

        var failure = Assert.Throws<CoauthorGraphException>(() => Ingest(folder, file));

        Assert.Equal(ErrorCode.GraphFolder, failure.Code);
        Assert.Contains("Another process", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_BadRecords_AreCountedAndTheOthersStay()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("r.jsonl", """
            {"id":"one","title":"A good first paper","authors":["Ada Lovelace"]}
            {"id":"two","title":
            {"id":"three","year":"x","title":"Bad year"}
            {"id":"four","title":"A good last paper","authors":["Grace Hopper"]}
            """);
        var issues = new List<Core.Records.RecordIssue>();
        var summary = Ingestion.Run(
            Request(folder.File("g"), file) with { OnIssue = issues.Add }, null, CancellationToken.None);

        Assert.Equal((2L, 2L), (summary.Records, summary.Rejected));
        Assert.Equal([2L, 3L], issues.Select(static issue => issue.Source.Line));
    }

    [Fact]
    public void Run_HyperAuthoredPaper_AddsNoPairs()
    {
        using var folder = new TemporaryFolder();
        var names = string.Join(',', Enumerable.Range(0, 150).Select(static i => $"\"Name{i} Family{i}\""));
        var file = folder.Write("r.jsonl", $$"""{"id":"big","title":"A collaboration","authors":[{{names}}]}""" + "\n");
        var summary = Ingestion.Run(Request(folder.File("g"), file), null, CancellationToken.None);

        Assert.Equal((150, 0, 1), (summary.Mentions, summary.CoauthorEdges, summary.HyperAuthoredPapers));
        var raised = Ingestion.Run(
            Request(folder.File("g"), file) with { MaxAuthors = 200 }, null, CancellationToken.None);
        Assert.Equal(150 * 149 / 2, raised.CoauthorEdges);
    }

    private static IngestSummary Ingest(TemporaryFolder folder, string file, DateOnly? asOf = null) => Ingestion.Run(
        Request(folder.File("g"), file) with { AsOf = asOf }, null, CancellationToken.None);

    private static IngestRequest Request(string graph, params string[] files) =>
        new() { GraphFolder = graph, Inputs = files, Threads = 2, ProgramVersion = "test" };

    private static string Records(int from, int count)
    {
        var lines = new StringBuilder();
        for (var i = from; i < from + count; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $$"""
                {"id":"r{{i}}","title":"Paper number {{i}} about graphs","year":{{2000 + (i % 20)}},"authors":["Ada Lovelace{{i % 7}}","Grace Hopper{{i % 5}}","Alan T{{i % 3}} Turing"]}
                """).Append('\n');
        }

        return lines.ToString();
    }
}
