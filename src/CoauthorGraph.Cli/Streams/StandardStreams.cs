using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CoauthorGraph.Cli.Streams;

/// <summary>
/// The standard streams of this process. One that was closed when the program was started has its number taken by
/// whatever the runtime opens first, a pipe of its own for example: reading it would wait for ever, and writing it
/// would go somewhere else. What the runtime opens is marked as not to be inherited, and a stream that was inherited
/// cannot be: by that mark a closed one is known.
/// </summary>
internal static partial class StandardStreams
{
    private const int GetFlags = 1;
    private const int NotInherited = 1;

    // Keeps the number of a closed stream from being given to a file that is opened later.
    private static readonly List<SafeFileHandle> Plugs = [];

    public static Stream OpenInput() =>
        IsClosed(0) ? new ClosedStream("standard input") : Console.OpenStandardInput();

    public static Stream OpenOutput() =>
        IsClosed(1) ? new ClosedStream("standard output")
        : Console.IsOutputRedirected && Pipe(1) is { } pipe ? pipe
        : Console.OpenStandardOutput();

    public static Stream OpenError() => IsClosed(2) ? Stream.Null : Console.OpenStandardError();

    // The platform's own stream drops what a closed pipe does not take, and the program would go on for nothing.
    private static FileStream? Pipe(int number)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

#pragma warning disable CA2000 // The stream goes with the process; its number is not ours to close.
        var handle = new SafeFileHandle(number, ownsHandle: false);
#pragma warning restore CA2000
        var stream = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? null : stream;
    }

    private static bool IsClosed(int number)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        var flags = DescriptorFlags(number, GetFlags);
        if (flags >= 0)
        {
            return (flags & NotInherited) != 0;
        }

        Plugs.Add(File.OpenHandle("/dev/null"));
        return true;
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int DescriptorFlags(int descriptor, int command);
}
