using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Cli.Hosting;

/// <summary>Text that a command reads: a file, or standard input for <c>-</c>.</summary>
internal static class InputText
{
    /// <exception cref="CoauthorGraphException">The file cannot be read.</exception>
    public static StreamReader Open(CommandContext context, string path)
    {
        try
        {
            return new StreamReader(path == "-" ? context.Terminal.Input : File.OpenRead(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, $"'{path}' cannot be read: {failure.Message}", failure);
        }
    }
}
