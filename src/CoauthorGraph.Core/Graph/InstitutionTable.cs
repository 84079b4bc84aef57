namespace CoauthorGraph.Core.Graph;

/// <summary>The institutions of a graph as columns, ordered by <see cref="Id"/> (ordinal).</summary>
public sealed record InstitutionTable
{
    /// <summary>Number of institutions.</summary>
    public int Count => Id.Count;

    /// <summary>ROR id, else a slug of our own.</summary>
    public required StringColumn Id { get; init; }

    /// <summary>Display names.</summary>
    public required StringColumn Name { get; init; }

    /// <summary>ROR ids.</summary>
    public required StringColumn Ror { get; init; }

    /// <summary>ISO 3166 two-letter country codes.</summary>
    public required StringColumn Country { get; init; }

    /// <summary>Cities.</summary>
    public required StringColumn City { get; init; }

    /// <summary>Kinds, such as <c>education</c> or <c>company</c>.</summary>
    public required StringColumn Kind { get; init; }

    /// <summary>Rows of the institutions each one is part of.</summary>
    public required IntListColumn PartOf { get; init; }

    /// <summary>A table of the columns that are given.</summary>
    public static InstitutionTable Of(IColumns<InstitutionTable> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new InstitutionTable
        {
            Id = columns.Strings("institutions.id", static table => table.Id),
            Name = columns.Strings("institutions.name", static table => table.Name),
            Ror = columns.Strings("institutions.ror", static table => table.Ror),
            Country = columns.Strings("institutions.country", static table => table.Country),
            City = columns.Strings("institutions.city", static table => table.City),
            Kind = columns.Strings("institutions.kind", static table => table.Kind),
            PartOf = columns.RowLists("institutions.part-of", "institutions", static table => table.PartOf),
        };
    }
}
