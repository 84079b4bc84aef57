namespace CoauthorGraph.Web.Guarding;

/// <summary>Slows down who guesses: so many wrong passwords in a minute, then nobody may try until it is over. Whoever
/// has the cookie is not held up.</summary>
internal sealed class LoginBrake(TimeProvider time)
{
    private const int MostInAMinute = 10;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _wrong = [];

    /// <summary>Whether a password may be tried now.</summary>
    public bool MayTry()
    {
        lock (_lock)
        {
            while (_wrong.TryPeek(out var when) && time.GetUtcNow() - when >= Minute)
            {
                _wrong.Dequeue();
            }

            return _wrong.Count < MostInAMinute;
        }
    }

    /// <summary>Remembers a wrong one.</summary>
    public void Count()
    {
        lock (_lock)
        {
            _wrong.Enqueue(time.GetUtcNow());
        }
    }
}
