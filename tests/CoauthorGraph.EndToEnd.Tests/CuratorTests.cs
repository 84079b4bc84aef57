using System.Formats.Tar;
using System.IO.Compression;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>The way of a curator: corrections, what they changed, copies of the folder.</summary>
public sealed class CuratorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Merge_ThenUndo_ChangesTheAuthorAndBack()
    {
        var graph = await IngestAsync();
        var merge = (await CommandRun.Of(
            "-g", graph, "merge", "Ada Lovelace", "Kurt Gödel", "--by", "me", "--date", "2026-11-22", "--reason", "a test"))
            .Succeeded().Json();
        Assert.True(merge.GetProperty("applied").GetBoolean());

        var one = (await CommandRun.Of("-g", graph, "author", "Kurt Gödel")).Succeeded().Json();
        Assert.Equal(2, one.GetProperty("papers").GetInt32());

        var listed = Assert.Single((await CommandRun.Of("-g", graph, "decisions")).Succeeded().Rows());
        Assert.Equal("a test", listed.GetProperty("reason").GetString());
        Assert.Equal("2026-11-22", listed.GetProperty("date").GetString());

        (await CommandRun.Of("-g", graph, "undo", listed.GetProperty("id").GetString()!)).Succeeded();
        one = (await CommandRun.Of("-g", graph, "author", "Kurt Gödel")).Succeeded().Json();
        Assert.Equal(1, one.GetProperty("papers").GetInt32());
    }

    [Fact]
    public async Task Decisions_OverruledByALaterOne_SayThatTheyAreNotInForce()
    {
        var graph = await IngestAsync();
        (await CommandRun.Of("-g", graph, "reject", "Ada Lovelace", "Kurt Gödel")).Succeeded();
        (await CommandRun.Of("-g", graph, "merge", "Ada Lovelace", "Kurt Gödel")).Succeeded();

        var listed = (await CommandRun.Of("-g", graph, "decisions")).Succeeded().Rows();
        Assert.Equal(
            [("reject", false), ("merge", true)],
            listed.Select(static row => (row.GetProperty("kind").GetString(), row.GetProperty("applied").GetBoolean())));

        (await CommandRun.Of("-g", graph, "undo", listed[1].GetProperty("id").GetString()!)).Succeeded();
        Assert.True(Assert.Single((await CommandRun.Of("-g", graph, "decisions")).Succeeded().Rows())
            .GetProperty("applied").GetBoolean());

        (await CommandRun.Of("-g", graph, "remove", await PaperAsync(graph, "A Complete Logic"))).Succeeded();
        Assert.False(Assert.Single((await CommandRun.Of("-g", graph, "decisions")).Succeeded().Rows())
            .GetProperty("applied").GetBoolean());
    }

    [Fact]
    public async Task Undo_Several_TakesAllOutOrNone()
    {
        var graph = await IngestAsync();
        (await CommandRun.Of("-g", graph, "confirm", "Ada Lovelace")).Succeeded();
        (await CommandRun.Of("-g", graph, "reject", "Ada Lovelace", "Kurt Gödel")).Succeeded();
        (await CommandRun.Of("-g", graph, "confirm", "Kurt Gödel")).Succeeded();
        var ids = (await CommandRun.Of("-g", graph, "decisions")).Succeeded().Rows()
            .Select(static row => row.GetProperty("id").GetString()!).ToArray();

        var unknown = await CommandRun.Of("-g", graph, "undo", ids[0], "dnone");
        Assert.NotEqual(0, unknown.ExitCode);
        Assert.Contains("'dnone'", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(3, (await CommandRun.Of("-g", graph, "decisions")).Succeeded().Rows().Count);

        (await CommandRun.Of("-g", graph, "undo", ids[0], ids[2], ids[0])).Succeeded();
        Assert.Equal(ids[1], Assert.Single((await CommandRun.Of("-g", graph, "decisions")).Succeeded().Rows())
            .GetProperty("id").GetString());
    }

    [Fact]
    public async Task Decisions_ExportedAndImportedIntoAnotherGraph_HoldThere()
    {
        var first = await IngestAsync();
        (await CommandRun.Of("-g", first, "split", "Grace Hopper", "--mentions", await PaperAsync(first, "Learning"))).Succeeded();
        var file = _folder.File("decisions.jsonl");
        (await CommandRun.Of("-g", first, "decisions", "--export", file)).Succeeded();

        var second = await IngestAsync("second");
        var imported = Assert.Single((await CommandRun.Of("-g", second, "decisions", "--import", file)).Succeeded().Rows());

        Assert.True(imported.GetProperty("applied").GetBoolean());
        var run = await CommandRun.Of("-g", second, "author", "Grace Hopper");
        Assert.Equal(6, run.ExitCode);
        Assert.Contains("2 authors", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_FileThatIsNone_NamesTheLine()
    {
        var graph = await IngestAsync();
        var file = _folder.Write("bad.jsonl", "\n{\"kind\":\"marry\",\"mentions\":[]}\n");

        var run = await CommandRun.Of("-g", graph, "decisions", "--import", file);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Line 2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_Paper_IsGoneAndStaysGone()
    {
        var graph = await IngestAsync();
        var paper = await PaperAsync(graph, "A Complete Logic");

        (await CommandRun.Of("-g", graph, "remove", paper)).Succeeded();
        (await CommandRun.Of("-g", graph, "ingest", _folder.File("page.txt"))).Succeeded();

        Assert.Equal(2, (await CommandRun.Of("-g", graph, "papers")).Succeeded().Rows().Count);
        Assert.Equal(6, (await CommandRun.Of("-g", graph, "remove", paper)).ExitCode);
        var lost = (await CommandRun.Of("-g", graph, "diff", "1")).Succeeded().Rows();
        Assert.Contains(lost, row => row.GetProperty("change").GetString() == "lost"
            && row.GetProperty("id").GetString() == paper);
    }

    [Fact]
    public async Task Remove_PersonsOfAFile_TakesBackWhatTheyTold()
    {
        var graph = _folder.File("persons");
        var file = _folder.Write("dblp.xml", """
            <dblp><article key="x/1"><author>Jane Smith</author><author>Bo Lee</author><title>Graph one.</title><year>2001</year></article>
            <article key="x/2"><author>Jane Doe</author><author>Ann Roe</author><title>Quantum two.</title><year>2009</year></article>
            <www key="homepages/d/JaneDoe"><author>Jane Doe</author><author>Jane Smith</author><title>Home Page</title>
            <url>https://orcid.org/0000-0002-1825-0097</url></www></dblp>
            """);
        var summary = Assert.Single((await CommandRun.Of("-g", graph, "ingest", file)).Succeeded().Rows());
        Assert.Equal(
            (1, 2, 3),
            (summary.GetProperty("persons").GetInt32(), summary.GetProperty("mentionsTold").GetInt32(),
                summary.GetProperty("authors").GetInt32()));
        Assert.Equal(2, Assert.Single((await CommandRun.Of("-g", graph, "stats")).Succeeded().Rows())
            .GetProperty("mentionsTold").GetInt32());
        var itself = await CommandRun.Of("-g", graph, "explain", "Jane Doe", "Jane Smith");
        Assert.Equal(6, itself.ExitCode);
        Assert.Contains("Both are the author 'Jane Smith'", itself.Error, StringComparison.Ordinal);
        var explained = (await CommandRun.Of("-g", graph, "explain", "Jane Doe")).Succeeded().Output;
        Assert.Contains("the same ORCID 0000-0002-1825-0097, by the person record of dblp", explained, StringComparison.Ordinal);
        Assert.Contains("the same source id dblp:Jane Doe, by the person record of dblp", explained, StringComparison.Ordinal);

        Assert.Equal(2, (await CommandRun.Of("-g", graph, "remove")).ExitCode);
        var missing = await CommandRun.Of("-g", graph, "remove", "--persons", "dblp:other.xml");
        Assert.Equal(6, missing.ExitCode);
        Assert.Contains("dblp:dblp.xml", missing.Error, StringComparison.Ordinal);
        var removed = Assert.Single((await CommandRun.Of("-g", graph, "remove", "--persons", "dblp:dblp.xml")).Succeeded().Rows());
        Assert.Equal(
            (1, 0, 4),
            (removed.GetProperty("personsRemoved").GetInt32(), removed.GetProperty("papersRemoved").GetInt32(),
                removed.GetProperty("authors").GetInt32()));

        var file2 = _folder.File("persons.tar.gz");
        Assert.Equal(1, Assert.Single((await CommandRun.Of("-g", graph, "ingest", "--again", file)).Succeeded().Rows())
            .GetProperty("persons").GetInt32());
        (await CommandRun.Of("-g", graph, "backup", file2)).Succeeded();
        var restored = _folder.File("restored-persons");
        (await CommandRun.Of("-g", restored, "restore", file2)).Succeeded();
        Assert.Equal(1, Assert.Single((await CommandRun.Of("-g", restored, "remove", "--persons", "dblp:dblp.xml")).Succeeded().Rows())
            .GetProperty("personsRemoved").GetInt32());
    }

    [Fact]
    public async Task Backup_Restored_IsTheSameGraphAndCanBeWrittenTo()
    {
        var graph = await IngestAsync();
        (await CommandRun.Of("-g", graph, "merge", "Ada Lovelace", "Kurt Gödel")).Succeeded();
        var file = _folder.File("graph.tar.gz");
        using (GraphFolder.Open(graph))
        {
            (await CommandRun.Of("-g", graph, "backup", file)).Succeeded();
        }

        var copy = _folder.File("copy");
        (await CommandRun.Of("-g", copy, "restore", file)).Succeeded();

        Assert.Empty((await CommandRun.Of("-g", graph, "diff", graph, copy)).Succeeded().Rows());
        Assert.Single((await CommandRun.Of("-g", copy, "decisions")).Succeeded().Rows());
        var again = (await CommandRun.Of("-g", copy, "ingest", _folder.File("page.txt"))).Succeeded().Json();
        Assert.Equal(0, again.GetProperty("papersAdded").GetInt32());
        Assert.Equal(4, (await CommandRun.Of("-g", copy, "restore", file)).ExitCode);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public async Task Restore_CutFile_IsRefusedAndLeavesNothing(double share)
    {
        var graph = await IngestAsync();
        var file = _folder.File("graph.tar.gz");
        (await CommandRun.Of("-g", graph, "backup", file)).Succeeded();
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(file, bytes[..(int)(bytes.Length * share)], TestContext.Current.CancellationToken);

        var copy = _folder.File("copy");
        Assert.Equal(3, (await CommandRun.Of("-g", copy, "restore", file)).ExitCode);
        Assert.False(Directory.Exists(copy));
    }

    [Fact]
    public async Task Restore_EntryThatLeavesTheFolder_IsRefused()
    {
        var file = _folder.File("evil.tar.gz");
        await using (var zip = new GZipStream(File.Create(file), CompressionMode.Compress))
        await using (var tar = new TarWriter(zip))
        {
            await tar.WriteEntryAsync(
                new PaxTarEntry(TarEntryType.RegularFile, "../evil.txt") { DataStream = new MemoryStream("x"u8.ToArray()) },
                TestContext.Current.CancellationToken);
        }

        Assert.Equal(3, (await CommandRun.Of("-g", _folder.File("g"), "restore", file)).ExitCode);
        Assert.False(File.Exists(_folder.File("evil.txt")));
    }

    [Fact]
    public async Task Match_KnownAndUnknownInstitution_AreToldInOrder()
    {
        var rows = (await CommandRun.WithInput(
            "Allen Institute for AI, Seattle\nNowhere in particular\n", "institutions", "match")).Succeeded().Rows();

        Assert.Equal("https://ror.org/05w520734", rows[0].GetProperty("ror")[0].GetString());
        Assert.Equal(0, rows[1].GetProperty("ror").GetArrayLength());
    }

    [Fact]
    public async Task Evaluate_GoldThatAgrees_IsOneEverywhere()
    {
        var graph = await IngestAsync();
        var mentions = (await CommandRun.Of("-g", graph, "mentions", "-f", "jsonl")).Succeeded().Rows();
        var gold = _folder.Write("gold.csv", "paperId,position,personId\n" + string.Concat(mentions.Select(static row =>
            $"{row.GetProperty("paperId")},{row.GetProperty("position")},{row.GetProperty("name")}\n")));

        var found = (await CommandRun.Of("-g", graph, "identity", "evaluate", "--gold", gold)).Succeeded().Json();

        Assert.Equal(7, found.GetProperty("labelled").GetInt32());
        Assert.Equal(1, found.GetProperty("bCubedF1").GetDouble());
        Assert.Equal(1, found.GetProperty("pairwiseF1").GetDouble());
    }

    private static async Task<string> PaperAsync(string graph, string title) =>
        (await CommandRun.Of("-g", graph, "papers")).Succeeded().Rows()
            .Single(row => row.GetProperty("title").GetString()!.StartsWith(title, StringComparison.Ordinal))
            .GetProperty("id").GetString()!;

    private async Task<string> IngestAsync(string name = "graph")
    {
        var page = _folder.Write("page.txt", SamplePage.Text);
        var graph = _folder.File(name);
        (await CommandRun.Of("-g", graph, "ingest", page, "--as-of", "2026-11-22")).Succeeded();
        return graph;
    }
}
