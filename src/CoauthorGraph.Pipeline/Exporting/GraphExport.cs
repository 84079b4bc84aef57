using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Export;
using CoauthorGraph.Export.Catalog;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Questions.Communities;
using CoauthorGraph.Questions.Overviews;

namespace CoauthorGraph.Pipeline.Exporting;

/// <summary>Writes a graph with its communities in one of the export formats.</summary>
public static class GraphExport
{
    private const int PapersNamed = 5;

    /// <summary>Names of the formats.</summary>
    public static IReadOnlyList<string> Formats { get; } =
        [.. ExporterCatalog.All.Select(static exporter => exporter.Format)];

    /// <summary>Whether a format is a folder of files.</summary>
    public static bool WritesFolder(string format) => Exporter(format).WritesFolder;

    /// <summary>Writes a file format.</summary>
    public static GraphExportResult Write(
        KnowledgeGraph graph, GraphExportSettings settings, Stream output, IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken) =>
        Result(Exporter(settings.Format).Write(
            Request(graph, settings, progress, cancellationToken), output, cancellationToken));

    /// <summary>Writes a folder format. The folder appears, or is replaced, when it is whole.</summary>
    /// <exception cref="CoauthorGraphException">It holds something else, or cannot be written.</exception>
    public static GraphExportResult WriteFolder(
        KnowledgeGraph graph, GraphExportSettings settings, string folder, IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken)
    {
        using var output = ExportFolder.Create(folder);
        var written = Exporter(settings.Format).WriteFolder(
            Request(graph, settings, progress, cancellationToken), output.Path, cancellationToken);
        output.Complete();
        return Result(written);
    }

    private static GraphExportResult Result(ExportSummary written) =>
        new(written.Authors, written.Coauthorships, written.Notes);

    private static IGraphExporter Exporter(string format) => ExporterCatalog.Find(format)
        ?? throw new CoauthorGraphException(
            ErrorCode.Usage, $"There is no export format '{format}'; there are {string.Join(", ", Formats)}.");

    private static ExportRequest Request(
        KnowledgeGraph graph, GraphExportSettings settings, IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken)
    {
        var communities = AuthorCommunities.Find(graph, progress, cancellationToken);
        graph.Evict();
        progress?.Report(new ProgressReport($"writing {settings.Format}", 0));
        return new ExportRequest
        {
            Graph = graph,
            Communities = communities.OfAuthor,
            CommunityNames = communities.Names,
            MinWeight = settings.MinWeight,
            Threads = settings.Threads,
            ByteOrderMark = settings.ByteOrderMark,
            PageAuthors = settings.MaxAuthors,
            PapersPerEdge = settings.NamesAllPapers ? int.MaxValue : PapersNamed,
            GexfVersion = settings.WritesOlderGexf ? GexfVersion.V12 : GexfVersion.V13,
            Provenance = new ExportProvenance(
                graph.Info.Id, settings.Filters, settings.ProgramVersion, TruncationNote.For(graph)),
        };
    }
}
