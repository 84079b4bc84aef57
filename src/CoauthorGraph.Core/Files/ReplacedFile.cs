namespace CoauthorGraph.Core.Files;

/// <summary>
/// A small file of the program's own that is replaced as a whole, so that readers see the old one or the new one. It is
/// written under a name that is made for it alone: what somebody put beside it, such as a link or a pipe, is never
/// written to.
/// </summary>
public static class ReplacedFile
{
    /// <summary>Writes the new file beside its place, onto the disk, and returns the name under which it waits to be
    /// moved there. What killed commands left there goes.</summary>
    public static string WriteBeside(string path, ReadOnlySpan<byte> bytes)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Leftovers.Remove(folder);
        var temporary = TemporaryName.In(folder);
        try
        {
            using var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write);
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        return temporary;
    }
}
