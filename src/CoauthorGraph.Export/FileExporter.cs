using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export;

/// <summary>A format that is one file.</summary>
internal abstract class FileExporter : IGraphExporter
{
    public abstract string Format { get; }

    public abstract string Description { get; }

    public bool WritesFolder => false;

    public void Write(ExportRequest request, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        request.Validate();
        WriteNetwork(new AuthorNetwork(request), output, cancellationToken);
        output.Flush();
    }

    public void WriteFolder(ExportRequest request, string folder, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{Format} is one file, not a folder");

    protected abstract void WriteNetwork(AuthorNetwork network, Stream output, CancellationToken cancellationToken);
}
