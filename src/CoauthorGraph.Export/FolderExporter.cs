using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export;

/// <summary>A format that is a folder of files.</summary>
internal abstract class FolderExporter : IGraphExporter
{
    public abstract string Format { get; }

    public abstract string Description { get; }

    public bool WritesFolder => true;

    /// <summary>Whether the files name the papers behind each co-authorship.</summary>
    protected virtual bool NamesPapers => false;

    public ExportSummary Write(ExportRequest request, Stream output, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{Format} is a folder of files, not one file");

    public ExportSummary WriteFolder(ExportRequest request, string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        request.Validate();
        Directory.CreateDirectory(folder);
        var network = new AuthorNetwork(request, NamesPapers);
        WriteNetwork(network, folder, cancellationToken);
        return new ExportSummary(network.AuthorCount, network.CountEdges(), network.Notes);
    }

    protected abstract void WriteNetwork(AuthorNetwork network, string folder, CancellationToken cancellationToken);
}
