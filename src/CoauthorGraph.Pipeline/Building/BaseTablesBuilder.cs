using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>Fills the base tables paper by paper, in the order of their ids.</summary>
internal sealed class BaseTablesBuilder
{
    private readonly StringColumnBuilder _id;
    private readonly StringColumnBuilder _title;
    private readonly StringColumnBuilder _abstract;
    private readonly ColumnBuilder<int> _date = new();
    private readonly ColumnBuilder<int> _year = new();
    private readonly ListColumnBuilder _categories;
    private readonly StringColumnBuilder _venue;
    private readonly StringColumnBuilder _doi;
    private readonly StringColumnBuilder _arxivId;
    private readonly StringColumnBuilder _url;
    private readonly ColumnBuilder<PaperFlags> _flags = new();
    private readonly ListColumnBuilder _sources;
    private readonly ListColumnBuilder _fieldSources;
    private readonly ColumnBuilder<int> _authorshipOffsets = new(0);
    private readonly ColumnBuilder<int> _paperAffiliationOffsets = new(0);
    private readonly ColumnBuilder<int> _paperAffiliations = new();
    private readonly MentionRows _mentions;
    private readonly AffiliationRows _affiliations = new();
    private readonly SortedSet<int> _ofPaper = [];
    private readonly TopicRows _topics;
    private readonly ArtifactRows _artifacts = new();

    /// <param name="chunks">Keeps what is finished.</param>
    public BaseTablesBuilder(IChunkStore chunks)
    {
        _id = new StringColumnBuilder(chunks);
        _title = new StringColumnBuilder(chunks);
        _abstract = new StringColumnBuilder(chunks);
        _categories = new ListColumnBuilder(chunks);
        _venue = new StringColumnBuilder(chunks);
        _doi = new StringColumnBuilder(chunks);
        _arxivId = new StringColumnBuilder(chunks);
        _url = new StringColumnBuilder(chunks);
        _sources = new ListColumnBuilder(chunks);
        _fieldSources = new ListColumnBuilder(chunks);
        _mentions = new MentionRows(chunks);
        _topics = new TopicRows(chunks);
    }

    public void Add(MergedPaper merged)
    {
        var paper = merged.Paper;
        var row = _date.Count;
        _id.Add(paper.Id);
        _title.Add(paper.Title);
        _abstract.Add(paper.Abstract);
        _date.Add(paper.Date.Packed);
        _year.Add(paper.Year);
        _categories.Add(paper.Categories);
        _venue.Add(paper.Venue);
        _doi.Add(paper.Doi);
        _arxivId.Add(paper.ArxivId);
        _url.Add(paper.Url);
        _flags.Add((paper.HasCode ? PaperFlags.HasCode : PaperFlags.None)
            | (paper.AuthorsTruncated ? PaperFlags.AuthorsTruncated : PaperFlags.None));
        _sources.Add(merged.Sources);
        _fieldSources.Add(merged.FieldSources);
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
        var row = _date.Count;
        var papers = shown.Papers;
        _id.AddUtf8(papers.Id.GetUtf8(paper));
        _title.AddUtf8(papers.Title.GetUtf8(paper));
        _abstract.AddUtf8(papers.Abstract.GetUtf8(paper));
        _date.Add(papers.Date.Span[paper]);
        _year.Add(papers.Year.Span[paper]);
        _categories.Add(papers.Categories, paper);
        _venue.AddUtf8(papers.Venue.GetUtf8(paper));
        _doi.AddUtf8(papers.Doi.GetUtf8(paper));
        _arxivId.AddUtf8(papers.ArxivId.GetUtf8(paper));
        _url.AddUtf8(papers.Url.GetUtf8(paper));
        _flags.Add(papers.Flags.Span[paper] & ~PaperFlags.HyperAuthored);
        _sources.Add(papers.Sources, paper);
        _fieldSources.Add(papers.FieldSourcesOf(paper));
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
        var (topics, paperTopics) = _topics.Build(_date.Count);
        return new BaseTables(
            new PaperTable
            {
                Id = _id.Build(),
                Title = _title.Build(),
                Abstract = _abstract.Build(),
                Date = _date.Build(),
                Year = _year.Build(),
                Categories = _categories.Build(),
                Venue = _venue.Build(),
                Doi = _doi.Build(),
                ArxivId = _arxivId.Build(),
                Url = _url.Build(),
                Flags = _flags.Build(),
                Sources = _sources.Build(),
                FieldSources = _fieldSources.Build(),
                AuthorshipOffsets = _authorshipOffsets.Build(),
                Affiliations = new IntListColumn(_paperAffiliationOffsets.Build(), _paperAffiliations.Build()),
            },
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
