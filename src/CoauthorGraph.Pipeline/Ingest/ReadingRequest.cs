using System.Text;

namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>What to read, and how, where no graph is made of it.</summary>
public sealed record ReadingRequest
{
    /// <summary>Files, folders, patterns, or <c>-</c> for standard input.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Standard input, for <c>-</c>.</summary>
    public Stream StandardInput { get; init; } = Stream.Null;

    /// <summary>The format of all inputs; null to decide by their content.</summary>
    public string? InputFormat { get; init; }

    /// <summary>The day up to which dates without a year reach.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The author whose page a listing is, or null.</summary>
    public string? PageAuthor { get; init; }

    /// <summary>Which columns of a table are what, as <c>title=Name,authors=Who</c>; null for the usual
    /// names.</summary>
    public string? Columns { get; init; }

    /// <summary>The encoding of inputs that have no mark of their own; null to go by what they declare and how their
    /// bytes look.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Number of threads.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Receives one sentence about each input: what it was read as; null for nobody.</summary>
    public Action<string>? OnInput { get; init; }
}
