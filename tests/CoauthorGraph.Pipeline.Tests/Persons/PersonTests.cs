using System.Globalization;
using System.Text;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Pipeline.Health;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Folder;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Tests.Persons;

/// <summary>Person records in a graph folder: they tell of papers before and after them, and can be taken back.</summary>
public sealed class PersonTests
{
    private const string Papers = """
        <article key="x/1"><author>Jane Smith</author><author>Bo Lee</author><title>Graph one.</title><year>2001</year></article>
        <article key="x/2"><author>Jane Doe</author><author>Ann Roe</author><title>Quantum two.</title><year>2009</year></article>
        <article key="x/3"><author>Wei Wang 0001</author><title>Alpha three.</title><year>2003</year></article>
        <article key="x/4"><author>Wei Wang 0002</author><title>Beta four.</title><year>2004</year></article>
        """;

    private const string Persons = """
        <www key="homepages/d/JaneDoe"><author>Jane Doe</author><author>Jane Smith</author><title>Home Page</title>
        <url>https://orcid.org/0000-0002-1825-0097</url></www>
        <www key="homepages/w/WeiWang1"><author>Wei Wang 0001</author><title>Home Page</title></www>
        <www key="homepages/w/WeiWang2"><author>Wei Wang 0002</author><title>Home Page</title></www>
        """;

    [Fact]
    public void Run_AliasInAnotherBlock_IsOneAuthorAndHomonymsAreTwo()
    {
        using var folder = new TemporaryFolder();
        var summary = Ingest(folder, "dblp.xml", Papers + Persons);

        Assert.Equal(("x/1 x/2", "x/3", "x/4"), Grouped(folder));
        Assert.Equal((3L, 2), (summary.Persons!.Value, summary.MentionsTold!.Value));
        using var graph = GraphFolder.Open(folder.File("g"));
        Assert.Equal("Jane Smith", graph.Authorships.Name[0]);
        Assert.Equal(
            ("dblp:Jane Doe", "0000-0002-1825-0097"),
            (graph.Authorships.SourceId[0], graph.Authorships.Orcid[0]));
        Assert.Equal(
            AuthorshipFlags.SourceIdOfPerson | AuthorshipFlags.SourceIdByName | AuthorshipFlags.OrcidOfPerson,
            graph.Authorships.Flags.Span[0]);
    }

    [Fact]
    public void Run_WithoutPersons_TheAliasesAreTwoAndNothingIsSaid()
    {
        using var folder = new TemporaryFolder();
        var summary = Ingest(folder, "dblp.xml", Papers);

        Assert.Equal(("x/1", "x/3", "x/4"), Grouped(folder));
        Assert.Equal((null, null), (summary.Persons, summary.MentionsTold));
    }

    [Fact]
    public void Run_PersonsAfterThePapers_EqualPersonsWithThem()
    {
        using var folder = new TemporaryFolder();
        using var twin = new TemporaryFolder();
        Ingest(folder, "papers.xml", Papers);
        var later = Ingest(folder, "persons.xml", Persons);
        twin.Write("papers.xml", Dblp(Papers));
        twin.Write("persons.xml", Dblp(Persons));
        Ingest(twin.File("g"), twin.File("papers.xml"), twin.File("persons.xml"));

        Assert.Equal(2, later.PapersChanged);
        Assert.Equal(Answers(twin), Answers(folder));
    }

    [Fact]
    public void Remove_ThePersonsOfAFile_IsTheGraphWithoutThem()
    {
        using var folder = new TemporaryFolder();
        Ingest(folder, "papers.xml", Papers);
        var before = Answers(folder);
        Ingest(folder, "persons.xml", Persons);
        Assert.NotEqual(before, Answers(folder));

        Assert.Equal(3, Remove(folder, "dblp:persons.xml").PersonsRemoved);

        Assert.Equal(before, Answers(folder));
        Assert.Equal(ErrorCode.NotFound,
            Assert.Throws<CoauthorGraphException>(() => Remove(folder, "dblp:persons.xml")).Code);
        Assert.Equal(before, Answers(folder));
    }

    [Fact]
    public void Run_AnotherFileOfThatName_TakesThePlaceOfWhatTheFirstSaid()
    {
        using var folder = new TemporaryFolder();
        Ingest(folder, "papers.xml", Papers);
        Ingest(folder, "persons.xml", Persons);
        var summary = Ingest(folder, "persons.xml", Persons.Replace("<author>Jane Smith</author>", "", StringComparison.Ordinal));
        Assert.Equal(("x/1", "x/3", "x/4"), Grouped(folder));
        Assert.Equal(1, summary.MentionsTold);

        Assert.Equal(1, Ingest(folder, "persons.xml", Persons[Persons.LastIndexOf("<www", StringComparison.Ordinal)..]).Persons);
        Assert.Null(Ingest(folder, "persons.xml", Papers.Replace("one", "uno", StringComparison.Ordinal)).Persons);
    }

    [Fact]
    public void Run_FileWhoseListWasReplaced_IsReadAgainAndReplacesTheOther()
    {
        using var folder = new TemporaryFolder();
        var other = Persons[Persons.LastIndexOf("<www", StringComparison.Ordinal)..];
        Ingest(folder, "papers.xml", Papers);
        Ingest(folder, "persons.xml", Persons);
        var first = Answers(folder);
        Assert.Equal(1, Ingest(folder, "persons.xml", other).Persons);
        var second = Answers(folder);

        Assert.Equal(3, Ingest(folder, "persons.xml", Persons).Persons);
        Assert.Equal(first, Answers(folder));
        Assert.Equal(1, Ingest(folder, "persons.xml", other).Persons);
        Assert.Equal(second, Answers(folder));

        // What is in force is known already, and papers are no list.
        var said = new List<string>();
        Ingestion.Run(
            Request(folder.File("g"), folder.File("persons.xml"), folder.File("papers.xml")) with { OnInput = said.Add },
            null, CancellationToken.None);
        Assert.Equal(["papers.xml: known already, nothing to do", "persons.xml: known already, nothing to do"], said);
    }

    // Two lists of one name that are read together are both in force, also where one of them was before.
    [Fact]
    public void Run_BothListsOfOneName_AddUpAsTheyDoTheFirstTime()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("1"));
        Directory.CreateDirectory(folder.File("2"));
        var at = Persons.LastIndexOf("<www", StringComparison.Ordinal);
        var one = folder.Write("1/persons.xml", Dblp(Persons[..at]));
        var two = folder.Write("2/persons.xml", Dblp(Persons[at..]));
        Ingest(folder, "papers.xml", Papers);
        Ingest(folder.File("g"), one);
        Assert.Equal(1, Ingest(folder.File("g"), two).Persons);
        Assert.Equal(3, Ingest(folder.File("g"), one, two).Persons);
        Assert.Equal(3, Ingest(folder.File("g"), one, two).Persons);
        Assert.Equal(("x/1 x/2", "x/3", "x/4"), Grouped(folder));
    }

    [Theory]
    [InlineData("<www key=\"homepages/d/JaneDoe\"><author>Jane D")]
    [InlineData("<www key=\"homepages/d/JaneDoe\"><author>Jane Doe</author><title>Home Page</title></www>\n")]
    public void Run_CutList_LeavesThePersonsOfBeforeAndIsReported(string start)
    {
        using var folder = new TemporaryFolder();
        Ingest(folder, "papers.xml", Papers);
        Ingest(folder, "persons.xml", Persons);
        var before = Answers(folder);
        var issues = new List<RecordIssue>();
        var said = new List<string>();
        var more = "<article key=\"x/9\"><author>Zeno Qvist</author><title>Nine.</title></article>\n"
            + "<www key=\"homepages/w/WeiWang9\"><author>Wei Wang 0001</author><author>Jane Smith</author></www>\n";
        var summary = Ingestion.Run(
            Request(folder.File("g"), folder.Write("persons.xml", "<?xml version=\"1.0\"?>\n<dblp>\n" + more + start)) with
            {
                OnIssue = issues.Add,
                OnInput = said.Add,
            },
            null, CancellationToken.None);

        var issue = Assert.Single(issues);
        Assert.Equal((RecordIssue.CutFile, start.EndsWith('\n') ? 6L : 5L), (issue.Code, issue.Source.Line));
        Assert.Contains("persons.xml: it is cut, so that what it says of persons does not count", said);
        Assert.Equal((3L, 1L, 1), (summary.Persons!.Value, summary.Rejected, summary.PapersAdded));
        PaperRemoval.Run(folder.File("g"), ["dblp:x/9"], [], 1, "test", null, null, CancellationToken.None);
        Assert.Equal(before, Answers(folder));
    }

    // Parts of an OpenAlex snapshot have one name in many folders.
    [Fact]
    public void Run_PartsOfOneName_AddUp()
    {
        using var folder = new TemporaryFolder();
        foreach (var part in new[] { "1", "2" })
        {
            Directory.CreateDirectory(folder.File(part));
            File.WriteAllText(folder.File($"{part}/part_000"), Author($"A{part}", "0000-0002-1825-0097"));
        }

        Ingest(folder.File("g"), folder.File("1/part_000"));
        Assert.Equal(2, Ingest(folder.File("g"), folder.File("2/part_000")).Persons);
        Assert.Equal(2, Ingest(folder.File("g"), folder.Write("part_000", Author("A2", "0000-0001-5109-3700"))).Persons);
        Assert.Equal(2, Remove(folder, "openalex:part_000").PersonsRemoved);
    }

    [Fact]
    public void Run_OrcidOfAnAuthorOfOpenAlex_ReachesTheMentionsWithTheId()
    {
        using var folder = new TemporaryFolder();
        Ingest(folder.File("g"), folder.Write("works.jsonl", """
            {"id":"https://openalex.org/W1","title":"On wings","publication_year":2001,"authorships":[{"author":{"id":"https://openalex.org/A1","display_name":"Jane Doe"},"raw_author_name":"J. Doe"}]}
            """));
        Ingest(folder.File("g"), folder.Write("authors.jsonl", Author("A1", "0000-0002-1825-0097")));

        using var graph = GraphFolder.Open(folder.File("g"));
        Assert.Equal("0000-0002-1825-0097", graph.Authorships.Orcid[0]);
        Assert.Equal(AuthorshipFlags.OrcidOfPerson, graph.Authorships.Flags.Span[0]);
    }

    // The mention shows what a longer list prints, and DBLP's record of the paper the name that is a person's.
    [Fact]
    public void Run_PersonOfAnotherRecordOfThePaper_IsToldThoughTheMentionShowsAnotherName()
    {
        using var folder = new TemporaryFolder();
        Ingest(folder.File("g"), folder.Write("list.jsonl",
            "{\"id\":\"r\",\"doi\":\"10.1/1\",\"title\":\"On wings\",\"authors\":[\"J. Doe\",\"Bo Lee\"]}\n"));
        var others = string.Concat(Enumerable.Range(0, 20).Select(static i =>
            $"<article key=\"o/{i}\"><author>Zeno Qvist</author><title>Other {i}.</title></article>"));
        Ingest(folder, "papers.xml",
            "<article key=\"x/1\"><author>Jane Doe</author><title>On wings.</title><ee>https://doi.org/10.1/1</ee></article>" + others);
        Ingest(folder, "persons.xml", Persons);

        using var graph = GraphFolder.Open(folder.File("g"));
        var row = graph.Papers.AuthorshipOffsets.Span[graph.Papers.Id.Find("r")];
        Assert.Equal(("J. Doe", "0000-0002-1825-0097"), (graph.Authorships.Name[row], graph.Authorships.Orcid[row]));
        Assert.Equal(LaidOutFrom(folder, "list.jsonl"), SnapshotColumns.Of(folder.File("g")));
    }

    [Fact]
    public void Run_IdOfAMegabyte_IsRefusedAndTheOthersAreKept()
    {
        using var folder = new TemporaryFolder();
        var issues = new List<RecordIssue>();
        var name = new string('x', 1 << 20);
        var names = string.Concat(Enumerable.Range(0, 10_000).Select(static i => $"<author>Jane Nr{i}x</author>"));
        var file = folder.Write("dblp.xml", Dblp(
            Papers + $"<www key=\"homepages/x/x\"><author>{name}</author><title>Home Page</title></www>" + Persons
            + $"<www key=\"homepages/m/m\"><author>Max Many</author>{names}<title>Home Page</title></www>"));
        var summary = Ingestion.Run(Request(folder.File("g"), file) with { OnIssue = issues.Add }, null, CancellationToken.None);

        Assert.Equal("person-id", Assert.Single(issues).Code);
        Assert.Equal((4L, 1L), (summary.Persons!.Value, summary.Rejected));
        Assert.Equal(("x/1 x/2", "x/3", "x/4"), Grouped(folder));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Run_AnySteps_GiveTheSameColumnsAsALayoutOfAll(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        Ingest(folder, "0.xml", RandomPapers(random, 60));
        for (var step = 1; step <= 8; step++)
        {
            switch (random.Next(4))
            {
                case 0:
                    Ingest(folder, $"{step}.xml", RandomPapers(random, 3));
                    break;
                case 1 when GraphPersons(folder) is [var source, ..]:
                    Remove(folder, source);
                    break;
                default:
                    Ingest(folder, $"p{random.Next(2)}.xml", RandomPersons(random));
                    break;
            }

            Assert.Equal(LaidOutFromRecords(folder), SnapshotColumns.Of(folder.File("g")));
        }
    }

    [Fact]
    public void Run_DyingAtAnyStep_LeavesBothOrNeitherAndTheNextRunGoesOn()
    {
        using var folder = new TemporaryFolder();
        Ingest(folder, "papers.xml", Papers);
        var before = SnapshotColumns.Of(folder.File("g"));
        var persons = folder.Write("persons.xml", Dblp(Papers.Replace("x/", "y/", StringComparison.Ordinal) + Persons));
        var died = new List<string>();
        CommitSteps.Watcher = step =>
        {
            var copy = folder.File($"died{died.Count}");
            FolderCopy.Make(folder.File("g"), copy);
            died.Add(copy);
        };
        Ingest(folder.File("g"), persons);
        CommitSteps.Watcher = null;
        var after = SnapshotColumns.Of(folder.File("g"));
        Assert.True(died.Count > 5);
        foreach (var copy in died)
        {
            using (var store = GraphStore.Open(copy, 1))
            {
                Assert.Equal(store.Records.Contents().Count() > 4, store.Persons.Count == 3);
            }

            var left = SnapshotColumns.Of(copy);
            Assert.True(left.SequenceEqual(before) || left.SequenceEqual(after));
            Ingest(copy, persons);
            Assert.Equal(after, SnapshotColumns.Of(copy));
        }
    }

    [Fact]
    public void Run_DamagedFile_LeavesThePersonsOfBefore()
    {
        using var folder = new TemporaryFolder();
        Ingest(folder, "papers.xml", Papers);
        Ingest(folder, "persons.xml", Persons);
        var whole = Encoding.UTF8.GetBytes(Dblp(Persons[..Persons.IndexOf("<www key=\"homepages/w", StringComparison.Ordinal)]));
        using (var file = File.Create(folder.File("persons.xml")))
        {
            using var gzip = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionLevel.Fastest);
            gzip.Write(whole);
        }

        File.WriteAllBytes(folder.File("persons.xml"), File.ReadAllBytes(folder.File("persons.xml"))[..^12]);
        Assert.Throws<CoauthorGraphException>(() => Ingest(folder.File("g"), folder.File("persons.xml")));

        using var store = GraphStore.Open(folder.File("g"), 1);
        Assert.Equal(3, store.Persons.Count);
    }

    [Fact]
    public void Doctor_PersonThatIsNotWhatWasRead_IsFound()
    {
        using var folder = new TemporaryFolder();
        Ingest(folder, "dblp.xml", Papers + Persons);
        Assert.True(Sound(folder));
        using (var connection = new DuckDB.NET.Data.DuckDBConnection($"Data Source={folder.File("g/store.duckdb")}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE persons SET json = replace(json, 'Smith', 'Smyth')";
            command.ExecuteNonQuery();
        }

        Assert.False(Sound(folder));
    }

    private static List<string> Answers(TemporaryFolder folder)
    {
        using var graph = GraphFolder.Open(folder.File("g"));
        return GraphAnswers.Of(graph);
    }

    private static bool Sound(TemporaryFolder folder) =>
        StoreChecks.Of(folder.File("g"), quick: false, CancellationToken.None).All(static check => check.Ok);

    // The papers of Jane Doe, Wei Wang 0001 and Wei Wang 0002.
    private static (string Jane, string First, string Second) Grouped(TemporaryFolder folder)
    {
        using var graph = GraphFolder.Open(folder.File("g"));
        string With(string paper)
        {
            var row = graph.Papers.AuthorshipOffsets.Span[graph.Papers.Id.Find("dblp:" + paper)];
            return string.Join(' ', graph.Authors.Authorships[graph.Authorships.Author.Span[row]].ToArray()
                .Select(at => graph.Papers.Id[graph.Authorships.Paper.Span[at]]["dblp:".Length..]));
        }

        return (With("x/1"), With("x/3"), With("x/4"));
    }

    private static string[] GraphPersons(TemporaryFolder folder)
    {
        using var store = GraphStore.Open(folder.File("g"), 1);
        return [.. store.Persons.Sources().Select(static one => one.Source)];
    }

    private static List<string> LaidOutFromRecords(TemporaryFolder folder) => LaidOutFrom(folder, "0.xml");

    private static List<string> LaidOutFrom(TemporaryFolder folder, string known)
    {
        using var twin = new TemporaryFolder();
        Directory.CreateDirectory(twin.File("g"));
        File.Copy(folder.File("g/store.duckdb"), twin.File("g/store.duckdb"));
        Ingest(twin.File("g"), folder.File(known));
        return SnapshotColumns.Of(twin.File("g"));
    }

    // Few names, so that people share them; papers of two records, of which one is another source's.
    private static readonly string[] Names =
        ["Jane Doe", "Jane Smith", "Wei Wang", "Wei Wang 0001", "Wei Wang 0002", "Bo Li", "Bo Lee", "Ann Roe", "Ann B. Roe"];

    private static string RandomPapers(Random random, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var authors = string.Concat(random.GetItems(Names, 1 + random.Next(3)).Distinct()
                .Select(static name => $"<author>{name}</author>"));
            var paper = random.Next(1000);
            var doi = random.Next(3) == 0 ? $"<ee>https://doi.org/10.1/{paper % 40}</ee>" : "";
            text.AppendLine(CultureInfo.InvariantCulture,
                $"<article key=\"r/{paper}\">{authors}<title>Notes {paper % 300}.</title><year>{2000 + (paper % 9)}</year>{doi}</article>");
        }

        return text.ToString();
    }

    private static string RandomPersons(Random random)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 1 + random.Next(4); i++)
        {
            var names = string.Concat(random.GetItems(Names, 1 + random.Next(3)).Distinct()
                .Select(static name => $"<author>{name}</author>"));
            var kind = random.Next(6) == 0 ? " publtype=\"disambiguation\"" : "";
            var orcid = random.Next(2) == 0 ? "<url>https://orcid.org/0000-0002-1825-0097</url>" : "";
            text.AppendLine(CultureInfo.InvariantCulture,
                $"<www key=\"homepages/r/{i}\"{kind}>{names}<title>Home Page</title>{orcid}</www>");
        }

        return text.ToString();
    }

    private static string Author(string id, string orcid) =>
        $$"""{"id":"https://openalex.org/{{id}}","display_name":"Jane Doe","works_count":3,"orcid":"https://orcid.org/{{orcid}}"}""" + "\n";

    private static string Dblp(string records) => $"<?xml version=\"1.0\"?>\n<dblp>\n{records}\n</dblp>\n";

    private static IngestSummary Ingest(TemporaryFolder folder, string file, string records) =>
        Ingest(folder.File("g"), folder.Write(file, Dblp(records)));

    private static IngestSummary Ingest(string graph, params string[] files) =>
        Ingestion.Run(Request(graph, files), null, CancellationToken.None);

    private static IngestRequest Request(string graph, params string[] files) =>
        new() { GraphFolder = graph, Inputs = files, Threads = 2, ProgramVersion = "test" };

    private static RemovalSummary Remove(TemporaryFolder folder, string source) =>
        PaperRemoval.Run(folder.File("g"), [], [source], 2, "test", null, null, CancellationToken.None);
}
