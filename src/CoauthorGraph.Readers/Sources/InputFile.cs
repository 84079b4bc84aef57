using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Readers.Sources;

/// <summary>One file of the input.</summary>
/// <param name="Path">Path of the file; <c>-</c> for standard input.</param>
/// <param name="Name">The name that records carry as their source: the file's name without its folder.</param>
/// <param name="Entry">Name of an entry inside a zip archive, or null.</param>
public sealed record InputFile(string Path, string Name, string? Entry = null)
{
    /// <summary>Whether its bytes come once: it is standard input or a pipe.</summary>
    public bool IsReadOnce => Path == "-" || FileKinds.Of(Path) == FileKind.Pipe;
}
