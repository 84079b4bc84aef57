namespace CoauthorGraph.Neo4j.Tests.Graphs;

/// <summary>
/// A paper of a literal graph. An author is written <c>Ada Byron @ Example University</c>, the place left out where
/// none is printed; equal names are one author, and the name is the id.
/// </summary>
internal sealed record SamplePaper(string Title, int Year, params string[] Authors)
{
    public string[] Topics { get; init; } = [];

    public string? Url { get; init; }

    public bool HasCode { get; init; }

    public string? Introduces { get; init; }

    public IEnumerable<string> Names => Authors.Select(static author => author.Split(" @ ")[0]);

    public IEnumerable<string> Places => Authors.Select(static author => author.Split(" @ ")).Where(static parts =>
        parts.Length == 2).Select(static parts => parts[1]).Distinct(StringComparer.Ordinal);

    public static string? PlaceOf(string author) => author.Split(" @ ") is [_, var place] ? place : null;
}
