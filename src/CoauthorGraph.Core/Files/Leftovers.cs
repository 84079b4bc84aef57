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
        AttributesToSkip = 0,
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
                if (DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > Youngest)
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
        if (FileKinds.Of(path) == FileKind.Folder && new FileInfo(path).LinkTarget is null)
        {
            foreach (var file in Directory.EnumerateFiles(path, TemporaryName.Pattern))
            {
                RequireNotHeld(file);
            }

            Directory.Delete(path, recursive: true);
            return;
        }

        RequireNotHeld(path);
        File.Delete(path);
    }

    private static void RequireNotHeld(string file) =>
        File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.None).Dispose();
}
