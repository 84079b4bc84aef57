using System.Globalization;
using System.Runtime.CompilerServices;

namespace CoauthorGraph.Tests.Shared;

/// <summary>
/// Temporary files of tests stand in memory where there is room, in a folder of this process: graph folders are made
/// by the thousand, and each of their files is flushed, for which a disk takes longer than for all that is tested.
/// </summary>
internal static class MemoryFiles
{
    private const string Memory = "/dev/shm", Name = "coauthor-tests-";
    private const long Room = 8L << 30;

    [ModuleInitializer]
    internal static void Use()
    {
        if (Environment.GetEnvironmentVariable("TMPDIR") is not null || !Directory.Exists(Memory)
            || new DriveInfo(Memory).AvailableFreeSpace < Room
            || GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < Room)
        {
            return;
        }

        foreach (var left in Directory.EnumerateDirectories(Memory, $"{Name}*").Where(static path => !IsOfRunning(path)))
        {
            Remove(left);
        }

        var folder = Directory.CreateDirectory(Path.Combine(Memory, $"{Name}{Environment.ProcessId}")).FullName;
        Environment.SetEnvironmentVariable("TMPDIR", folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
    }

    // What another run removes at this moment, or still writes to, is left to it or to the next run.
    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{folder} was not removed: {fault.Message}");
        }
    }

    private static bool IsOfRunning(string path) =>
        int.TryParse(Path.GetFileName(path)[Name.Length..], CultureInfo.InvariantCulture, out var process)
        && Directory.Exists($"/proc/{process}");
}
