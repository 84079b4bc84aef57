namespace CoauthorGraph.Cli.Streams;

/// <summary>Standard error that does not fail: where a failure to write it could be said is standard error.</summary>
internal sealed class ErrorStream(Stream error) : WritingStream
{
    private bool _lost;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_lost)
        {
            return;
        }

        try
        {
            error.Write(buffer);
            error.Flush();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _lost = true;
        }
    }

    public override void Flush()
    {
    }
}
