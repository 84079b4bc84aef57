
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Neo4j;
using CoauthorGraph.Neo4j.Connection;
using CoauthorGraph.Pipeline.Neo4jPull;

namespace CoauthorGraph.Cli.Options;

/// <summary>A graph folder that is pulled from a Neo4j for one command and deleted after it.</summary>
internal sealed class PulledFolder : IDisposable
{
    private PulledFolder(string path) => Path = path;

    public string Path { get; }

    public static PulledFolder Of(CommandContext context, Neo4jSettings settings, CancellationToken cancellationToken)
    {
        var folder = new PulledFolder(Directory.CreateTempSubdirectory("coauthor-pulled-").FullName);
        try
        {
            Task.Run(() => folder.PullAsync(context, settings, cancellationToken), cancellationToken)
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

    private async Task PullAsync(CommandContext context, Neo4jSettings settings, CancellationToken cancellationToken)
    {
        await using var database = await Neo4jDatabase.OpenAsync(settings, context.Time, cancellationToken);
        await FolderFromNeo4j.RunAsync(
            database, Path, context.Threads, OpenedGraph.ProgramVersion, context.Time, context.Progress,
            cancellationToken);
        context.Progress.Clear();
    }
}
