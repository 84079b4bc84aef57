using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export;

/// <summary>A format that is one file.</summary>
internal abstract class FileExporter : IGraphExporter
{
    public abstract string Format { get; }

    public abstract string Description { get; }

    public bool WritesFolder => false;

    /// <summary>Whether the file names the papers behind each co-authorship.</summary>
    protected virtual bool NamesPapers => false;

    public ExportSummary Write(ExportRequest request, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        request.Validate();
        var network = new AuthorNetwork(request, NamesPapers);
        WriteNetwork(network, output, cancellationToken);
        output.Flush();
        return Summarize(network);
    }

    public ExportSummary WriteFolder(ExportRequest request, string folder, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{Format} is one file, not a folder");

    /// <summary>What of a network is in the file.</summary>
    protected virtual ExportSummary Summarize(AuthorNetwork network) =>
        new(network.AuthorCount, network.CountEdges(), network.Notes);

    protected abstract void WriteNetwork(AuthorNetwork network, Stream output, CancellationToken cancellationToken);
}
