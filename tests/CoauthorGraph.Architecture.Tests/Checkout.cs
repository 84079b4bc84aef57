namespace CoauthorGraph.Architecture.Tests;

/// <summary>The files of this checkout that are ours.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>All C# files below a top-level folder, with paths relative to the root and forward slashes.</summary>
    public static IEnumerable<string> CSharpFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Where(static file => !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CoauthorGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No CoauthorGraph.sln above the tests");
    }
}
