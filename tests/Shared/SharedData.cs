namespace CoauthorGraph.Tests.Shared;

/// <summary>Test data beside the checkout. Tests that need it skip, with the reason, where it is absent.</summary>
internal static class SharedData
{
    private static readonly string? Root = Find();

    /// <summary>The full path of a file or folder below <c>shared/</c>; skips the running test when it is
    /// absent.</summary>
    public static string Path(string relative)
    {
        Assert.SkipWhen(Root is null, "no folder ../shared beside the checkout");
        var path = System.IO.Path.Combine(Root!, relative);
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"no ../shared/{relative} beside the checkout");
        return path;
    }

    /// <summary>The cases of a theory that needs the data; one of them where it is absent, so that it skips once.</summary>
    public static IEnumerable<T> Cases<T>(params T[] all) => Root is null ? all.Take(1) : all;

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "CoauthorGraph.sln")))
            {
                var shared = Environment.GetEnvironmentVariable("COAUTHOR_SHARED")
                    ?? System.IO.Path.Combine(folder.FullName, "..", "shared");
                return Directory.Exists(shared) ? System.IO.Path.GetFullPath(shared) : null;
            }
        }

        return null;
    }
}
