using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CoauthorGraph.Storage.Mapping;

/// <summary>A whole file mapped read-only. The memory is valid until it is disposed.</summary>
internal sealed unsafe partial class MappedFile : IDisposable
{
    private const int DontNeed = 4; // MADV_DONTNEED of Linux.

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly MappedMemory<byte> _memory;
    private bool _disposed;

    public MappedFile(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var length = RandomAccess.GetLength(handle);
        if (length is 0 or > int.MaxValue)
        {
            throw new InvalidDataException($"'{path}' has {length} bytes, which is no column file");
        }

        _file = MemoryMappedFile.CreateFromFile(
            new SafeFileHandle(handle.DangerousGetHandle(), ownsHandle: false), null, 0,
            MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _view = _file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* pointer = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        _memory = new MappedMemory<byte>(pointer + _view.PointerOffset, (int)length);
    }

    public ReadOnlyMemory<byte> Memory => _memory.Memory;

    /// <summary>Takes the pages that were read out of the process's memory; they come back when they are read again.
    /// Elsewhere than on Linux the system does so when memory is short.</summary>
    public void Evict()
    {
        if (OperatingSystem.IsLinux())
        {
            using var pin = _memory.Pin();
            _ = Advise(pin.Pointer, (nuint)_memory.Memory.Length, DontNeed);
        }
    }

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    // It is advice: what the system makes of it changes no result.
    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(void* address, nuint length, int advice);
}
