using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Tests.Shared.Graphs;

/// <summary>
/// A paper of a <see cref="LiteralGraph"/>. An author is <c>id</c>, <c>id=Printed Name</c>, either with
/// <c>@Place</c> behind it; without an id, as in <c>=Printed Name</c>, nobody knows who the mention is.
/// </summary>
internal sealed record LiteralPaper(string Id, int Year, params string[] Authors)
{
    public string? Title { get; init; }

    /// <summary>As packed; the year alone unless given.</summary>
    public int? Date { get; init; }

    /// <summary>Ids and scores.</summary>
    public (string Topic, float Score)[] About { get; init; } = [];

    /// <summary>Affiliations of the paper beside those of its authors.</summary>
    public string[] From { get; init; } = [];

    /// <summary>Place in the list of authors, and the ORCID that is printed there.</summary>
    public (int Position, string Orcid)[] Orcids { get; init; } = [];

    /// <summary>Who is not the author for certain, and how sure it is.</summary>
    public (int Position, float Confidence)[] Unsure { get; init; } = [];

    public PaperFlags Flags { get; init; }

    public string? Abstract { get; init; }

    public string? Venue { get; init; }

    public string? Doi { get; init; }

    public string? ArxivId { get; init; }

    public string? Url { get; init; }

    public string[] Categories { get; init; } = [];

    public string? Introduces { get; init; }
}
