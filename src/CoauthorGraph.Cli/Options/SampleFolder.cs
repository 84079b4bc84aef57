using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Pipeline.Demo;

namespace CoauthorGraph.Cli.Options;

/// <summary>A graph folder that is made of the built-in sample for one command and deleted after it.</summary>
internal sealed class SampleFolder : IDisposable
{
    private SampleFolder(string path) => Path = path;

    public string Path { get; }

    public static SampleFolder Make(CommandContext context, CancellationToken cancellationToken)
    {
        var folder = new SampleFolder(Directory.CreateTempSubdirectory("coauthor-sample-").FullName);
        try
        {
            DemoGraph.Ingest(
                folder.Path, context.Threads, OpenedGraph.ProgramVersion, context.Progress, cancellationToken);
            context.Progress.Clear();
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
