using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Readers.Sources;

/// <summary>
/// Paths with <c>*</c> (any characters), <c>?</c> (one or none) and <c>**</c> (folders at any depth), as shells know
/// them; hidden files and folders only where the pattern names the dot.
/// </summary>
internal static class FilePattern
{
    private const string AnyDepth = "**";

    /// <summary>The files that a pattern names, in order; none where it has no wildcard.</summary>
    public static IEnumerable<string> Files(string pattern)
    {
        var start = Path.GetPathRoot(pattern)!;
        var parts = pattern[start.Length..].Split(
            [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(parts, IsPattern)
            ? Below(start, parts).Distinct(StringComparer.Ordinal).Order(Utf8Order.Instance)
            : [];
    }

    private static IEnumerable<string> Below(string folder, ReadOnlyMemory<string> parts)
    {
        var part = parts.Span[0];
        var rest = parts[1..];
        if (part == AnyDepth)
        {
            var here = rest.IsEmpty ? Named(folder, "*", Directory.EnumerateFiles) : Below(folder, rest);
            return here.Concat(Named(folder, "*", Directory.EnumerateDirectories)
                .Where(static path => File.ResolveLinkTarget(path, returnFinalTarget: false) is null)
                .SelectMany(path => Below(path, parts)));
        }

        if (rest.IsEmpty)
        {
            return IsPattern(part) ? Named(folder, part, Directory.EnumerateFiles)
                : File.Exists(Path.Combine(folder, part)) ? [Path.Combine(folder, part)]
                : [];
        }

        return IsPattern(part)
            ? Named(folder, part, Directory.EnumerateDirectories).SelectMany(path => Below(path, rest))
            : Below(Path.Combine(folder, part), rest);
    }

    private static IEnumerable<string> Named(
        string folder, string pattern, Func<string, string, IEnumerable<string>> entries) =>
        folder.Length > 0 && !Directory.Exists(folder)
            ? []
            : entries(folder.Length == 0 ? "." : folder, pattern)
                .Where(path => pattern[0] == '.' || Path.GetFileName(path)[0] != '.')
                .Select(path => Path.Combine(folder, Path.GetFileName(path)));

    private static bool IsPattern(string part) => part.AsSpan().IndexOfAny('*', '?') >= 0;
}
