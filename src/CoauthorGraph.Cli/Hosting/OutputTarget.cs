using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Cli.Hosting;

/// <summary>
/// Standard output or a file. A file is written beside its place and moved there when it is complete, so that a failure
/// leaves what was there before. A device, such as <c>/dev/null</c>, is written to directly.
/// </summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly string? _path;
    private readonly string? _temporary;
    private bool _complete;

    private OutputTarget(Terminal terminal, string? path, string? temporary)
    {
        Terminal = terminal;
        _path = path;
        _temporary = temporary;
    }

    /// <summary>Where to write.</summary>
    public Terminal Terminal { get; }

    public static OutputTarget Open(CommandContext context, string path)
    {
        if (path == "-")
        {
            return new OutputTarget(context.Terminal, null, null);
        }

        var temporary = DeviceFiles.Contains(path) ? null : path + ".part";
        try
        {
            var file = temporary is null
                ? new FileStream(path, FileMode.Open, FileAccess.Write)
                : new FileStream(temporary, FileMode.Create, FileAccess.Write);
            return new OutputTarget(new Terminal(Stream.Null, file, context.Terminal.Error), path, temporary);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, $"'{path}' cannot be written: {failure.Message}", failure);
        }
    }

    /// <summary>Everything was written.</summary>
    public void Complete() => _complete = true;

    public void Dispose()
    {
        if (_path is null)
        {
            return;
        }

        Terminal.Dispose();
        if (_temporary is null)
        {
            return;
        }

        if (_complete)
        {
            File.Move(_temporary, _path, overwrite: true);
        }
        else
        {
            File.Delete(_temporary);
        }
    }
}
