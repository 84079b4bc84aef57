using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Storage;

namespace CoauthorGraph.Pipeline.Tests.Backups;

/// <summary>A graph folder with two snapshots and a backup of it, made once for all tests, which leave them as they
/// are.</summary>
public sealed class BackedUpGraph : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BackedUpGraph()
    {
        Ingest("one.jsonl", """{"id":"r1","title":"Sparrows at dusk","year":2001,"authors":["Ada Quill","Bo Reed"]}""");
        Ingest("two.jsonl", """{"id":"r2","title":"Larks at dawn","year":2002,"authors":["Bo Reed","Cy Fenn"]}""");
        GraphBackup.Write(Graph, Backup, CancellationToken.None);
    }

    public string Graph => _folder.File("g");

    public string Backup => _folder.File("backup");

    public void Dispose() => _folder.Dispose();

    private void Ingest(string name, string record) => Ingestion.Run(
        new IngestRequest { GraphFolder = Graph, Inputs = [_folder.Write(name, record + "\n")] }, null,
        CancellationToken.None);
}
