namespace CoauthorGraph.Synthetic;

/// <summary>People who write papers on one topic together.</summary>
internal sealed class ResearchGroup(byte culture, byte topic, uint place, int life)
{
    private const int Remembered = 48;

    private int[] _recent = new int[4];
    private int _next;

    /// <summary>The culture most members come from.</summary>
    public byte Culture { get; } = culture;

    public byte Topic { get; } = topic;

    /// <summary>From which the institution, its city and its unit follow.</summary>
    public uint Place { get; } = place;

    /// <summary>How many papers it still writes before it is closed.</summary>
    public int Life { get; set; } = life;

    /// <summary>Another group with which this one works.</summary>
    public int Partner { get; set; } = -1;

    /// <summary>How many authorships are remembered.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them, the last ones, are of the latest paper.</summary>
    public int LatestTeam { get; set; }

    /// <summary>An authorship counted from the latest, 0, backwards.</summary>
    public int Recent(int back) => _recent[(_next - 1 - back + (2 * _recent.Length)) % _recent.Length];

    /// <summary>Remembers an authorship; the oldest beyond 48 is forgotten, and with it people who write no
    /// more.</summary>
    public void Remember(int person)
    {
        if (Count == _recent.Length && Count < Remembered)
        {
            var larger = new int[Math.Min(Remembered, 2 * Count)];
            for (var back = 0; back < Count; back++)
            {
                larger[Count - 1 - back] = Recent(back);
            }

            (_recent, _next) = (larger, Count);
        }

        _recent[_next] = person;
        _next = (_next + 1) % _recent.Length;
        Count = Math.Min(Count + 1, _recent.Length);
    }
}
