using System.IO.Compression;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Web.Graphs;
using Microsoft.Win32.SafeHandles;

namespace CoauthorGraph.Web.Jobs;

/// <summary>
/// The file that a job makes: among the temporary files, without a name as soon as it is open where the system allows
/// that, so that nothing is left behind however the server ends, and packed by gzip unless it is already. It is closed
/// when nobody reads it any more.
/// </summary>
internal sealed class JobFile : IDisposable
{
    /// <summary>The most bytes that are kept of one.</summary>
    public const long Most = 2L << 30;

    private const int Buffer = 1 << 16;
    private readonly FileStream _file;
    private readonly bool _isPacked;
    private readonly ReaderCount _readers = new();

    private JobFile(FileStream file, bool isPacked)
    {
        _file = file;
        _isPacked = isPacked;
    }

    /// <summary>Bytes that are kept.</summary>
    public long Stored { get; private set; }

    /// <summary>Whether <see cref="Stored"/> is what gzip left of it.</summary>
    public bool IsZipped => !_isPacked;

    /// <summary>The handle to read it by.</summary>
    public SafeFileHandle Handle => _file.SafeFileHandle;

    /// <summary>An empty one.</summary>
    /// <param name="isPacked">Whether what will be written is packed already.</param>
    /// <exception cref="CoauthorGraphException">It cannot be made.</exception>
    public static JobFile Create(bool isPacked)
    {
        var path = Path.Combine(Path.GetTempPath(), "coauthor-serve-" + Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.DeleteOnClose,
            BufferSize = Buffer,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            var file = new FileStream(path, options);
            if (!OperatingSystem.IsWindows())
            {
                File.Delete(path);
            }

            return new JobFile(file, isPacked);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, $"No file can be made among the temporary ones: {failure.Message}", failure);
        }
    }

    /// <summary>Writes it whole.</summary>
    /// <param name="write">Writes to the stream it is given.</param>
    /// <param name="follow">Is given that stream before, to see how far it is.</param>
    public T Write<T>(Func<Stream, T> write, Action<CountedStream> follow)
    {
        using var packed = new CountedStream(_file, Most);
        T result;
        if (_isPacked)
        {
            follow(packed);
            result = write(packed);
        }
        else
        {
            using var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            using var plain = new CountedStream(zip, long.MaxValue);
            follow(plain);
            result = write(plain);
        }

        _file.Flush();
        Stored = _file.Length;
        return result;
    }

    /// <summary>Counts a reader in; false when it is closed.</summary>
    public bool TryEnter() => _readers.TryEnter();

    /// <summary>Counts a reader out, or who made it; the last one closes it.</summary>
    public void Dispose()
    {
        if (_readers.Leave())
        {
            _file.Dispose();
        }
    }
}
