using System.IO.Compression;
using CoauthorGraph.Core.Graph;

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

    /// <summary>Writes it.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">The format cannot hold this graph.</exception>
    public static void Write(
        KnowledgeGraph graph, GraphExportSettings settings, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!GraphExport.WritesFolder(settings.Format))
        {
            GraphExport.Write(graph, settings, output, null, cancellationToken);
            return;
        }

        var parent = Directory.CreateTempSubdirectory("coauthor-export-");
        try
        {
            var folder = Path.Combine(parent.FullName, settings.Format);
            GraphExport.WriteFolder(graph, settings, folder, null, cancellationToken);
            Pack(folder, output);
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }

    private static void Pack(string folder, Stream output)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            var entry = zip.CreateEntry(Path.GetRelativePath(folder, file).Replace('\\', '/'));
            entry.LastWriteTime = NoTime;
            using var content = entry.Open();
            using var read = File.OpenRead(file);
            read.CopyTo(content);
        }
    }
}
