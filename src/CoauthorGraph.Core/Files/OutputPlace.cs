using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Core.Files;

/// <summary>
/// Where a user wants something written, looked at before anything is done there: links are followed, and a place that
/// is of another kind than expected, or inside a graph folder, is refused.
/// </summary>
/// <param name="Given">The path as it was given, for messages.</param>
/// <param name="Path">The full path with all links followed.</param>
/// <param name="Kind">What is there now.</param>
public sealed record OutputPlace(string Given, string Path, FileKind Kind)
{
    private const int MostLinks = 40;

    /// <summary>Whether bytes go through what is there to somebody else, so that nothing can be moved into its
    /// place.</summary>
    public bool IsPassage => Kind is FileKind.Pipe or FileKind.CharacterDevice
        || Path.StartsWith("/proc/", StringComparison.Ordinal);

    /// <summary>A place for a file.</summary>
    /// <exception cref="CoauthorGraphException">A file cannot be there.</exception>
    public static OutputPlace ForFile(string path)
    {
        var place = Find(path);
        return place.Kind switch
        {
            FileKind.Folder => throw place.Refused("it is a folder; name a file in it"),
            FileKind.BlockDevice => throw place.Refused("it is a disk; name a file"),
            FileKind.Other => throw place.Refused("it is a socket or another special file; name a file"),
            _ when System.IO.Path.EndsInDirectorySeparator(path) =>
                throw place.Refused("its name is that of a folder; name a file"),
            _ => place,
        };
    }

    /// <summary>A place for a folder.</summary>
    /// <exception cref="CoauthorGraphException">A folder cannot be there.</exception>
    public static OutputPlace ForFolder(string path)
    {
        var place = Find(path);
        return place.Kind is FileKind.None or FileKind.Folder
            ? place
            : throw place.Refused("it is there and is no folder; name a new folder");
    }

    /// <summary>Says that nothing can be written here.</summary>
    public CoauthorGraphException Refused(string why, Exception? inner = null) =>
        new(ErrorCode.Usage, $"'{Given}' cannot be written: {why.TrimEnd('.')}.", inner);

    /// <summary>Says that what was written here is lost, as on a full disk. The system names the file that was to be
    /// moved here, which tells nobody anything.</summary>
    internal CoauthorGraphException Lost(Exception failure) => new(
        ErrorCode.InputUnreadable,
        $"'{Given}' cannot be written: {failure.Message.Split(" : '", 2)[0].TrimEnd('.')}.",
        failure);

    private static OutputPlace Find(string path)
    {
        if (path.Length == 0)
        {
            throw new CoauthorGraphException(ErrorCode.Usage, "The name of what is to be written is empty; give one.");
        }

        // Not as the framework does it: it takes away "name/.." without looking where a link leads.
        var full = OperatingSystem.IsWindows()
            ? System.IO.Path.GetFullPath(path)
            : System.IO.Path.Combine(Environment.CurrentDirectory, path);
        var place = new OutputPlace(path, full, FileKind.None);
        try
        {
            place = place with { Path = Followed(place, full) };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw place.Refused(failure.Message, failure);
        }

        place = place with { Kind = FileKinds.Of(place.Path) };
        return GraphFolderNames.Around(place.Path) is { } graph
            ? throw place.Refused(
                $"it is in the graph folder '{graph}', which only the program itself writes to; name another place")
            : place;
    }

    // Follows the links of every part of the path, also of parts that are not there yet.
    private static string Followed(OutputPlace place, string path)
    {
        var rest = new Stack<string>(Parts(path).Reverse());
        var at = System.IO.Path.GetPathRoot(path)!;
        var links = 0;
        while (rest.TryPop(out var part))
        {
            if (part == "..")
            {
                at = System.IO.Path.GetDirectoryName(at) ?? at;
                continue;
            }

            var next = System.IO.Path.Combine(at, part);
            var target = IsOfTheSystem(next) ? null : new FileInfo(next).LinkTarget;
            if (target is null)
            {
                at = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw place.Refused("its links lead round in a circle");
            }

            at = System.IO.Path.IsPathRooted(target) ? System.IO.Path.GetPathRoot(target)! : at;
            foreach (var more in Parts(target).Reverse())
            {
                rest.Push(more);
            }
        }

        return at;
    }

    // What a process has open stands in there as links to names that are none, such as pipe:[42].
    private static bool IsOfTheSystem(string path) => path.StartsWith("/proc/", StringComparison.Ordinal)
        && !path.StartsWith("/proc/self", StringComparison.Ordinal)
        && !path.StartsWith("/proc/thread-self", StringComparison.Ordinal);

    private static IEnumerable<string> Parts(string path) => path[System.IO.Path.GetPathRoot(path)!.Length..]
        .Split([System.IO.Path.DirectorySeparatorChar, System.IO.Path.AltDirectorySeparatorChar])
        .Where(static part => part is not ("" or "."));
}
