namespace CoauthorGraph.Core.Files;

/// <summary>
/// Files that are no files but devices or pipes of the system, such as <c>/dev/null</c>, <c>/dev/fd/63</c> or Windows'
/// <c>NUL</c>. They are written to where they are: moving a finished file into their place would destroy them.
/// </summary>
public static class DeviceFiles
{
    /// <summary>Whether a path, links followed, leads to a device.</summary>
    public static bool Contains(string path)
    {
        var file = new FileInfo(path);
        var full = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(true)?.FullName ?? file.FullName;
        return OperatingSystem.IsWindows()
            ? full.StartsWith(@"\\.\", StringComparison.Ordinal)
            : full.StartsWith("/proc/", StringComparison.Ordinal)
                || (full.StartsWith("/dev/", StringComparison.Ordinal)
                    && !full.StartsWith("/dev/shm/", StringComparison.Ordinal));
    }
}
