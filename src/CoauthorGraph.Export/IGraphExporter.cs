using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export;

/// <summary>
/// Writes the co-author network of a graph in one format. The same request gives the same bytes. Stateless and safe
/// for any number of threads.
/// </summary>
public interface IGraphExporter
{
    /// <summary>Name of the format as the command line knows it: <c>gexf</c>.</summary>
    string Format { get; }

    /// <summary>What the format is and who reads it, in a few words.</summary>
    string Description { get; }

    /// <summary>Whether <see cref="WriteFolder"/> is the one to call, and not <see cref="Write"/>.</summary>
    bool WritesFolder { get; }

    /// <summary>Writes one file, and says what is in it. The stream is left open and need not seek.</summary>
    /// <exception cref="NotSupportedException">The format is a folder of files.</exception>
    /// <exception cref="Core.Errors.CoauthorGraphException">The format cannot hold this network.</exception>
    ExportSummary Write(ExportRequest request, Stream output, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a folder of files, and says what is in them; it is made when it is not there, and files of the same names
    /// are replaced.
    /// </summary>
    /// <exception cref="NotSupportedException">The format is a single file.</exception>
    ExportSummary WriteFolder(ExportRequest request, string folder, CancellationToken cancellationToken);
}
