namespace CoauthorGraph.Pipeline.Tests;

/// <summary>What a process leaves that dies at a moment: what its folder holds then.</summary>
internal static class FolderCopy
{
    public static void Make(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)
            .Where(static file => Path.GetFileName(file) != "lock"))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        Directory.CreateDirectory(Path.Combine(to, "snapshots"));
    }
}
