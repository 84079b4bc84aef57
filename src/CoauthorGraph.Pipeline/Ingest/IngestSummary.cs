namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>What an ingest did. Papers, mentions, authors and so on are those of the whole graph afterwards.</summary>
public sealed record IngestSummary
{
    /// <summary>Records read, rejected ones left out; those of inputs that were known already count.</summary>
    public required long Records { get; init; }

    /// <summary>Papers that are new in the graph.</summary>
    public required int PapersAdded { get; init; }

    /// <summary>Papers that were there and changed.</summary>
    public required int PapersChanged { get; init; }

    /// <summary>Papers of the graph that are as they were.</summary>
    public required int PapersUnchanged { get; init; }

    /// <summary>Mentions.</summary>
    public required int Mentions { get; init; }

    /// <summary>Authors.</summary>
    public required int Authors { get; init; }

    /// <summary>Institutions.</summary>
    public required int Institutions { get; init; }

    /// <summary>Topics that papers are about.</summary>
    public required int Topics { get; init; }

    /// <summary>Co-authorships.</summary>
    public required int CoauthorEdges { get; init; }

    /// <summary>Records rejected.</summary>
    public required long Rejected { get; init; }

    /// <summary>Papers above the cap on authors.</summary>
    public required int HyperAuthoredPapers { get; init; }

    /// <summary>Papers whose author list was cut.</summary>
    public required int PapersTruncated { get; init; }

    /// <summary>Person records that the graph folder keeps; null where it keeps none.</summary>
    public long? Persons { get; init; }

    /// <summary>Mentions that took an id or an ORCID from a person record; null where none did.</summary>
    public int? MentionsTold { get; init; }

    /// <summary>Wall time.</summary>
    public required double Seconds { get; init; }
}
