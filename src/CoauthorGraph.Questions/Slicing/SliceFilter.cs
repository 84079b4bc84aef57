namespace CoauthorGraph.Questions.Slicing;

/// <summary>Which part of a graph a question, an analysis or an export looks at.</summary>
public sealed record SliceFilter
{
    /// <summary>The whole graph.</summary>
    public static SliceFilter Everything { get; } = new();

    /// <summary>First year, included; null for no bound. Papers without a year pass only when no bound is
    /// set.</summary>
    public int? FromYear { get; init; }

    /// <summary>Last year, included; null for no bound.</summary>
    public int? ToYear { get; init; }

    /// <summary>Id or name of a topic that papers must be about, or one narrower; null for any.</summary>
    public string? Topic { get; init; }

    /// <summary>Id or name of an institution that papers must be from, or a part of it; null for any.</summary>
    public string? Institution { get; init; }

    /// <summary>Authors need at least this many papers inside the slice; 0 for any.</summary>
    public int MinPapers { get; init; }

    /// <summary>The lowest level of institutions that is told of, 0 for those that are part of nothing: what is below
    /// counts for them, <see cref="Institution"/> too. Null where each counts for itself.</summary>
    public int? Rollup { get; init; }

    /// <summary>Whether nothing is filtered.</summary>
    public bool IsEverything => this == Everything;

    /// <summary>Whether all papers and authors pass, and institutions are rolled up.</summary>
    internal bool IsRollupAlone => Rollup is not null && (this with { Rollup = null }).IsEverything;

    /// <summary>The filter as one line for reports: <c>years 2015-2020, topic ranking</c>; empty for
    /// everything.</summary>
    public override string ToString() => string.Join(", ", Parts());

    private IEnumerable<string> Parts()
    {
        if (FromYear is not null || ToYear is not null)
        {
            yield return $"years {FromYear}-{ToYear}";
        }

        if (Topic is not null)
        {
            yield return $"topic {Topic}";
        }

        if (Institution is not null)
        {
            yield return $"institution {Institution}";
        }

        if (MinPapers > 0)
        {
            yield return $"min-papers {MinPapers}";
        }

        if (Rollup is { } level)
        {
            yield return level == 0 ? "top institutions" : $"institutions down to level {level}";
        }
    }
}
