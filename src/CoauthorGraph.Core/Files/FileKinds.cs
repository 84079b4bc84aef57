using System.Runtime.InteropServices;

namespace CoauthorGraph.Core.Files;

/// <summary>
/// Finds out what a path leads to, links followed, without opening it: opening a pipe waits for its other end.
/// </summary>
public static partial class FileKinds
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint TypeAndMode = 0x3; // STATX_TYPE | STATX_MODE
    private const int TypeMask = 0xF000;
    private const int StatusLength = 256;
    private const int ModeOffset = 28;
    private const string DeviceFolder = "/dev/";

    /// <summary>What is there; <see cref="FileKind.None"/> also where it may not be looked at.</summary>
    public static FileKind Of(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (OperatingSystem.IsLinux() && LinuxKind(path) is { } kind)
        {
            return kind;
        }

        if (Directory.Exists(path))
        {
            return FileKind.Folder;
        }

        // Elsewhere the name has to tell: the framework does not say what kind a special file is.
        var full = Path.GetFullPath(path);
        return full.StartsWith(@"\\.\", StringComparison.Ordinal)
            || full.StartsWith(DeviceFolder, StringComparison.Ordinal)
            ? FileKind.CharacterDevice
            : File.Exists(path) ? FileKind.File : FileKind.None;
    }

    // Of the calls that tell it, only this one has the same layout on every processor.
    private static unsafe FileKind? LinuxKind(string path)
    {
        var status = stackalloc byte[StatusLength];
        try
        {
            if (Statx(CurrentFolder, path, 0, TypeAndMode, status) != 0)
            {
                return FileKind.None;
            }
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }

        return (*(ushort*)(status + ModeOffset) & TypeMask) switch
        {
            0x8000 => FileKind.File,
            0x4000 => FileKind.Folder,
            0x1000 => FileKind.Pipe,
            0x2000 => FileKind.CharacterDevice,
            0x6000 => FileKind.BlockDevice,
            _ => FileKind.Other,
        };
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int Statx(int folder, string path, int flags, uint mask, byte* status);
}
