using System.CommandLine;

namespace CoauthorGraph.Cli.Arguments;

/// <summary>An argument that names a file, or several, or <c>-</c>.</summary>
internal sealed class FileArgument<T>(string name, FileUse use) : Argument<T>(name), IFileSymbol
{
    public FileUse Use => use;
}
