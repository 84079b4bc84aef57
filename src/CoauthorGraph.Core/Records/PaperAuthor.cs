namespace CoauthorGraph.Core.Records;

/// <summary>One author of one paper as the source gives it: a mention.</summary>
public sealed record PaperAuthor
{
    /// <summary>Place in the author list, from 0; gaps are possible where a source shows only some authors.</summary>
    public required int Position { get; init; }

    /// <summary>The name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Given names, as the source or the name parser gives them.</summary>
    public string? Given { get; init; }

    /// <summary>Family name with its particles, as the source or the name parser gives it.</summary>
    public string? Family { get; init; }

    /// <summary>Suffix such as Jr. or III.</summary>
    public string? Suffix { get; init; }

    /// <summary>ORCID as <c>0000-0000-0000-0000</c>, or null.</summary>
    public string? Orcid { get; init; }

    /// <summary>The source's own id of the author as <c>scheme:value</c>, or null.</summary>
    public string? SourceId { get; init; }

    /// <summary>E-mail address printed with the name, or null.</summary>
    public string? Email { get; init; }

    /// <summary>Affiliations printed for this author on this paper.</summary>
    public IReadOnlyList<Affiliation> Affiliations { get; init; } = [];

    /// <summary>What of this was told by a person's record and not by the paper's; it is not kept with the
    /// paper.</summary>
    public PersonTelling Told { get; init; }

    /// <summary>The author is a group or an organisation, not a person.</summary>
    public bool Collective { get; init; }

    /// <summary>The record does not name this author; it was added because of the page the listing is from.</summary>
    public bool Inferred { get; init; }
}
