using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Memory;
using CoauthorGraph.Extraction;
using CoauthorGraph.Pipeline.Building;
using CoauthorGraph.Pipeline.References;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Folders;

/// <summary>The words of a snapshot's names as columns beside it.</summary>
internal static class SearchWords
{
    private const string Name = "words";

    // Whoever folds, knows other names (imported ones, too) or reads and writes the columns decides what they
    // hold.
    private static readonly Lazy<string> Program = new(static () => BuildIdentity.Of(
        [typeof(NameWords).Assembly, typeof(KnownNames).Assembly, typeof(NameWordsBuilder).Assembly]));

    /// <summary>Those that somebody made; null where nobody did.</summary>
    public static NameWords? TryRead(string folder, KnowledgeGraph graph) => SideColumns.TryRead(
        folder, graph.Info.Id, Name, MakerOf(folder), NameWords.Of, words => words.Fit(graph));

    /// <summary>Makes them, lays them beside the snapshot, one kind after another, and hangs them on the graph; where
    /// they cannot be laid down they are held in memory.</summary>
    public static void Make(string folder, KnowledgeGraph graph, CancellationToken cancellationToken)
    {
        var isLaid = SideColumns.TryWrite(
            folder, graph, Name, MakerOf(folder),
            columns => NameWords.Each(
                columns, NameWordsBuilder.Makers(cancellationToken), PhaseMemory.Release),
            cancellationToken);
        graph.LaterWords = Known(
            (isLaid ? TryRead(folder, graph) : null) ?? NameWordsBuilder.Of(graph, cancellationToken));
    }

    private static string MakerOf(string folder) => Program.Value + GraphReferences.NamesChecksum(folder);

    private static Lazy<NameWords?> Known(NameWords words)
    {
        var known = new Lazy<NameWords?>(words);
        _ = known.Value;
        return known;
    }
}
