using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CoauthorGraph.Identity.Explanation;
using CoauthorGraph.Identity.Scoring;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Tests;

/// <summary>
/// An update lays out only what changed. Its slow twin is the same store whose snapshots were thrown away, so that all
/// is laid out from the records: both must have the same bytes.
/// </summary>
public sealed class UpdateTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Run_SmallUpdates_GiveTheSameColumnsAsALayoutOfAll(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        Ingest(folder, folder.Write("0.jsonl", Records(random, Enumerable.Range(0, 80), day: 1)));
        for (var step = 1; step <= 5; step++)
        {
            if (step == 3)
            {
                Remove(folder, random);
            }
            else
            {
                var ids = Enumerable.Range(0, 1 + random.Next(6)).Select(_ => random.Next(100)).Distinct();
                Ingest(folder, folder.Write($"{step}.jsonl", Records(random, ids, 1 + step)));
            }

            Assert.Equal(LaidOutFromRecords(folder), SnapshotColumns.Of(folder.File("g")));
        }
    }

    [Fact]
    public void Run_UpdateOfAStoreOfVersion1_LaysAllOutOnceAndUpgrades()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(7);
        Ingest(folder, folder.Write("0.jsonl", Records(random, Enumerable.Range(0, 20), day: 1)));
        using (var store = GraphStore.Open(folder.File("g"), 1))
        {
            store.SetSetting("schema", "1");
            store.SetSetting("snapshot", null);
        }

        using (var store = GraphStore.Open(folder.File("g"), 1))
        {
            Assert.Null(store.ChangedPapers());
            Assert.Equal("5", store.Setting("schema"));
        }

        Ingest(folder, folder.Write("1.jsonl", Records(random, [1, 25], day: 2)));
        Assert.Equal(LaidOutFromRecords(folder), SnapshotColumns.Of(folder.File("g")));
        using (var store = GraphStore.Open(folder.File("g"), 1))
        {
            Assert.Empty(store.ChangedPapers()!);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Run_UpdateOfAnOlderSnapshot_OpensItAndWritesTheNewOne(int version)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(8);
        Ingest(folder, folder.Write("0.jsonl", Records(random, Enumerable.Range(0, 20), day: 1)));
        MakeOlder(folder.File("g/snapshots/000001"), version);

        using (var graph = GraphFolder.Open(folder.File("g")))
        {
            Assert.Equal(version, graph.Info.SchemaVersion);
            Assert.Empty(graph.Papers.FieldSourcesOf(0));
            Assert.Equal(0, graph.Papers.References.Count);
            using var explained = GraphFolder.Open(folder.File("g"));
            Assert.NotEmpty(new IdentityExplainer(explained, PairModel.Default, [], TestContext.Current.CancellationToken)
                .Explain(0).Mentions);
        }

        Ingest(folder, folder.Write("1.jsonl", Records(random, [1, 25], day: 2)));
        Assert.Equal(LaidOutFromRecords(folder), SnapshotColumns.Of(folder.File("g")));
        using var upgraded = GraphFolder.Open(folder.File("g"));
        Assert.Equal(3, upgraded.Info.SchemaVersion);
        Assert.Equal(upgraded.Papers.Count, upgraded.Papers.FieldSources.Count);
        Assert.Contains(
            Enumerable.Range(0, upgraded.Papers.Count), row => upgraded.Papers.References[row].Length > 0
                && upgraded.Papers.Grants[row].Length > 0 && upgraded.Papers.OtherKeys[row].Length > 0);
    }

    // Version 2 had no references, grants and other keys; version 1 no papers.field-sources, either, and said neither its
    // build nor its checksum, which goes here from both, for it is no longer true.
    private static void MakeOlder(string snapshot, int version)
    {
        var path = Path.Combine(snapshot, "manifest.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        manifest["schemaVersion"] = version;
        manifest.AsObject().Remove("build");
        manifest.AsObject().Remove("checksum");
        string[] without = ["papers.references", "papers.grants", "papers.other-keys",
            .. version == 1 ? new[] { "papers.field-sources" } : []];
        var files = manifest["files"]!.AsArray();
        var newer = files.Where(file => Array.Exists(without, name =>
            ((string)file!["name"]!).StartsWith(name, StringComparison.Ordinal))).ToList();
        Assert.Equal(2 * without.Length, newer.Count);
        foreach (var file in newer)
        {
            files.Remove(file);
            File.Delete(Path.Combine(snapshot, (string)file!["name"]!));
        }

        File.WriteAllText(path, manifest.ToJsonString());
    }

    private static List<string> LaidOutFromRecords(TemporaryFolder folder)
    {
        using var twin = new TemporaryFolder();
        Directory.CreateDirectory(twin.File("g"));
        File.Copy(folder.File("g/store.duckdb"), twin.File("g/store.duckdb"));
        Ingest(twin, folder.File("0.jsonl"));
        return SnapshotColumns.Of(twin.File("g"));
    }

    private static void Remove(TemporaryFolder folder, Random random)
    {
        string[] papers;
        using (var graph = GraphFolder.Open(folder.File("g")))
        {
            papers = [.. Enumerable.Range(0, 4).Select(_ => graph.Papers.Id[random.Next(graph.Papers.Count)]).Distinct()];
        }

        PaperRemoval.Run(folder.File("g"), papers, [], 2, "1.0", null, null, CancellationToken.None);
    }

    // Few values for everything, so that papers share them and disagree about them: two spellings of one title and DOI,
    // institutions with several names, artifacts with and without an address, topics beyond the taxonomy.
    private static string Records(Random random, IEnumerable<int> ids, int day)
    {
        var text = new StringBuilder();
        string Pick(params string[] values) => values[random.Next(values.Length)];
        foreach (var id in ids)
        {
            var authors = Enumerable.Range(0, 1 + random.Next(4)).Select(_ =>
                $$"""{"name":"{{Pick("Ada", "A.", "Grace", "Kurt", "Emmy")}} {{Pick("Byron", "Hopper", "Gödel", "Noether")}}"{{Affiliations()}}}""");
            var doi = random.Next(6) == 0 ? $",\"doi\":\"10.1/{random.Next(10)}\"" : "";
            var topic = random.Next(2) == 0
                ? $$"""{"id":"own-{{random.Next(6)}}","name":"Own {{Pick("A", "B")}}","score":0.5,"evidence":"e"}"""
                : "";
            var artifact = random.Next(2) == 0
                ? $$"""{"name":"{{Pick("Tool", "TOOL", "Kit")}}{{random.Next(4)}}","kind":"{{Pick("system", "method")}}"{{Pick("", ",\"url\":\"https://one.example\"", ",\"url\":\"https://two.example\"")}}}"""
                : "";
            var references = string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ =>
                $"\"{Pick("doi:10.1/", "pmid:", "doi:10.7/")}{random.Next(1, 10)}\""));
            var grants = random.Next(2) == 0 ? $"\"6187210{random.Next(4)}{Pick("", " (NSFC)")}\"" : "";
            text.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"id":"r{{id}}"{{doi}},"otherIds":["pmid:{{random.Next(1, 10)}}"],"references":[{{references}}],"grants":[{{grants}}],"title":"Paper on {{Pick("games", "ranking", "trees")}} {{id % 70}}","year":{{2000 + (id % 20)}},"updated":"2024-01-{{day:D2}}","authors":[{{string.Join(',', authors)}}]{{Affiliations()}},"topics":[{{topic}}],"artifacts":[{{artifact}}]}"""));
        }

        return text.ToString();

        string Affiliations()
        {
            var one = random.Next(3) switch
            {
                0 => $$"""{"raw":"Lab {{random.Next(8)}}"}""",
                1 => $$"""{"raw":"Lab {{random.Next(8)}}","ror":"https://ror.org/0{{random.Next(3)}}","name":"{{Pick("North", "South")}}","country":"{{Pick("FR", "DE")}}"}""",
                _ => "",
            };
            return $",\"affiliations\":[{one}]";
        }
    }

    private static void Ingest(TemporaryFolder folder, string file) => Ingestion.Run(
        new IngestRequest
        {
            GraphFolder = folder.File("g"),
            Inputs = [file],
            StandardInput = Stream.Null,
            AsOf = new DateOnly(2026, 11, 22),
            Threads = 2,
            ProgramVersion = "1.0",
            Time = TimeProvider.System,
        },
        null,
        CancellationToken.None);
}
