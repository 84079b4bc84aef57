using CoauthorGraph.Cli.Streams;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Folders;

namespace CoauthorGraph.Cli.Hosting;

/// <summary>
/// Runs commands, and tells a failure that comes of a damaged graph as what it is. Files that were changed are found
/// when they are used; what a disk forgot by itself shows as a failure that should not happen, so before that is said
/// the graph is looked at.
/// </summary>
internal static class DamagedGraphs
{
    public static async Task<int> RunAsync(
        CommandAction action, CommandContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await action(context, cancellationToken);
        }
        catch (AggregateException failure) when (Told(failure) is { } told)
        {
            throw new CoauthorGraphException(told.Code, told.Message, failure) { Candidates = told.Candidates };
        }
        catch (Exception failure) when (IsUnexpected(failure))
        {
            if (GraphFolders.DamageOf(context.GraphFolder, cancellationToken) is { } damage)
            {
                throw new CoauthorGraphException(ErrorCode.GraphFolder, damage, failure);
            }

            throw;
        }
    }

    private static CoauthorGraphException? Told(AggregateException failure) =>
        failure.Flatten().InnerExceptions.OfType<CoauthorGraphException>().FirstOrDefault();

    // What indexes, sizes and texts that make no sense lead to.
    private static bool IsUnexpected(Exception failure) => failure switch
    {
        AggregateException several => several.Flatten().InnerExceptions.Any(IsUnexpected),
        _ when MemoryLack.IsCauseOf(failure) => false,
        OperationCanceledException or CoauthorGraphException or OutputLostException => false,
        IOException or UnauthorizedAccessException => false,
        _ => true,
    };
}
