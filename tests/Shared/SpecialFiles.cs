using System.Diagnostics;

namespace CoauthorGraph.Tests.Shared;

/// <summary>Files that are no files.</summary>
internal static class SpecialFiles
{
    /// <summary>Makes a pipe with a name; skips the test where the system has none.</summary>
    public static string MakePipe(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes with names in folders are of Unix only");
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
        return path;
    }
}
