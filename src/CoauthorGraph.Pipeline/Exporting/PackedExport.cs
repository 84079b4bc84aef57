using System.IO.Compression;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Progress;

namespace CoauthorGraph.Pipeline.Exporting;

/// <summary>An export as one file whatever the format: one that is a folder is packed as zip.</summary>
public static class PackedExport
{
    // The same graph gives the same bytes: what is packed has no time of its own.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How the name of the file ends.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">There is no such format.</exception>
    public static string EndingOf(string format) => GraphExport.WritesFolder(format) ? format + ".zip" : format switch
    {
        "cytoscape" => "cyjs",
        "graphology" or "vosviewer" => format + ".json",
        "pajek" => "net",
        _ => format,
    };

    /// <summary>Whether the file is packed already.</summary>
    public static bool IsPacked(string format) => GraphExport.WritesFolder(format);

    /// <summary>Writes it.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">The format cannot hold this graph.</exception>
    public static GraphExportResult Write(
        KnowledgeGraph graph, GraphExportSettings settings, Stream output, IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!GraphExport.WritesFolder(settings.Format))
        {
            return GraphExport.Write(graph, settings, output, progress, cancellationToken);
        }

        var parent = Directory.CreateTempSubdirectory("coauthor-export-");
        try
        {
            var folder = Path.Combine(parent.FullName, settings.Format);
            var written = GraphExport.WriteFolder(graph, settings, folder, progress, cancellationToken);
            progress?.Report(new ProgressReport($"packing {settings.Format}", 0));
            Pack(folder, output, cancellationToken);
            return written;
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }

    private static void Pack(string folder, Stream output, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entry = zip.CreateEntry(Path.GetRelativePath(folder, file).Replace('\\', '/'));
            entry.LastWriteTime = NoTime;
            using var content = entry.Open();
            using var read = File.OpenRead(file);
            read.CopyTo(content);
        }
    }
}
