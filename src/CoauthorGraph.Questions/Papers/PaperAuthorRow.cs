using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Papers;

/// <summary>One author of one paper, as printed there, and who that is.</summary>
public sealed record PaperAuthorRow
{
    /// <summary>Place in the author list, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the author, or null where a filter leaves the author out.</summary>
    public string? AuthorId { get; init; }

    /// <summary>ORCID that a source gives, or null.</summary>
    public string? Orcid { get; init; }

    /// <summary>Affiliations on this paper as printed; left out when there are none.</summary>
    public IReadOnlyList<string>? Affiliations { get; init; }

    internal static PaperAuthorRow Of(KnowledgeGraph graph, int authorship)
    {
        var table = graph.Authorships;
        var affiliations = table.Affiliations[authorship];
        var raw = new string[affiliations.Length];
        for (var i = 0; i < raw.Length; i++)
        {
            raw[i] = graph.Affiliations.Raw[affiliations[i]];
        }

        return new PaperAuthorRow
        {
            Position = table.Position.Span[authorship],
            Name = table.Name[authorship],
            AuthorId = table.Author.Span[authorship] is >= 0 and var author ? graph.Authors.Id[author] : null,
            Orcid = table.Orcid.GetOrNull(authorship),
            Affiliations = raw.Length == 0 ? null : raw,
        };
    }
}
