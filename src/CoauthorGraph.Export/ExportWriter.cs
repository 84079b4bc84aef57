using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;
using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export;

/// <summary>
/// Writes an export to a path so that a failure or an interruption leaves no half-written file there.
/// </summary>
public static class ExportWriter
{
    /// <summary>
    /// Writes the file or folder. A file is written beside its place and moved there when it is whole.
    /// </summary>
    /// <exception cref="CoauthorGraphException">The place cannot be written to.</exception>
    public static void ToPath(
        IGraphExporter exporter, ExportRequest request, string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exporter);
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            if (exporter.WritesFolder)
            {
                exporter.WriteFolder(request, path, cancellationToken);
            }
            else
            {
                WriteFile(exporter, request, Path.GetFullPath(path), cancellationToken);
            }
        }
        catch (Exception e) when (e is IOException and not FileNotFoundException or UnauthorizedAccessException)
        {
            var what = exporter.WritesFolder ? "folder" : "file";
            throw new CoauthorGraphException(
                ErrorCode.Usage, $"{path} cannot be written ({e.Message}); give a {what} that can be.", e);
        }
    }

    private static void WriteFile(
        IGraphExporter exporter, ExportRequest request, string path, CancellationToken cancellationToken)
    {
        if (DeviceFiles.Contains(path))
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
            exporter.Write(request, device, cancellationToken);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + ".part";
        try
        {
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                exporter.Write(request, stream, cancellationToken);
            }

            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
