using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>The mentions of papers as columns.</summary>
internal sealed class MentionRows(IChunkStore chunks)
{
    private readonly GrownTable<AuthorshipTable, PaperAuthor> _table =
        new GrownTable<AuthorshipTable, PaperAuthor>(chunks)
            .Numbers("authorships.position", static author => author.Position)
            .Strings("authorships.name", static author => author.Name)
            .Strings("authorships.given", static author => author.Given)
            .Strings("authorships.family", static author => author.Family)
            .Strings("authorships.orcid", static author => author.Orcid)
            .Strings("authorships.source-id", static author => SourceIdOf(author))
            .Numbers("authorships.flags", static author =>
                (author.Inferred ? AuthorshipFlags.Inferred : AuthorshipFlags.None)
                | (author.Collective ? AuthorshipFlags.Collective : AuthorshipFlags.None)
                | Told(author.Told))
            .Bind(AuthorshipTable.Of);

    private readonly ColumnBuilder<int> _paper = new();
    private readonly ColumnBuilder<int> _affiliationOffsets = new(0);
    private readonly ColumnBuilder<int> _affiliations = new();

    public int Count => _paper.Count;

    public void Add(int paper, PaperAuthor author, AffiliationRows affiliations, SortedSet<int> ofPaper)
    {
        _paper.Add(paper);
        _table.Add(author);
        foreach (var affiliation in author.Affiliations)
        {
            var row = affiliations.Row(affiliation);
            _affiliations.Add(row);
            ofPaper.Add(row);
        }

        _affiliationOffsets.Add(_affiliations.Count);
    }

    /// <summary>Adds an authorship of a graph as the next one.</summary>
    public void Add(int paper, KnowledgeGraph graph, int row, AffiliationRows affiliations)
    {
        _paper.Add(paper);
        _table.Copy(graph.Authorships, row);
        foreach (var at in graph.Authorships.Affiliations[row])
        {
            _affiliations.Add(affiliations.Row(graph, at));
        }

        _affiliationOffsets.Add(_affiliations.Count);
    }

    public AuthorshipTable Build()
    {
        var undecided = new int[Count];
        Array.Fill(undecided, -1);
        return _table
            .Given("authorships.paper", (ReadOnlyMemory<int>)_paper.Build())
            .Given("authorships.author", (ReadOnlyMemory<int>)undecided)
            .Given("authorships.confidence", (ReadOnlyMemory<float>)new float[undecided.Length])
            .Given("authorships.affiliations", new IntListColumn(_affiliationOffsets.Build(), _affiliations.Build()))
            .Build(AuthorshipTable.Of);
    }

    private static AuthorshipFlags Told(PersonTelling told) =>
        (told.HasFlag(PersonTelling.SourceId) ? AuthorshipFlags.SourceIdOfPerson : AuthorshipFlags.None)
        | (told.HasFlag(PersonTelling.SourceIdByName) ? AuthorshipFlags.SourceIdByName : AuthorshipFlags.None)
        | (told.HasFlag(PersonTelling.Orcid) ? AuthorshipFlags.OrcidOfPerson : AuthorshipFlags.None);

    // Where a source gives no key of its own for an author, an address is the next best.
    private static string? SourceIdOf(PaperAuthor author) =>
        author.SourceId ?? (author.Email is { Length: > 0 } email ? EmailId.Of(email) : null);
}
