using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Folders;

/// <summary>Graph folders as hosts see them: what was published is opened, and the whole is copied.</summary>
public static class GraphFolders
{
    /// <summary>Opens the current snapshot, or the named one.</summary>
    /// <exception cref="CoauthorGraphException">There is no graph, no such snapshot, or it is damaged or
    /// newer.</exception>
    public static KnowledgeGraph Open(string folder, string? snapshot = null)
    {
        var graph = GraphFolder.Open(folder, snapshot);
        graph.OtherNames = new LaterNames(folder);
        graph.Register = new LaterRegister(folder);
        graph.LaterWords = new Lazy<NameWords?>(() => SearchWords.TryRead(folder, graph));
        return graph;
    }

    /// <summary>Sees to it that names of an open snapshot are found at once: their words are made unless somebody made
    /// them, and laid beside the snapshot where that can be.</summary>
    /// <param name="folder">The graph folder.</param>
    /// <param name="graph">The snapshot.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static void PrepareSearch(string folder, KnowledgeGraph graph, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Words is null)
        {
            SearchWords.Make(folder, graph, cancellationToken);
        }
    }

    /// <summary>Id of the current snapshot.</summary>
    /// <exception cref="CoauthorGraphException">There is no graph in the folder.</exception>
    public static string RequireGraph(string folder) => GraphFolder.RequireGraph(folder);

    /// <summary>Whether the folder holds, or has held, a graph.</summary>
    public static bool HasGraph(string folder) => GraphFolder.HasGraph(folder);

    /// <summary>Id of the current snapshot and when it was written; null where there is no graph, or none that can be
    /// read.</summary>
    /// <exception cref="CoauthorGraphException">The folder may not be read.</exception>
    public static (string Id, DateTimeOffset Since)? Current(string folder) => GraphFolder.Current(folder);

    /// <summary>The corrections in force, in order.</summary>
    /// <exception cref="CoauthorGraphException">A line of <c>decisions.jsonl</c> is no decision.</exception>
    public static IReadOnlyList<Decision> Decisions(string folder) => GraphFolder.Decisions(folder);

    /// <summary>The first fault of the snapshots that are kept, the current one first, as a sentence; null where all
    /// are whole. Reads every file.</summary>
    public static string? DamageOf(string folder, CancellationToken cancellationToken) =>
        GraphFolder.DamageOf(folder, cancellationToken);

    /// <summary>Whether <c>decisions.jsonl</c> is what is in force: a sentence if not, else null. Where it is only
    /// missing and nobody writes, it is written again.</summary>
    public static string? CheckDecisions(string folder) => GraphFolder.CheckDecisions(folder);

    /// <summary>Whether a writer ended before the snapshot showed what it had stored: a sentence, else null.</summary>
    public static string? Interruption(string folder) => GraphFolder.Interruption(folder);

    /// <summary>Writes the whole folder to one file, while others read it.</summary>
    /// <exception cref="CoauthorGraphException">There is no graph, it is damaged or being written to, or the file
    /// cannot be made.</exception>
    public static void BackUp(string folder, string file, CancellationToken cancellationToken) =>
        GraphBackup.Write(folder, file, cancellationToken);

    /// <summary>The same to a stream.</summary>
    /// <exception cref="CoauthorGraphException">There is no graph, or it is damaged or being written to.</exception>
    public static void BackUp(string folder, Stream output, CancellationToken cancellationToken) =>
        GraphBackup.Write(folder, output, cancellationToken);

    /// <summary>Makes a folder of a backup. Returns whether every part had a checksum: older backups have none of the
    /// store.</summary>
    /// <exception cref="CoauthorGraphException">There is a folder already, or the file is no whole
    /// backup.</exception>
    public static bool Restore(string file, string folder, CancellationToken cancellationToken) =>
        GraphBackup.Restore(file, folder, cancellationToken);

    /// <summary>The same from a stream with a name.</summary>
    /// <exception cref="CoauthorGraphException">There is a folder already, or the stream is no whole
    /// backup.</exception>
    public static bool Restore(Stream source, string name, string folder, CancellationToken cancellationToken) =>
        GraphBackup.Restore(source, name, folder, cancellationToken);
}
