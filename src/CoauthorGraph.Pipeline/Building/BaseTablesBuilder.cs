using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Pipeline.References;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>Fills the base tables paper by paper, in the order of their ids.</summary>
internal sealed class BaseTablesBuilder
{
    private readonly GrownTable<PaperTable, MergedPaper> _papers;
    private readonly ColumnBuilder<int> _authorshipOffsets = new(0);
    private readonly ColumnBuilder<int> _paperAffiliationOffsets = new(0);
    private readonly ColumnBuilder<int> _paperAffiliations = new();
    private readonly MentionRows _mentions;
    private readonly AffiliationRows _affiliations;
    private readonly SortedSet<int> _ofPaper = [];
    private readonly TopicRows _topics;
    private readonly ArtifactRows _artifacts = new();

    /// <param name="references">What is known of institutions and topics.</param>
    /// <param name="chunks">Keeps what is finished.</param>
    public BaseTablesBuilder(GraphReferences references, IChunkStore chunks)
    {
        _affiliations = new AffiliationRows(references.Registry);
        _papers = new GrownTable<PaperTable, MergedPaper>(chunks)
            .Strings("papers.id", static merged => merged.Paper.Id)
            .Strings("papers.title", static merged => merged.Paper.Title)
            .Strings("papers.abstract", static merged => merged.Paper.Abstract)
            .Numbers("papers.date", static merged => merged.Paper.Date.Packed)
            .Numbers("papers.year", static merged => merged.Paper.Year)
            .StringLists("papers.categories", static merged => merged.Paper.Categories)
            .Strings("papers.venue", static merged => merged.Paper.Venue)
            .Strings("papers.doi", static merged => merged.Paper.Doi)
            .Strings("papers.arxiv-id", static merged => merged.Paper.ArxivId)
            .Strings("papers.url", static merged => merged.Paper.Url)
            .Numbers("papers.flags", static merged =>
                (merged.Paper.HasCode ? PaperFlags.HasCode : PaperFlags.None)
                | (merged.Paper.AuthorsTruncated ? PaperFlags.AuthorsTruncated : PaperFlags.None))
            .StringLists("papers.sources", static merged => merged.Sources)
            .StringLists("papers.field-sources", static merged => merged.FieldSources)
            .StringLists("papers.references", static merged => merged.Paper.References)
            .StringLists("papers.grants", static merged => merged.Paper.Grants)
            .StringLists("papers.other-keys", static merged => ReferenceKeys.Of(merged.Paper))
            .Bind(PaperTable.Of);
        _mentions = new MentionRows(chunks);
        _topics = new TopicRows(references.Taxonomy, chunks);
    }

    public void Add(MergedPaper merged)
    {
        var paper = merged.Paper;
        var row = _papers.Count;
        _papers.Add(merged);
        foreach (var affiliation in paper.Affiliations)
        {
            _ofPaper.Add(_affiliations.Row(affiliation));
        }

        foreach (var author in paper.Authors)
        {
            _mentions.Add(row, author, _affiliations, _ofPaper);
        }

        EndPaper();
        _topics.Add(row, paper.Topics);
        _artifacts.Add(row, paper.Artifacts);
    }

    /// <summary>Adds a paper of a graph as it is there.</summary>
    /// <param name="shown">The graph; the same one for all papers of it.</param>
    /// <param name="paper">Row of the paper in it.</param>
    /// <param name="artifacts">For each paper of the graph its artifacts.</param>
    public void Add(KnowledgeGraph shown, int paper, IntListColumn artifacts)
    {
        var row = _papers.Count;
        var papers = shown.Papers;
        _papers.Copy(papers, paper);
        foreach (var affiliation in papers.Affiliations[paper])
        {
            _ofPaper.Add(_affiliations.Row(shown, affiliation));
        }

        var end = papers.AuthorshipOffsets.Span[paper + 1];
        for (var authorship = papers.AuthorshipOffsets.Span[paper]; authorship < end; authorship++)
        {
            _mentions.Add(row, shown, authorship, _affiliations);
        }

        EndPaper();
        _topics.Add(row, shown, paper);
        foreach (var artifact in artifacts[paper])
        {
            _artifacts.Add(
                row,
                shown.Artifacts.Id[artifact],
                new ArtifactMention(
                    shown.Artifacts.Name[artifact],
                    shown.Artifacts.Kind.Span[artifact],
                    shown.Artifacts.Url.GetOrNull(artifact)));
        }
    }

    public BaseTables Build()
    {
        var (affiliations, institutions) = _affiliations.Build();
        var (topics, paperTopics) = _topics.Build(_papers.Count);
        return new BaseTables(
            _papers
                .Given("papers.authorship-offsets", (ReadOnlyMemory<int>)_authorshipOffsets.Build())
                .Given(
                    "papers.affiliations",
                    new IntListColumn(_paperAffiliationOffsets.Build(), _paperAffiliations.Build()))
                .Build(PaperTable.Of),
            _mentions.Build(),
            affiliations,
            institutions,
            topics,
            paperTopics,
            _artifacts.Build());
    }

    private void EndPaper()
    {
        _authorshipOffsets.Add(_mentions.Count);
        foreach (var affiliation in _ofPaper)
        {
            _paperAffiliations.Add(affiliation);
        }

        _paperAffiliationOffsets.Add(_paperAffiliations.Count);
        _ofPaper.Clear();
    }
}
