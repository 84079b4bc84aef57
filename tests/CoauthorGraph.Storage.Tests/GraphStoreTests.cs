using CoauthorGraph.Core.Errors;
using CoauthorGraph.Storage.Records;

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
    public void Records_AddedAndRemoved_AreThereAndGone()
    {
        using var store = GraphStore.Open(_folder, 1);
        store.Records.Add([Record("a", 1), Record("b", ulong.MaxValue)]);
        store.Records.Assign([("f", "a", "P"), ("f", "b", "P")]);
        store.Records.Remove([("f", "a"), ("f", "not there")]);

        Assert.Equal([("f", "b", ulong.MaxValue)], store.Records.Contents());
        Assert.Equal([("P", "{\"id\":\"b\"}")], store.Records.ByPaper());
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
        Keys = new RecordKeys("", "", 0, 0, 2001, false),
        Json = $$"""{"id":"{{id}}"}""",
    };
}
