using System.Text;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction;

namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>What to read into which graph folder, and how.</summary>
public sealed record IngestRequest
{
    /// <summary>The graph folder; made when it is not there.</summary>
    public required string GraphFolder { get; init; }

    /// <summary>Files, folders, patterns, or <c>-</c> for standard input.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Standard input, for <c>-</c>.</summary>
    public Stream StandardInput { get; init; } = Stream.Null;

    /// <summary>The format of all inputs; null to decide by their content.</summary>
    public string? InputFormat { get; init; }

    /// <summary>The day up to which dates without a year reach; null for the day of the first reading, else
    /// today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The author whose page a listing is, or null.</summary>
    public string? PageAuthor { get; init; }

    /// <summary>Which columns of a table are what, as <c>title=Name,authors=Who</c>; null for the usual
    /// names.</summary>
    public string? Columns { get; init; }

    /// <summary>The encoding of inputs that have no mark of their own; null to go by what they declare and how their
    /// bytes look.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Papers with more authors than this get no co-author pairs; null keeps what the graph has (100 at
    /// first).</summary>
    public int? MaxAuthors { get; init; }

    /// <summary>Whether two records are always two papers.</summary>
    public bool KeepApart { get; init; }

    /// <summary>Whether all identities are decided anew.</summary>
    public bool Reconsider { get; init; }

    /// <summary>Whether inputs that were read before are read again, and all records are extracted anew.</summary>
    public bool Again { get; init; }

    /// <summary>What finds topics, institutions and so on; null for what comes with the program.</summary>
    public RecordExtractor? Extractor { get; init; }

    /// <summary>Number of threads.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Version of the program, kept in the snapshot.</summary>
    public string ProgramVersion { get; init; } = "";

    /// <summary>Where today comes from.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Receives every issue; null for nobody.</summary>
    public Action<RecordIssue>? OnIssue { get; init; }

    /// <summary>Receives one sentence about each input: what it was read as; null for nobody.</summary>
    public Action<string>? OnInput { get; init; }
}
