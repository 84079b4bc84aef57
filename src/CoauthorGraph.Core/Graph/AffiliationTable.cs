namespace CoauthorGraph.Core.Graph;

/// <summary>The distinct affiliation strings of a graph, ordinal order, and what they were linked to.</summary>
public sealed record AffiliationTable
{
    /// <summary>Number of strings.</summary>
    public int Count => Raw.Count;

    /// <summary>The strings as printed.</summary>
    public required StringColumn Raw { get; init; }

    /// <summary>Row of the institution, or -1.</summary>
    public required ReadOnlyMemory<int> Institution { get; init; }

    /// <summary>A table of the columns that are given.</summary>
    public static AffiliationTable Of(IColumns<AffiliationTable> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new AffiliationTable
        {
            Raw = columns.Strings("affiliations.raw", static table => table.Raw),
            Institution = columns.Rows(
                "affiliations.institution", "institutions", static table => table.Institution, orNone: true),
        };
    }
}
