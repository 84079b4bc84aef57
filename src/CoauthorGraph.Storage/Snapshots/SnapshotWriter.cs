using System.Security.Cryptography;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Storage.Folder;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>Writes a graph's columns into a folder, one Arrow file a column, and the manifest last.</summary>
internal sealed class SnapshotWriter(string folder, CancellationToken cancellationToken)
{
    private readonly List<ManifestFile> _files = [];

    /// <param name="folder">Is made.</param>
    /// <param name="graph">What it shows.</param>
    /// <param name="decisions">The corrections in force in it, as they are in their file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static void Write(
        string folder, KnowledgeGraph graph, byte[] decisions, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var writer = new SnapshotWriter(folder, cancellationToken);
        _ = KnowledgeGraph.Of(new WrittenColumns(writer, graph), graph.Info);
        writer.Save(DecisionFile.Name, stream => stream.Write(decisions));
        writer.WriteManifest(graph.Info, graph.Info.Build ?? "");
    }

    /// <summary>Writes what the folder consists of, last.</summary>
    /// <param name="info">The snapshot.</param>
    /// <param name="build">What the columns were made of.</param>
    public void WriteManifest(SnapshotInfo info, string build) => new SnapshotManifest
    {
        SchemaVersion = SnapshotManifest.CurrentSchemaVersion,
        ProgramVersion = info.ProgramVersion,
        Build = build,
        MaxAuthors = info.MaxAuthors,
        HyperAuthoredPapers = info.HyperAuthoredPapers,
        Files = _files,
    }.Write(folder);

    public void Numbers<T>(string name, ReadOnlyMemory<T> values)
        where T : unmanaged =>
        Save(name + ColumnFile.Extension, stream => ColumnFile.WriteNumbers(stream, name, values));

    public void Strings(string name, StringColumn column) =>
        Save(name + ColumnFile.Extension, stream => ColumnFile.WriteStrings(stream, name, column));

    public void IntLists(string name, IntListColumn column)
    {
        Numbers(name + ".offsets", column.Offsets);
        Numbers(name + ".values", column.Values);
    }

    public void StringLists(string name, StringListColumn column)
    {
        Numbers(name + ".offsets", column.Offsets);
        Strings(name + ".values", column.Values);
    }

    private void Save(string name, Action<Stream> write)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var path = Path.Combine(folder, name);
        using (var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
        {
            write(stream);
            stream.Flush(flushToDisk: true);
            stream.Position = 0;
            var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
            _files.Add(new ManifestFile(name, stream.Length, hash));
        }

        FileSeal.Set(path, _files[^1].Sha256);
        CommitSteps.Done("column written");
    }
}
