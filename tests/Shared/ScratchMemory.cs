using System.Runtime.CompilerServices;

namespace CoauthorGraph.Tests.Shared;

/// <summary>
/// Keeps the temporary folders of the tests in memory where Linux has room for them: graph folders wait for the disk at
/// every step, which is most of the time of their tests, and no test cuts the power. <c>TMPDIR</c> says otherwise.
/// </summary>
internal static class ScratchMemory
{
    private const string Variable = "TMPDIR";
    private const string Memory = "/dev/shm";
    private const long Enough = 4L << 30;

    [ModuleInitializer]
    internal static void Use()
    {
        if (OperatingSystem.IsLinux()
            && Environment.GetEnvironmentVariable(Variable) is null
            && Directory.Exists(Memory)
            && new DriveInfo(Memory).AvailableFreeSpace >= Enough)
        {
            Environment.SetEnvironmentVariable(Variable, Memory);
        }
    }
}
