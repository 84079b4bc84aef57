using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Storage.Records;
using CoauthorGraph.Storage.Snapshots;
using CsCheck;

namespace CoauthorGraph.Storage.Tests;

public sealed class GraphStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coauthor-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Open_NoGraph_SaysHowToMakeOne()
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => GraphFolder.Open(_folder));

        Assert.Equal(ErrorCode.GraphFolder, failure.Code);
        Assert.Contains("coauthor ingest", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InTransaction_Failing_LeavesNothing()
    {
        using (var store = GraphStore.Open(_folder, 1))
        {
            Assert.Throws<InvalidOperationException>(() => store.InTransaction(() =>
            {
                store.Records.Add([Record("a", 1)]);
                throw new InvalidOperationException("half way");
            }));
        }

        using var again = GraphStore.Open(_folder, 1);
        Assert.Empty(again.Records.Contents());
    }

    [Fact]
    public void ByPaper_AnyIds_ComeByPaperFormatAndIdAsBytes() =>
        Gen.Select(Gen.OneOf(Gen.Const(""), Gen.Const("paper:"), Gen.Const("paper:10.1000/")), Gen.String[Gen.Char["ab0é☃"], 0, 12]).HashSet[0, 60]
            .Sample(ids =>
            {
                var folder = Directory.CreateTempSubdirectory("coauthor-test-").FullName;
                using var store = GraphStore.Open(folder, 2);
                string[] records = [.. ids.Select(static id => id.Item1 + id.Item2).Distinct()];
                store.InTransaction(() =>
                {
                    store.Records.Add(records.Select(static id => Record(id, 1)));
                    store.Records.Assign(records.Select(static id => ("f", id, "P" + id)));
                });

                Assert.Equal(
                    records.OrderBy(static id => id, Utf8Order.Instance).Select(static id => "P" + id),
                    store.Records.ByPaper().Select(static record => record.PaperId));
                store.Dispose();
                Directory.Delete(folder, recursive: true);
            }, iter: 20, threads: 1);

    [Fact]
    public void Mentions_InParts_AreThoseOfOneSort()
    {
        using var store = GraphStore.Open(_folder, 2);
        string[] papers = ["p1", "p10", "p2", "pé", "q"];
        store.InTransaction(() => store.Mentions.Add(papers.Reverse().SelectMany(
            static paper => Enumerable.Range(0, 3).Reverse().Select(
                position => new StoredMention(paper, position, "n", "a", "a", 1)))));

        var sorted = store.Mentions.All().ToList();

        Assert.Equal(15, sorted.Count);
        Assert.Equal(papers, sorted.Select(static mention => mention.PaperId).Distinct());
        Assert.Equal([0, 1, 2], sorted.Take(3).Select(static mention => mention.Position));
        Assert.Equal(sorted, store.Mentions.All("p10"));
        Assert.Equal(sorted, store.Mentions.All("a", "p10", "p11", "pé", "z"));
    }

    [Fact]
    public void Records_AddedAndRemoved_AreThereAndGone()
    {
        using var store = GraphStore.Open(_folder, 1);
        store.Records.Add([Record("a", 1), Record("b", ulong.MaxValue)]);
        store.Records.Assign([("f", "a", "P"), ("f", "b", "P")]);
        store.Records.Remove([("f", "a"), ("f", "not there")]);

        Assert.Equal([("f", "b", ulong.MaxValue)], store.Records.Contents());
        var (paper, text) = Assert.Single(store.Records.ByPaper());
        Assert.Equal("P", paper);
        Assert.Equal("{\"id\":\"b\"}", System.Text.Encoding.UTF8.GetString(text.Json.Span));
        Assert.Equal("{}", System.Text.Encoding.UTF8.GetString(text.Found.Span));
    }

    [Fact]
    public void Open_NewerSchema_IsRefused()
    {
        using (var store = GraphStore.Open(_folder, 1))
        {
            store.SetSetting("schema", "999");
        }

        var failure = Assert.Throws<CoauthorGraphException>(() => GraphStore.Open(_folder, 1));
        Assert.Contains("999", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_StoreOfRubbish_SaysItIsDamaged()
    {
        File.WriteAllBytes(Path.Combine(_folder, "store.duckdb"),
            [.. Enumerable.Range(0, 9000).Select(static i => (byte)i)]);

        var failure = Assert.Throws<CoauthorGraphException>(() => GraphStore.Open(_folder, 1));
        Assert.Equal(ErrorCode.GraphFolder, failure.Code);
        Assert.Contains("damaged", failure.Message, StringComparison.Ordinal);
    }

    private static StoredRecord Record(string id, ulong content) => new()
    {
        Format = "f",
        Id = id,
        Content = content,
        Keys = new MatchKeys("", "", 0, 0, 2001, false),
        Json = $$"""{"id":"{{id}}"}""",
        Found = "{}",
    };
}
