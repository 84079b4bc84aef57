namespace CoauthorGraph.Core.Files;

/// <summary>What commands that were killed left beside what they were writing. The next one that writes there removes
/// it.</summary>
internal static class Leftovers
{
    // A file is made before it is held, and let go before it takes its place.
    private static readonly TimeSpan Youngest = TimeSpan.FromSeconds(10);

    // A folder that is not there or may not be looked into lists nothing.
    private static readonly EnumerationOptions Everything = new()
    {
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.None,
        MatchType = MatchType.Simple,
    };

    public static void Remove(string folder)
    {
        foreach (var path in Directory.Exists(folder)
            ? Directory.GetFileSystemEntries(folder, TemporaryName.Pattern, Everything)
                .Where(static path => TemporaryName.IsOne(Path.GetFileName(path)))
            : [])
        {
            try
            {
                if (TimeProvider.System.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(path) > Youngest)
                {
                    RemoveAbandoned(path);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // Somebody holds it, or it is not ours to remove: both are no reason not to write.
            }
        }
    }

    private static void RemoveAbandoned(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
        {
            return; // Nothing here makes links.
        }

        switch (FileKinds.Of(path))
        {
            case FileKind.File:
                RequireNotHeld(path);
                File.Delete(path);
                break;
            case FileKind.Folder:
                foreach (var mark in Directory.GetFiles(path, TemporaryName.Pattern, Everything))
                {
                    RequireNotHeld(mark);
                }

                Directory.Delete(path, recursive: true);
                break;
        }
    }

    // Opening a pipe would wait for its other end.
    private static void RequireNotHeld(string file)
    {
        if (FileKinds.Of(file) == FileKind.File)
        {
            File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.None).Dispose();
        }
    }
}
