using System.CommandLine;

namespace CoauthorGraph.Cli.Arguments;

/// <summary>An option that names a file, or <c>-</c>.</summary>
internal sealed class FileOption(string name, FileUse use, params string[] aliases)
    : Option<string?>(name, aliases), IFileSymbol
{
    public FileUse Use => use;
}
