using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Pipeline.Watching;

/// <summary>
/// The folder <c>rejected/</c> of a watched folder: files that could not be read, each with its reason beside it. The
/// reason carries the time of its file, so one that is written to after all is known, and comes back.
/// </summary>
internal sealed class RejectedFiles(string root)
{
    public const string Folder = "rejected";
    private const string ReasonEnd = ".reason.txt";
    private readonly string _rejected = Path.Combine(root, Folder);

    /// <summary>Whether what is at a path there is a file that was moved there.</summary>
    public static bool IsOne(string path) => File.Exists(path + ReasonEnd);

    /// <summary>Moves a file there; returns where it is now.</summary>
    /// <exception cref="IOException">It cannot be moved, and is where it was.</exception>
    /// <exception cref="CoauthorGraphException">That folder is in a graph folder.</exception>
    public string Take(WatchedFile file, string reason)
    {
        OutputPlace.ForFolder(_rejected);
        var target = FreeName(Path.Combine(_rejected, file.Name));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var note = target + ReasonEnd;
        File.WriteAllText(note, reason + "\n");
        File.SetLastWriteTimeUtc(note, file.Written);
        try
        {
            File.Move(file.Path, target);
        }
        catch
        {
            File.Delete(note);
            throw;
        }

        return target;
    }

    /// <summary>Moves back what was written to since it was moved here; returns the names below the watched
    /// folder.</summary>
    public IReadOnlyList<string> Return()
    {
        if (!Directory.Exists(_rejected))
        {
            return [];
        }

        var returned = new List<string>();
        foreach (var note in Directory.EnumerateFiles(_rejected, "*" + ReasonEnd, SearchOption.AllDirectories).ToList())
        {
            var name = Path.GetRelativePath(_rejected, note)[..^ReasonEnd.Length];
            if (WatchedFile.At(_rejected, name) is { } file && file.Written != File.GetLastWriteTimeUtc(note))
            {
                var back = FreeName(Path.Combine(root, name));
                Directory.CreateDirectory(Path.GetDirectoryName(back)!);
                File.Move(file.Path, back);
                File.Delete(note);
                returned.Add(Path.GetRelativePath(root, back));
            }
        }

        return returned;
    }

    private static string FreeName(string path)
    {
        var free = path;
        for (var number = 2; Path.Exists(free) || Path.Exists(free + ReasonEnd); number++)
        {
            free = $"{path}.{number}";
        }

        return free;
    }
}
