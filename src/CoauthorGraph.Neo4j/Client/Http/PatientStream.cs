using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Neo4j.Client.Http;

/// <summary>An answer's body whose every read moves the deadline, so that only silence ends it, not length.</summary>
internal sealed class PatientStream(Stream inner, CancellationTokenSource deadline, TimeSpan patience) : ForwardStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        deadline.CancelAfter(patience);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
