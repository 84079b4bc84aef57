using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Pipeline.Neo4jPull;
using CoauthorGraph.Pipeline.Remote;

namespace CoauthorGraph.Cli.Options;

/// <summary>A graph folder that is pulled from a Neo4j for one command and deleted after it.</summary>
internal sealed class PulledFolder : IDisposable
{
    private PulledFolder(string path) => Path = path;

    public string Path { get; }

    public static PulledFolder Of(CommandContext context, RemoteAddress address, CancellationToken cancellationToken)
    {
        var folder = new PulledFolder(Directory.CreateTempSubdirectory("coauthor-pulled-").FullName);
        try
        {
            Task.Run(() => folder.PullAsync(context, address, cancellationToken), cancellationToken)
                .GetAwaiter().GetResult();
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private async Task PullAsync(CommandContext context, RemoteAddress address, CancellationToken cancellationToken)
    {
        await using var remote = await RemoteGraph.OpenAsync(address, context.Time, cancellationToken);
        await FolderFromNeo4j.RunAsync(
            remote, Path, context.Threads, OpenedGraph.ProgramVersion, context.Time, context.Progress,
            cancellationToken);
        context.Progress.Clear();
    }
}
