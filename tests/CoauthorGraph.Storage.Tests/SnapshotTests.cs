using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Schema;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Storage.Backups;
using CoauthorGraph.Storage.Folder;
using CoauthorGraph.Storage.Records;
using CoauthorGraph.Storage.Snapshots;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Storage.Tests;

/// <summary>Graphs of a few papers, published and read again.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coauthor-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // They stand in every graph folder; a newer program reads the older ones, and an older one refuses the newer.
    [Fact]
    public void Versions_AreThoseOfTheFoldersThatThereAre() => Assert.Equal(
        (5, 3, 1, 3),
        (StoreSchema.CurrentVersion, SnapshotManifest.CurrentSchemaVersion, BackupManifest.CurrentVersion,
            GraphStore.SnapshotsKept));

    [Fact]
    public void Names_OfAFolder_AreThoseOfTheFoldersThatThereAre()
    {
        var layout = new GraphFolderLayout(_folder);
        Assert.Equal(
            ["store.duckdb", "lock", "decisions.jsonl", "CURRENT", "snapshots", "snapshots/000001"],
            new[] { layout.Store, layout.Lock, layout.Decisions, layout.Current, layout.Snapshots, layout.Snapshot("000001") }
                .Select(path => Path.GetRelativePath(_folder, path).Replace('\\', '/')));
        Assert.Equal(("manifest.json", ".arrow"), (SnapshotManifest.FileName, ColumnFile.Extension));
        Assert.Equal(
            ["meta", "inputs", "records", "papers", "mentions", "former_ids", "changed_papers", "decisions", "persons",
                "changed_persons"],
            StoreSchema.TableNames);
    }

    [Theory]
    [InlineData("000001", true)]
    [InlineData("123456789", true)]
    [InlineData("00001", false)]
    [InlineData("1234567890", false)]
    [InlineData("00000a", false)]
    public void IsSnapshotId_Name_IsSixToNineDigits(string name, bool isOne) =>
        Assert.Equal(isOne, GraphFolderLayout.IsSnapshotId(name));

    [Fact]
    public void Publish_ThenOpen_GivesEveryPropertyBack()
    {
        using var graph = Sample(2003);
        using (var store = GraphStore.Open(_folder, 1))
        {
            Assert.Equal("000001", store.Publish(graph, CancellationToken.None));
        }

        using var read = GraphFolder.Open(_folder);
        Assert.Equal(Content(graph), Content(read));
        Assert.Equal(("000001", 3, 2, 1), (
            read.Info.Id, read.Info.SchemaVersion, read.Info.MaxAuthors, read.Info.HyperAuthoredPapers));
        Assert.Equal(graph.Coauthorships.Graph.Neighbors.ToArray(), read.Coauthorships.Graph.Neighbors.ToArray());
        Assert.Equal(graph.Coauthorships.Graph.Weights.ToArray(), read.Coauthorships.Graph.Weights.ToArray());
        Assert.Equal(graph.Coauthorships.EdgeOfEntry.ToArray(), read.Coauthorships.EdgeOfEntry.ToArray());
        Assert.Empty(GraphFolder.Check(_folder, CancellationToken.None));
    }

    [Fact]
    public void Publish_AgainAndAgain_KeepsTheLastThree()
    {
        using var store = GraphStore.Open(_folder, 1);
        for (var year = 2001; year <= 2005; year++)
        {
            using var graph = Sample(year);
            store.Publish(graph, CancellationToken.None);
        }

        Assert.Equal(["000003", "000004", "000005"], GraphFolder.Snapshots(_folder));
        Assert.Equal("000005", GraphFolder.CurrentSnapshot(_folder));
        using (var older = GraphFolder.Open(_folder, "000003"))
        {
            Assert.Equal(2003, older.Papers.Year.Span[0]);
        }

        var gone = Assert.Throws<CoauthorGraphException>(() => GraphFolder.Open(_folder, "000002"));
        Assert.Equal(ErrorCode.NotFound, gone.Code);
        Assert.Contains("there are: 000003, 000004, 000005.", gone.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Store_AfterPublishing_HasNothingPending()
    {
        using var store = GraphStore.Open(_folder, 1);
        using var graph = Sample(2001);
        Assert.True(store.HasUnpublishedRecords);
        Assert.Null(store.ChangedPapers());
        store.Publish(graph, CancellationToken.None);
        Assert.False(store.HasUnpublishedRecords);
        Assert.Empty(store.ChangedPapers()!);
        store.MarkPending();
        Assert.True(store.HasUnpublishedRecords);
        store.Records.Add([Record("a", "P1")]);
        store.Records.Assign([("f", "a", "P1")]);
        Assert.Equal(["P1"], store.ChangedPapers()!);
        store.Publish(graph, CancellationToken.None);
        Assert.Empty(store.ChangedPapers()!);
    }

    [Fact]
    public void Decisions_InForce_AreInStoreFileAndSnapshot()
    {
        var decision = Decision.Make(DecisionKind.Confirm, [new MentionReference("p1", 0, "Ada")]);
        using var graph = Sample(2001);
        using (var store = GraphStore.Open(_folder, 1))
        {
            store.Decide([decision]);
            Assert.True(store.IsPending);
            store.Publish(graph, CancellationToken.None);
            Assert.False(store.IsPending);
        }

        Assert.Equal([decision.Id], GraphFolder.Decisions(_folder).Select(static one => one.Id));
        var line = DecisionJson.Write(decision) + "\n";
        Assert.Equal(line, File.ReadAllText(Path.Combine(_folder, "decisions.jsonl")));
        Assert.Equal(line, File.ReadAllText(Path.Combine(_folder, "snapshots", "000001", "decisions.jsonl")));
        Assert.Null(GraphFolder.CheckDecisions(_folder));
        using var again = GraphStore.Open(_folder, 1);
        Assert.Equal([decision.Id], again.Decisions().Select(static one => one.Id));
    }

    [Fact]
    public void Mentions_SavedAndRemoved_AreThoseOfTheOtherPapers()
    {
        using var store = GraphStore.Open(_folder, 1);
        StoredMention[] mentions =
            [new("p1", 0, "A", "a1", "m1", .25f), new("p2", 1, "B", "a2", "m2", .5f), new("p3", 0, "C", "a3", "m3", 1)];
        store.InTransaction(() => store.Mentions.Add(mentions));
        Assert.Equal([mentions[0], mentions[2]], store.Mentions.Of(["p3", "p1", "none"]));
        store.InTransaction(() => store.Mentions.RemoveOf(["p1", "none"]));
        Assert.Equal(mentions[1..], store.Mentions.All());
        store.InTransaction(() => store.Mentions.SaveFormerIds([("z", "a"), ("b", "a")]));
        store.InTransaction(() => store.Mentions.SaveFormerIds([("z", "c"), ("y", "a")]));
        Assert.Equal([("y", "a"), ("z", "c")], store.Mentions.FormerIds());
    }

    [Fact]
    public void Inputs_Saved_AreFoundByTheirHash()
    {
        using var store = GraphStore.Open(_folder, 1);
        var input = new StoredInput("h1", "f.txt", "2026-11-22", "o", 7, 2, true);
        store.Inputs.Save([input, input with { Hash = "h2", Complete = false }]);
        store.Inputs.Save([input with { Records = 9 }]);
        Assert.Equal(input with { Records = 9 }, store.Inputs.Find("h1"));
        Assert.False(store.Inputs.Find("h2")!.Complete);
        Assert.Null(store.Inputs.Find("h3"));
    }

    [Fact]
    public void Records_Replaced_HaveTheirNewTextAndKeepTheirPaper()
    {
        using var store = GraphStore.Open(_folder, 1);
        store.Records.Add([Record("a", "one"), Record("b", "two")]);
        store.Records.Assign([("f", "a", "P1"), ("f", "b", "P2")]);
        store.Records.Replace([Record("a", "three") with { Content = 9 }]);
        Assert.Equal("{\"t\":\"three\"}", store.Records.Find("f", "a"));
        Assert.Null(store.Records.Find("g", "a"));
        Assert.Equal(
            [("a", 9ul), ("b", 1ul)], store.Records.Contents().Select(static one => (one.Id, one.Content)).Order());
        Assert.Equal(
            [("a", "P1"), ("b", "P2")], store.Records.Keys().Select(static one => (one.Id, one.PaperId!)).Order());
    }

    [Fact]
    public void Setting_SavedAndTakenAway_IsThereAndGone()
    {
        using var store = GraphStore.Open(_folder, 1);
        store.SetSetting("x", "1");
        store.SetSetting("x", "2");
        Assert.Equal("2", store.Setting("x"));
        store.SetSetting("x", null);
        Assert.Null(store.Setting("x"));
        store.MarkExtracted("v1");
        Assert.True(store.IsExtractedAnew);
        Assert.Equal("v1", store.ExtractorVersion);
    }

    [Fact]
    public void Manifest_ThatWasChanged_IsNotWhole()
    {
        WriteManifest("good.arrow");
        Assert.Equal(100, SnapshotManifest.Read(_folder).MaxAuthors);
        var path = Path.Combine(_folder, "manifest.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("100", "101", StringComparison.Ordinal));
        Assert.Throws<InvalidDataException>(() => SnapshotManifest.Read(_folder));
    }

    // A name is a path in the snapshot and in nothing else; one that is none is not saved by others that are.
    [Theory]
    [InlineData("../a.arrow")]
    [InlineData("sub/a.arrow")]
    [InlineData("/a.arrow")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("good.arrow")] // Twice.
    public void Manifest_WithANameThatIsNone_IsNotWhole(string name)
    {
        WriteManifest("good.arrow");
        Assert.Single(SnapshotManifest.Read(_folder).Files);
        WriteManifest("good.arrow", name);
        Assert.Throws<InvalidDataException>(() => SnapshotManifest.Read(_folder));
    }

    private void WriteManifest(params string[] files) => new SnapshotManifest
    {
        SchemaVersion = 2,
        ProgramVersion = "1",
        Build = "b",
        MaxAuthors = 100,
        HyperAuthoredPapers = 0,
        Files = [.. files.Select(static name => new ManifestFile(name, 3, "00"))],
    }.Write(_folder);

    private static KnowledgeGraph Sample(int year) => new LiteralGraph(
        new("p1", year, "a=Ada@MIT", "n=Nobody@?Home")
        {
            Date = (year * 10_000) + 400,
            Flags = PaperFlags.HasCode | PaperFlags.AuthorsTruncated,
            Abstract = "Words é",
            Venue = "V",
            Doi = "10.1/x",
            ArxivId = "0104.1",
            Url = "u",
            Categories = ["x", "y"],
            About = [("rl", .25f)],
            Orcids = [(0, "0000-1")],
            Introduces = "S",
        },
        new("p2", 0, "a=A", "b=Ben"), new("p3", 2001, "a", "b", "c=王"))
    {
        MaxAuthors = 2,
        Narrower = [("rl", ["ai"])],
        Parts = [("MIT", ["State"])],
        Former = [("a", ["a0", "a1"])],
    }.Build();

    // Every node and relationship with its properties, a line each.
    private static List<string> Content(KnowledgeGraph graph)
    {
        var lines = new List<string>();
        foreach (var type in GraphSchema.Nodes)
        {
            var keys = type.Keys(graph);
            lines.AddRange(Enumerable.Range(0, keys.Count).Select(row => $"{keys[row]} {Values(type.Properties, graph, row)}"));
        }

        foreach (var type in GraphSchema.Relationships)
        {
            lines.AddRange(type.Rows(graph).Included().Select(row => $"{type.Name} {Values(type.Properties, graph, row)}"));
        }

        return lines;
    }

    private static string Values(IEnumerable<GraphProperty> properties, KnowledgeGraph graph, int row) => string.Join('|',
        properties.Select(property => property.Of(graph).Value(row) is string[] list
            ? string.Join('+', list) : $"{property.Of(graph).Value(row)}"));

    private static StoredRecord Record(string id, string text) => new()
    {
        Format = "f",
        Id = id,
        Content = 1,
        Keys = new MatchKeys("", "", 0, 0, 2001, false),
        Json = $$"""{"t":"{{text}}"}""",
        Found = "{}",
    };
}
