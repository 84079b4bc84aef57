using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export;

/// <summary>A format that is a folder of files.</summary>
internal abstract class FolderExporter : IGraphExporter
{
    public abstract string Format { get; }

    public abstract string Description { get; }

    public bool WritesFolder => true;

    public void Write(ExportRequest request, Stream output, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{Format} is a folder of files, not one file");

    public void WriteFolder(ExportRequest request, string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        request.Validate();
        Directory.CreateDirectory(folder);
        WriteNetwork(new AuthorNetwork(request), folder, cancellationToken);
    }

    protected abstract void WriteNetwork(AuthorNetwork network, string folder, CancellationToken cancellationToken);
}
