using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Cli.Commands;

/// <summary>What <c>institutions import</c> and <c>topics import</c> take: a file, or that what was imported
/// goes.</summary>
internal static class ImportArguments
{
    /// <exception cref="CoauthorGraphException">It is neither, or both.</exception>
    public static void Require(string? file, bool remove)
    {
        if (file is null != remove)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                file is null ? "Name a file to import, or give --remove." : "Give a file or --remove, not both.");
        }
    }
}
