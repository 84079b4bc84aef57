using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>Fills the base tables paper by paper, in the order of their ids.</summary>
internal sealed class BaseTablesBuilder
{
    private readonly StringColumnBuilder _id = new();
    private readonly StringColumnBuilder _title = new();
    private readonly StringColumnBuilder _abstract = new();
    private readonly List<int> _date = [];
    private readonly List<int> _year = [];
    private readonly ListColumnBuilder _categories = new();
    private readonly StringColumnBuilder _venue = new();
    private readonly StringColumnBuilder _doi = new();
    private readonly StringColumnBuilder _arxivId = new();
    private readonly StringColumnBuilder _url = new();
    private readonly List<PaperFlags> _flags = [];
    private readonly ListColumnBuilder _sources = new();
    private readonly List<int> _authorshipOffsets = [0];
    private readonly List<int> _paperAffiliationOffsets = [0];
    private readonly List<int> _paperAffiliations = [];
    private readonly MentionRows _mentions = new();
    private readonly AffiliationRows _affiliations = new();
    private readonly TopicRows _topics = new();
    private readonly ArtifactRows _artifacts = new();

    public void Add(PaperRecord paper, string[] sources)
    {
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
        _sources.Add(sources);
        var ofPaper = new SortedSet<int>();
        foreach (var affiliation in paper.Affiliations)
        {
            ofPaper.Add(_affiliations.Row(affiliation));
        }

        foreach (var author in paper.Authors)
        {
            _mentions.Add(row, author, _affiliations, ofPaper);
        }

        _authorshipOffsets.Add(_mentions.Count);
        _paperAffiliations.AddRange(ofPaper);
        _paperAffiliationOffsets.Add(_paperAffiliations.Count);
        _topics.Add(row, paper.Topics);
        _artifacts.Add(row, paper.Artifacts);
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
                Date = _date.ToArray(),
                Year = _year.ToArray(),
                Categories = _categories.Build(),
                Venue = _venue.Build(),
                Doi = _doi.Build(),
                ArxivId = _arxivId.Build(),
                Url = _url.Build(),
                Flags = _flags.ToArray(),
                Sources = _sources.Build(),
                AuthorshipOffsets = _authorshipOffsets.ToArray(),
                Affiliations = new IntListColumn(_paperAffiliationOffsets.ToArray(), _paperAffiliations.ToArray()),
            },
            _mentions.Build(),
            affiliations,
            institutions,
            topics,
            paperTopics,
            _artifacts.Build());
    }
}
