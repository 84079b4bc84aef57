namespace CoauthorGraph.Questions.Communities;

/// <summary>
/// In which years the things that are counted in rows began and ended: authors by community, co-authorships by tie. Of
/// the things of a row those that were there in some of the years <c>a</c> to <c>b</c> are all but those that began
/// after <c>b</c> and those that ended before <c>a</c>, so that these counts answer for any years. What has no year is
/// not counted.
/// </summary>
public sealed class YearSpans
{
    private readonly int[] _place;
    private readonly int _from;
    private readonly int[] _began;
    private readonly int[] _ended;

    internal YearSpans(int rows, IReadOnlyList<int> years)
    {
        Years = years;
        _from = years.Count == 0 ? 0 : years[0];
        _place = new int[years.Count == 0 ? 0 : years[^1] - _from + 1];
        for (var at = 0; at < years.Count; at++)
        {
            _place[years[at] - _from] = at;
        }

        _began = new int[rows * years.Count];
        _ended = new int[rows * years.Count];
    }

    /// <summary>Years in which something began or ended, ascending.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>How many began in each of the years, row after row.</summary>
    public IReadOnlyList<int> Began => _began;

    /// <summary>How many ended in each of the years, row after row.</summary>
    public IReadOnlyList<int> Ended => _ended;

    internal void Add(int row, int first, int last)
    {
        if (first > 0)
        {
            _began[(row * Years.Count) + _place[first - _from]]++;
            _ended[(row * Years.Count) + _place[last - _from]]++;
        }
    }
}
