using System.Buffers;
using System.Text;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction;
using CoauthorGraph.Extraction.Institutions;
using CoauthorGraph.Extraction.Topics;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Readers.PaperRecords;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Folder;
using CoauthorGraph.Storage.Snapshots;
using CsCheck;

namespace CoauthorGraph.Pipeline.Tests;

/// <summary>What a better taxonomy or list of institutions finds reaches what was read long ago.</summary>
public sealed class ReextractionTests
{
    private const string Ranking = "x-ranking\tRanking\t\t\tranking\n";
    private const string Games = "x-games\tGames\t\t\tgames|board games\n";

    private const string Papers = """
        {"id":"r1","title":"On ranking and games","year":2001,"authors":[{"name":"Ada Byron","affiliations":["North Lab, Oslo"]}]}
        {"id":"r2","title":"On trees","year":2002,"authors":["Ada Byron","Emmy Noether"],"affiliations":["South Lab"],"topics":[{"id":"own","name":"Own"}]}
        {"id":"r3","title":"Board games","year":2003,"authors":["Emmy Noether"]}

        """;

    [Fact]
    public void Run_KnownFileUnderAnotherExtractor_FindsWhatItFindsAndKeepsTheIds()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("p.jsonl", Papers);
        Ingest(folder.File("g"), file, Extractor(Ranking, "North"));
        Assert.Equal(["own", "x-ranking"], Topics(folder.File("g")));
        var ids = Ids(folder.File("g"));

        var summary = Ingest(folder.File("g"), file, Extractor(Games, "South"));

        Assert.Equal(["own", "x-games"], Topics(folder.File("g")));
        Assert.Equal(ids, Ids(folder.File("g")));
        Assert.Equal((0, 3), (summary.PapersAdded, summary.PapersChanged));
        Ingest(folder.File("fresh"), file, Extractor(Games, "South"));
        Assert.Equal(SnapshotColumns.Of(folder.File("fresh")), SnapshotColumns.Of(folder.File("g")));
        var snapshot = GraphFolder.CurrentSnapshot(folder.File("g"));
        Assert.Equal(0, Ingest(folder.File("g"), file, Extractor(Games, "South")).PapersChanged);
        Assert.Equal(snapshot, GraphFolder.CurrentSnapshot(folder.File("g")));
    }

    [Fact]
    public void Run_OtherFileUnderAnotherExtractor_ExtractsAllAnew()
    {
        using var folder = new TemporaryFolder();
        Ingest(folder.File("g"), folder.Write("p.jsonl", Papers), Extractor(Ranking, "North"));
        Ingest(
            folder.File("g"), folder.Write("q.jsonl", """{"id":"r4","title":"Nothing","authors":["Kurt Gödel"]}"""),
            Extractor(Games + Ranking, "North"));
        Assert.Equal(["own", "x-games", "x-ranking"], Topics(folder.File("g")));
    }

    [Fact]
    public void Run_TopicOfAnotherNameOnly_ReachesEveryPaper()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("p.jsonl", string.Concat(Enumerable.Range(0, 40).Select(
            static i => $$"""{"id":"t{{i}}","title":"On {{(i == 0 ? "ranking" : "trees")}}, part {{i}}","authors":["Ada Byron"]}""" + "\n")));
        Ingest(folder.File("g"), file, Extractor(Ranking, "North"));
        Ingest(folder.File("g"), file, Extractor(Ranking.Replace("Ranking", "Orders", StringComparison.Ordinal), "North"));
        using var graph = GraphFolder.Open(folder.File("g"));
        Assert.Equal("Orders", graph.Topics.Name[graph.PaperTopics.Topic.Span[0]]);
    }

    [Fact]
    public void Run_FailingAtAnyStepOfIt_IsDoneByTheNext()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("p.jsonl", Papers);
        Ingest(folder.File("fresh"), file, Extractor(Games, "South"));
        var expected = SnapshotColumns.Of(folder.File("fresh"));
        var failed = 0;
        for (var at = 1; at < 40; at++)
        {
            var graph = folder.File($"g{at}");
            Ingest(graph, file, Extractor(Ranking, "North"));
            var step = 0;
            CommitSteps.Watcher = name =>
            {
                // Columns are many, and all alike.
                if (name != "column written" && ++step == at)
                {
                    throw new IOException("the disk is full");
                }
            };
            try
            {
                Ingest(graph, file, Extractor(Games, "South"));
                CommitSteps.Watcher = null;
                break;
            }
            catch (Exception failure) when (failure is IOException or CoauthorGraphException)
            {
                failed++;
            }

            CommitSteps.Watcher = null;
            Ingest(graph, file, Extractor(Games, "South"));
            Assert.Equal(expected, SnapshotColumns.Of(graph));
        }

        Assert.InRange(failed, 5, 38);
    }

    [Fact]
    public void Run_Again_ReadsKnownFilesAndBringsBackWhatWasRemoved()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("p.jsonl", Papers);
        var extractor = Extractor(Ranking, "North");
        Ingest(folder.File("g"), file, extractor);
        PaperRemoval.Run(folder.File("g"), ["r1"], [], 1, "test", null, null, CancellationToken.None);
        Assert.Equal(0, Ingest(folder.File("g"), file, extractor).PapersAdded);
        Assert.Equal(1, Ingest(folder.File("g"), file, extractor, again: true).PapersAdded);
        Assert.Equal(["own", "x-ranking"], Topics(folder.File("g")));
    }

    [Fact]
    public void Run_StoreOfVersion2_PartsWhatWasReadFromWhatWasFound()
    {
        using var folder = new TemporaryFolder();
        var old = Extractor(Ranking, "North");
        var file = folder.Write("p.xml", """
            <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>On ranking and games</ArticleTitle>
            <AuthorList><Author><LastName>Byron</LastName><ForeName>Ada</ForeName><AffiliationInfo><Affiliation>North Lab, Oslo</Affiliation>
            </AffiliationInfo></Author></AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>
            """);
        Ingest(folder.File("g"), file, old);
        MakeVersion2(folder.File("g"), old);

        Ingest(folder.File("g"), file, Extractor(Games, "South"));

        Assert.Equal(["x-games"], Topics(folder.File("g")));
        Ingest(folder.File("fresh"), file, Extractor(Games, "South"));
        Assert.Equal(SnapshotColumns.Of(folder.File("fresh")), SnapshotColumns.Of(folder.File("g")));
        using var store = GraphStore.Open(folder.File("g"), 1);
        using var fresh = GraphStore.Open(folder.File("fresh"), 1);
        Assert.Equal(fresh.Records.All(), store.Records.All());
    }

    [Fact]
    public void Lay_WhatWasFoundOverWhatWasRead_IsTheExtractedRecord()
    {
        var text = Gen.String[Gen.Char["abé .\"\\\n☃"], 1, 6];
        var affiliation = Gen.Select(
            Gen.Int[0, 2], Gen.Int[0, 2], static (raw, ror) => new Affiliation(
                ((string[])["North Lab", "South Lab, Oslo", "elsewhere"])[raw],
                ((string?[])[null, "https://ror.org/09", "x"])[ror]));
        var author = Gen.Select(text, Gen.OneOf(Gen.Const((string?)null), text!), affiliation.Array[0, 3], Gen.Bool)
            .Select(static (name, family, affiliations, collective) => new PaperAuthor
            {
                Position = 0,
                Name = "N" + name,
                Family = family,
                Affiliations = affiliations,
                Collective = collective,
            });
        var extractor = Extractor(Games + Ranking, "North");
        Gen.Select(text, author.Array[0, 5], affiliation.Array[0, 3], Gen.Bool).Sample((title, authors, affiliations, given) =>
        {
            var raw = new PaperRecord
            {
                Id = "p",
                Title = "On games: " + title,
                Authors = [.. authors.Select(static (one, i) => one with { Position = i })],
                Affiliations = affiliations,
                Topics = given ? [new TopicAssignment("own", "Own", 1, "")] : [],
                Source = new RecordSource("f", "records", 1),
            };
            var extracted = extractor.Extract(raw);
            var found = new ArrayBufferWriter<byte>();
            RecordFindingsJson.Write(found, raw, extracted);
            Assert.Equal(Json(extracted), Json(new RecordFindingsParser().Lay(found.WrittenMemory, raw)));
        });
    }

    private static string Json(PaperRecord record)
    {
        var json = new ArrayBufferWriter<byte>();
        PaperRecordJson.Write(json, record);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    // What a program before version 3 left: one text of what was read and found, and no version of the extractor.
    private static void MakeVersion2(string graph, RecordExtractor extractor)
    {
        using var store = GraphStore.Open(graph, 1);
        var parser = new PaperRecordParser();
        var records = store.Records.All().Select(record =>
        {
            var raw = parser.Parse(Encoding.UTF8.GetBytes(record.Json), new RecordSource("", "", 0));
            return record with { Json = Json(extractor.Extract(raw)), Found = null, Content = record.Content + 1 };
        }).ToList();
        store.InTransaction(() =>
        {
            store.Records.Replace(records);
            store.SetSetting("extractor", null);
            store.SetSetting("schema", "2");
        });
    }

    private static RecordExtractor Extractor(string taxonomy, string lab)
    {
        using var reader = new StringReader("own\tOwn\t\t\tno such phrase\n" + taxonomy);
        using var ror = new MemoryStream(Encoding.UTF8.GetBytes(
            $$"""{"id":"https://ror.org/0{{lab.Length}}","status":"active","names":[{"value":"{{lab}} Lab","types":["ror_display","label"]}],"locations":[]}"""));
        return new RecordExtractor(TopicTaxonomy.Load(reader), InstitutionRegistry.Load(ror, TestContext.Current.CancellationToken));
    }

    private static IngestSummary Ingest(string graph, string file, RecordExtractor extractor, bool again = false) =>
        Ingestion.Run(
            new IngestRequest
            {
                GraphFolder = graph,
                Inputs = [file],
                Threads = 1,
                ProgramVersion = "test",
                Extractor = extractor,
                Again = again,
            },
            null,
            CancellationToken.None);

    private static List<string> Topics(string folder)
    {
        using var graph = GraphFolder.Open(folder);
        return [.. graph.PaperTopics.Topic.ToArray().Select(row => graph.Topics.Id[row]).Distinct().Order()];
    }

    private static List<string> Ids(string folder)
    {
        using var graph = GraphFolder.Open(folder);
        return [.. graph.Papers.Id.AsEnumerable(), .. graph.Authors.Id.AsEnumerable()];
    }
}
