namespace CoauthorGraph.Cli.Streams;

/// <summary>Standard output whose failures are told from all others: each is an <see cref="OutputLostException"/>, and
/// after the first nothing more is tried.</summary>
internal sealed class OutputStream(Stream output) : WritingStream
{
    private OutputLostException? _lost;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Require();
        try
        {
            output.Write(buffer);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw _lost = new OutputLostException(failure);
        }
    }

    public override void Flush()
    {
        Require();
        try
        {
            output.Flush();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw _lost = new OutputLostException(failure);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            output.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Require()
    {
        if (_lost is not null)
        {
            throw new OutputLostException(_lost.InnerException!);
        }
    }
}
