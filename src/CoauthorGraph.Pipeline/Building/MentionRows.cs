using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>The mentions of papers as columns.</summary>
internal sealed class MentionRows(IChunkStore chunks)
{
    private readonly ColumnBuilder<int> _paper = new();
    private readonly ColumnBuilder<int> _position = new();
    private readonly StringColumnBuilder _name = new(chunks);
    private readonly StringColumnBuilder _given = new(chunks);
    private readonly StringColumnBuilder _family = new(chunks);
    private readonly StringColumnBuilder _orcid = new(chunks);
    private readonly StringColumnBuilder _sourceId = new(chunks);
    private readonly ColumnBuilder<AuthorshipFlags> _flags = new();
    private readonly ColumnBuilder<int> _affiliationOffsets = new(0);
    private readonly ColumnBuilder<int> _affiliations = new();

    public int Count => _paper.Count;

    public void Add(int paper, PaperAuthor author, AffiliationRows affiliations, SortedSet<int> ofPaper)
    {
        _paper.Add(paper);
        _position.Add(author.Position);
        _name.Add(author.Name);
        _given.Add(author.Given);
        _family.Add(author.Family);
        _orcid.Add(author.Orcid);
        _sourceId.Add(author.SourceId);
        _flags.Add((author.Inferred ? AuthorshipFlags.Inferred : AuthorshipFlags.None)
            | (author.Collective ? AuthorshipFlags.Collective : AuthorshipFlags.None));
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
        var shown = graph.Authorships;
        _paper.Add(paper);
        _position.Add(shown.Position.Span[row]);
        _name.AddUtf8(shown.Name.GetUtf8(row));
        _given.AddUtf8(shown.Given.GetUtf8(row));
        _family.AddUtf8(shown.Family.GetUtf8(row));
        _orcid.AddUtf8(shown.Orcid.GetUtf8(row));
        _sourceId.AddUtf8(shown.SourceId.GetUtf8(row));
        _flags.Add(shown.Flags.Span[row]);
        foreach (var at in shown.Affiliations[row])
        {
            _affiliations.Add(affiliations.Row(graph, at));
        }

        _affiliationOffsets.Add(_affiliations.Count);
    }

    public AuthorshipTable Build()
    {
        var undecided = new int[Count];
        Array.Fill(undecided, -1);
        return new AuthorshipTable
        {
            Paper = _paper.Build(),
            Position = _position.Build(),
            Author = undecided,
            Name = _name.Build(),
            Given = _given.Build(),
            Family = _family.Build(),
            Orcid = _orcid.Build(),
            SourceId = _sourceId.Build(),
            Confidence = new float[Count],
            Flags = _flags.Build(),
            Affiliations = new IntListColumn(_affiliationOffsets.Build(), _affiliations.Build()),
        };
    }
}
