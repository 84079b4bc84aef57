namespace CoauthorGraph.Cli.Streams;

/// <summary>Standard output took no more. Where its reader has seen enough, as <c>head</c> does, that is no failure;
/// any other reason means that a result is lost.</summary>
internal sealed class OutputLostException(Exception reason) : Exception(
    $"Standard output cannot be written: {reason.Message.TrimEnd('.')}; what was to stand there is lost.", reason)
{
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsPipeIsClosing = unchecked((int)0x800700E8);

    /// <summary>Whether the reader of a pipe has closed it.</summary>
    public bool IsClosedPipe { get; } = OperatingSystem.IsWindows()
        ? reason.HResult is WindowsBrokenPipe or WindowsPipeIsClosing
        : reason is IOException && reason.HResult == BrokenPipe;
}
