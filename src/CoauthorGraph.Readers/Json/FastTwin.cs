namespace CoauthorGraph.Readers.Json;

/// <summary>
/// Whether records are given to the fast reading code first. Where it refuses many of them, as in files that are laid
/// out in an unusual way, it is asked no more. <c>COAUTHOR_FAST_JSON=0</c> turns it off, so that both can be tested.
/// </summary>
internal sealed class FastTwin
{
    private const int MostRefusals = 256;

    private static readonly bool IsWanted = Environment.GetEnvironmentVariable("COAUTHOR_FAST_JSON") != "0";

    [ThreadStatic]
    private static bool _forbidden;

    private long _asked;
    private long _refused;

    /// <summary>Whether the fast code is not asked on this thread, whatever else is said.</summary>
    public static bool IsForbidden
    {
        get => _forbidden;
        set => _forbidden = value;
    }

    /// <summary>Whether to try the fast code for the next record.</summary>
    public bool IsFast => IsWanted && !_forbidden && _refused <= MostRefusals + (_asked++ / 4);

    /// <summary>Counts a record that the fast code left to its slow twin.</summary>
    public void Refused() => _refused++;
}
