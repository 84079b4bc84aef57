using CoauthorGraph.Core.Files;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Pipeline.Watching;

/// <summary>
/// What is in a watched folder. What is no file, or cannot be one of those to take, is passed over and said: nothing
/// is opened here, so nothing waits for the other end of a pipe.
/// </summary>
/// <param name="root">The folder.</param>
/// <param name="options">What is watched.</param>
/// <param name="say">Is told what is passed over, and why.</param>
internal sealed class WatchedFolder(string root, WatchOptions options, Action<string, string> say)
{
    private const char Undecodable = '\uFFFD';

    /// <summary>The files to look at, in order of their names.</summary>
    public IReadOnlyList<WatchedFile> Files()
    {
        var files = new List<WatchedFile>();
        Collect("", files);
        return files;
    }

    private void Collect(string below, List<WatchedFile> files)
    {
        foreach (var path in Entries(Path.Combine(root, below)))
        {
            var name = Path.Combine(below, Path.GetFileName(path));
            try
            {
                Collect(path, name, files);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                say(path, failure.Message);
            }
        }
    }

    private void Collect(string path, string name, List<WatchedFile> files)
    {
        switch (FileKinds.Of(path))
        {
            case FileKind.File or FileKind.Folder when Path.GetFileName(path)[0] == '.':
                say(path, "its name begins with a dot, by which it is hidden while it is not whole");
                break;
            case FileKind.File when Path.GetExtension(path) == ".part":
                say(path, "its name says that it is not whole yet");
                break;
            case FileKind.File when WatchedFile.At(root, name) is { } file:
                files.Add(file);
                break;
            case FileKind.Folder:
                CollectFolder(path, name, files);
                break;
            case FileKind.Pipe or FileKind.CharacterDevice or FileKind.BlockDevice or FileKind.Other:
                say(path, "it is no file but a pipe, a device or a socket, and is left alone");
                break;
            case FileKind.None when path.Contains(Undecodable, StringComparison.Ordinal):
                say(path, "its name is not UTF-8, and it cannot be opened by it; rename it");
                break;
            case FileKind.None when new FileInfo(path).LinkTarget is { } target:
                say(path, $"it is a link to '{target}', which is not there");
                break;
        }
    }

    private void CollectFolder(string path, string name, List<WatchedFile> files)
    {
        if (options.Folders.Any(folder => Path.GetFullPath(Path.Combine(folder, RejectedFiles.Folder)) == path))
        {
            return;
        }

        if (GraphFolderNames.IsGraphFolder(path))
        {
            say(path, "it is a graph folder, and is not looked into");
        }
        else if (!options.Recursive)
        {
            say(path, "it is a folder, and is not looked into without --recursive");
        }
        else if (new FileInfo(path).LinkTarget is not null)
        {
            say(path, "it is a link to a folder, and is not followed; watch that folder itself");
        }
        else
        {
            Collect(name, files);
        }
    }

    private IEnumerable<string> Entries(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Order(Utf8Order.Instance)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            say(folder, $"it cannot be looked into ({failure.Message.TrimEnd('.')})");
            return [];
        }
    }
}
