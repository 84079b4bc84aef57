using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Storage.Tests;

public sealed class SpilledChunksTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coauthor-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Keep_FullChunksOfAColumn_ReadsWhatTheHeapWouldHold()
    {
        const int Rows = StringColumn.ChunkRows + 3;
        using var store = GraphStore.Open(_folder, 1);
        using var chunks = store.SpillChunks();
        var spilled = new StringColumnBuilder(chunks);
        var kept = new StringColumnBuilder();
        for (var row = 0; row < Rows; row++)
        {
            var text = row % 3 == 0 ? "" : $"zeile {row} ü";
            spilled.Add(text);
            kept.Add(text);
        }

        Assert.Equal(kept.Build().AsEnumerable(), spilled.Build().AsEnumerable());
        Assert.Equal(2, Files().Count());
    }

    [Fact]
    public void SpillChunks_AfterAKill_TakesThePlaceOfWhatWasLeft()
    {
        using var store = GraphStore.Open(_folder, 1);
        store.SpillChunks().Keep<int>([1, 2, 3]);

        using (var chunks = store.SpillChunks())
        {
            Assert.Empty(Files());
            Assert.Equal([4, 5], chunks.Keep<int>([4, 5]).ToArray());
        }

        Assert.Empty(Files());
    }

    private IEnumerable<string> Files() => Directory.Exists(Path.Combine(_folder, "spill-columns"))
        ? Directory.EnumerateFiles(Path.Combine(_folder, "spill-columns"))
        : [];
}
