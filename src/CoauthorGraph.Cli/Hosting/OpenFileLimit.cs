using System.Globalization;
using System.Runtime.InteropServices;

namespace CoauthorGraph.Cli.Hosting;

/// <summary>
/// How many files this process may have open at once. Where they are too few, parts of the program itself are not
/// found when they are first used, which could end anywhere and say anything; so it is asked before.
/// </summary>
internal static partial class OpenFileLimit
{
    private const int Least = 256;
    private const int NumberOnLinux = 7;

    /// <summary>What is wrong with the limit, in a sentence; null when nothing is.</summary>
    public static string? Lack()
    {
        // Elsewhere there is no such limit, or it has another number and is not that low.
        if (!OperatingSystem.IsLinux() || Limits(NumberOnLinux, out var limits) != 0 || limits.Most >= Least)
        {
            return null;
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"Only {limits.Most} files may be open at once here, and {Least} are needed; raise the limit (ulimit -n).");
    }

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Limits(int number, out OpenFiles limits);

    // The runtime raises what is allowed now to the most that can be.
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct OpenFiles
    {
        public readonly nuint Now;
        public readonly nuint Most;
    }
}
