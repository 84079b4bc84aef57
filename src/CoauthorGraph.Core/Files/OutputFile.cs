using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Core.Files;

/// <summary>
/// A file that a user asked for. It is written beside its place under a name of its own and moved there when it is
/// complete, so that a failure leaves what was there before. What bytes go through, such as <c>/dev/null</c> or a pipe,
/// is written to where it is.
/// </summary>
public sealed class OutputFile : IDisposable
{
    private const int BufferLength = 1 << 16;
    private readonly OutputPlace _place;
    private readonly string? _temporary;
    private readonly FileStream _file;
    private bool _closed;

    private OutputFile(OutputPlace place, string? temporary, FileStream file)
    {
        _place = place;
        _temporary = temporary;
        _file = file;
        Stream = new OutputStream(place, file);
    }

    /// <summary>Where to write.</summary>
    public Stream Stream { get; }

    /// <summary>Begins a file; nothing is at its place before it is completed.</summary>
    /// <exception cref="CoauthorGraphException">It cannot be written there.</exception>
    public static OutputFile Create(string path) => Create(OutputPlace.ForFile(path));

    /// <summary>Begins a file at a place that was looked at already.</summary>
    /// <exception cref="CoauthorGraphException">It cannot be written there.</exception>
    public static OutputFile Create(OutputPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        try
        {
            return place.IsPassage
                ? new OutputFile(place, null, OpenPassage(place))
                : CreateBeside(place);
        }
        catch (DirectoryNotFoundException failure)
        {
            throw place.Refused("its folder is not there; make it first", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw place.Refused(failure.Message, failure);
        }
    }

    /// <summary>Everything was written: the file takes its place.</summary>
    /// <param name="onDisk">Whether it has to be on the disk before it does.</param>
    /// <exception cref="CoauthorGraphException">The disk is full, or the place has become another.</exception>
    public void Complete(bool onDisk = false)
    {
        try
        {
            _file.Flush(onDisk && _temporary is not null);
            _file.Dispose();
            if (_temporary is not null)
            {
                File.Move(_temporary, _place.Path, overwrite: true);
            }

            _closed = true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw _place.Lost(failure);
        }
    }

    /// <summary>Takes back what was not completed.</summary>
    public void Dispose()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        try
        {
            _file.Dispose();
        }
        catch (IOException)
        {
            // What is still to be written is of no use without what failed before.
        }

        if (_temporary is not null)
        {
            File.Delete(_temporary);
        }
    }

    private static FileStream OpenPassage(OutputPlace place) => new(
        place.Path,
        place.Kind == FileKind.File ? FileMode.Append : FileMode.Open,
        FileAccess.Write,
        FileShare.ReadWrite,
        BufferLength);

    private static OutputFile CreateBeside(OutputPlace place)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read,
            BufferSize = BufferLength,
        };
        UnixFileMode? kept = null;
        if (place.Kind == FileKind.File)
        {
            // A file that may not be written to is not replaced either.
            using (File.OpenHandle(place.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            {
            }

            kept = OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(place.Path);
        }

        var folder = System.IO.Path.GetDirectoryName(place.Path)!;
        Leftovers.Remove(folder);
        var temporary = TemporaryName.In(folder);
        var file = new FileStream(temporary, options);
        if (kept is { } mode && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file.SafeFileHandle, mode);
        }

        return new OutputFile(place, temporary, file);
    }
}
