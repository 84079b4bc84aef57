using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Core.Files;

/// <summary>
/// A folder of files that a user asked for. It is filled under a name of its own and takes its place when it is whole.
/// A folder that is there is replaced only where it is empty or what the same command wrote before: nothing of anybody
/// else is.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private readonly OutputPlace _place;
    private readonly string _seal;
    private readonly TemporaryFolder _temporary;

    private OutputFolder(OutputPlace place, string seal, TemporaryFolder temporary)
    {
        _place = place;
        _seal = seal;
        _temporary = temporary;
    }

    /// <summary>Where to write the files.</summary>
    public string Path => _temporary.Path;

    /// <summary>Begins a folder.</summary>
    /// <param name="path">Where it shall be.</param>
    /// <param name="seal">The file by which a folder that was written before is known; it is written last.</param>
    /// <param name="isOurs">Whether such a file, by its path, is ours.</param>
    /// <exception cref="CoauthorGraphException">It cannot be written there.</exception>
    public static OutputFolder Create(string path, string seal, Func<string, bool> isOurs)
    {
        ArgumentNullException.ThrowIfNull(isOurs);
        var place = OutputPlace.ForFolder(path);
        try
        {
            if (place.Kind == FileKind.Folder && Entries(place.Path).FirstOrDefault() is { } entry)
            {
                var old = System.IO.Path.Combine(place.Path, seal);
                if (FileKinds.Of(old) != FileKind.File || !isOurs(old))
                {
                    throw Foreign(place, entry);
                }
            }

            // Inside a folder that is there, for the one around it may be another disk or not be ours to write to.
            var around = place.Kind == FileKind.Folder ? place.Path : System.IO.Path.GetDirectoryName(place.Path)!;
            return new OutputFolder(place, seal, TemporaryFolder.In(around));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw place.Refused(failure.Message, failure);
        }
    }

    /// <summary>Everything was written: the folder takes its place.</summary>
    /// <exception cref="CoauthorGraphException">Something else is there.</exception>
    public void Complete()
    {
        try
        {
            if (!Directory.Exists(_place.Path))
            {
                _temporary.MoveTo(_place.Path);
                return;
            }

            var written = Entries(Path).ToHashSet(StringComparer.Ordinal);
            foreach (var entry in Entries(_place.Path))
            {
                var kind = FileKinds.Of(System.IO.Path.Combine(_place.Path, entry));
                if (kind != FileKind.File || !written.Contains(entry))
                {
                    throw Foreign(_place, entry);
                }
            }

            // A folder without its seal is not taken for a whole one, should this end in the middle.
            File.Delete(System.IO.Path.Combine(_place.Path, _seal));
            foreach (var name in written.OrderBy(name => name == _seal))
            {
                File.Move(
                    System.IO.Path.Combine(Path, name), System.IO.Path.Combine(_place.Path, name), overwrite: true);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw _place.Lost(failure);
        }
    }

    /// <summary>Takes back what was not completed.</summary>
    public void Dispose() => _temporary.Dispose();

    private static IEnumerable<string> Entries(string folder) => Directory.EnumerateFileSystemEntries(folder)
        .Select(static path => System.IO.Path.GetFileName(path))
        .Where(static name => !TemporaryName.IsOne(name))
        .Order(StringComparer.Ordinal);

    private static CoauthorGraphException Foreign(OutputPlace place, string entry) => place.Refused(
        $"it holds '{entry}', which is not of such an export; name a new folder");
}
