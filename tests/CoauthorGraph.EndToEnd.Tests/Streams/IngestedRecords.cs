namespace CoauthorGraph.EndToEnd.Tests.Streams;

/// <summary>A graph of some records, made once for all tests of a class, which only ask it.</summary>
public abstract class IngestedRecords(string records) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The graph folder.</summary>
    public string Graph => _folder.File("g");

    /// <summary>The file that the graph is made of.</summary>
    public string Records => _folder.File("records.jsonl");

    public async ValueTask InitializeAsync() =>
        (await CommandRun.Of("--graph", Graph, "ingest", _folder.Write("records.jsonl", records))).Succeeded();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
