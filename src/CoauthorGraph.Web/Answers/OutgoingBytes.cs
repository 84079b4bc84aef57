namespace CoauthorGraph.Web.Answers;

/// <summary>
/// Counts the bytes of large answers that are being sent. A client that reads slowly keeps its answer in memory; what a
/// thousand of them would keep is refused instead. Small answers always pass.
/// </summary>
internal sealed class OutgoingBytes
{
    /// <summary>Answers up to this length are small.</summary>
    public const int Small = 64 << 10;

    /// <summary>The most bytes of large answers at once.</summary>
    public const long Most = 128 << 20;

    private long _held;

    /// <summary>Takes room for an answer; false when there is none just now. The first always has room.</summary>
    public bool TryTake(int length)
    {
        if (length <= Small)
        {
            return true;
        }

        var held = Interlocked.Add(ref _held, length);
        if (held <= Most || held == length)
        {
            return true;
        }

        Interlocked.Add(ref _held, -length);
        return false;
    }

    /// <summary>Gives back what was taken.</summary>
    public void GiveBack(int length)
    {
        if (length > Small)
        {
            Interlocked.Add(ref _held, -length);
        }
    }
}
