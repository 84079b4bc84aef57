using CoauthorGraph.Core.Names;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>
/// Makes one paper of its records. The author list is that of the best record: a complete list before a cut one, then
/// the longer one, then the first by format and id; what other records know of the same author (ORCID, affiliations) is
/// added. References, grants and keys are those of all. Every other field is the best record's, else the first that has
/// it. Which source gave a field is kept.
/// </summary>
internal sealed class PaperMerge
{
    private readonly List<PaperRecord> _ordered;
    private readonly List<string> _given = [];
    private readonly SortedSet<string> _givenToAuthors = new(StringComparer.Ordinal);

    private PaperMerge(IEnumerable<PaperRecord> records) => _ordered =
    [
        .. records.OrderBy(static record => record.Authors.Count == 0)
            .ThenBy(static record => record.AuthorsTruncated)
            .ThenByDescending(static record => record.Authors.Count),
    ];

    public static MergedPaper Merge(string id, IReadOnlyList<PaperRecord> records)
    {
        var sources = records.Select(SourceOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (records.Count == 1)
        {
            return new MergedPaper(records[0] with { Id = id }, sources, []);
        }

        var merge = new PaperMerge(records);
        var paper = merge.Paper(id);
        return new MergedPaper(paper, sources, sources.Length == 1 ? [] : [.. merge._given, .. merge._givenToAuthors]);
    }

    private static string SourceOf(PaperRecord record) => $"{record.Source.Format}:{record.Source.File}";

    private PaperRecord Paper(string id) => _ordered[0] with
    {
        Id = id,
        Title = First("title", static record => record.Title.Length > 0).Title,
        Abstract = First("abstract", static record => record.Abstract is { Length: > 0 }).Abstract,
        Date = First("date", static record => record.Date.Packed != 0).Date,
        Year = First("year", static record => record.Year != 0).Year,
        Categories = First("categories", static record => record.Categories.Count > 0).Categories,
        Venue = First("venue", static record => record.Venue is { Length: > 0 }).Venue,
        HasCode = First("hasCode", static record => record.HasCode).HasCode,
        Doi = First("doi", static record => record.Doi is { Length: > 0 }).Doi,
        ArxivId = First("arxivId", static record => record.ArxivId is { Length: > 0 }).ArxivId,
        Url = First("url", static record => record.Url is { Length: > 0 }).Url,
        Authors = [.. First("authors", static record => record.Authors.Count > 0).Authors.Select(Enrich)],
        Affiliations = [.. All("affiliations", static record => record.Affiliations.Count > 0)
            .SelectMany(static record => record.Affiliations).DistinctBy(static a => a.Raw)],
        Topics = [.. _ordered.SelectMany(static record => record.Topics)
            .GroupBy(static topic => topic.Id, StringComparer.Ordinal)
            .Select(static same => same.MaxBy(static topic => topic.Score)!)],
        Artifacts = [.. _ordered.SelectMany(static record => record.Artifacts)
            .DistinctBy(static artifact => TextFolding.Words(artifact.Name))],
        References = ReferenceKeys.Kept(All("references", static record => record.References.Count > 0)
            .SelectMany(static record => record.References)),
        Grants = GrantNumbers.Kept(All("grants", static record => record.Grants.Count > 0)
            .SelectMany(static record => record.Grants)),
        OtherIds = [.. _ordered.SelectMany(KeysOf).Distinct(StringComparer.Ordinal)],
    };

    // What one record has as its DOI is another key of the paper where a better record has another DOI.
    private static IEnumerable<string> KeysOf(PaperRecord record)
    {
        if (record.Doi is { Length: > 0 } doi)
        {
            yield return "doi:" + doi;
        }

        if (record.ArxivId is { Length: > 0 } arxiv)
        {
            yield return "arxiv:" + arxiv;
        }

        foreach (var id in record.OtherIds)
        {
            yield return id;
        }
    }

    // The record that a field is taken from; where none has it, the best.
    private PaperRecord First(string field, Predicate<PaperRecord> has)
    {
        if (_ordered.Find(has) is not { } record)
        {
            return _ordered[0];
        }

        _given.Add($"{field}={SourceOf(record)}");
        return record;
    }

    private List<PaperRecord> All(string field, Predicate<PaperRecord> has)
    {
        var records = _ordered.FindAll(has);
        _given.AddRange(records.Select(record => $"{field}={SourceOf(record)}").Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal));
        return records;
    }

    private PaperAuthor Enrich(PaperAuthor author)
    {
        foreach (var record in _ordered)
        {
            foreach (var other in record.Authors)
            {
                if (!ReferenceEquals(other, author) && other.Position == author.Position && SameFamily(author, other))
                {
                    author = Enrich(author, other, SourceOf(record));
                }
            }
        }

        return author;
    }

    private PaperAuthor Enrich(PaperAuthor author, PaperAuthor other, string source)
    {
        var affiliations = other.Affiliations
            .Where(one => author.Affiliations.All(known => known.Raw != one.Raw)).ToList();
        // What a paper prints comes before what a person's record tells of it.
        var takesOrcid = other.Orcid is not null
            && (author.Orcid is null || IsOnly(PersonTelling.Orcid, author, other));
        var takesId = other.SourceId is not null
            && (author.SourceId is null || IsOnly(PersonTelling.SourceIdByName, author, other));
        Note("authors.orcid", takesOrcid);
        Note("authors.sourceId", takesId);
        Note("authors.email", author.Email is null && other.Email is not null);
        Note("authors.affiliations", affiliations.Count > 0);
        return author with
        {
            Orcid = takesOrcid ? other.Orcid : author.Orcid,
            SourceId = takesId ? other.SourceId : author.SourceId,
            Told = ((takesOrcid ? other : author).Told & PersonTelling.Orcid)
                | ((takesId ? other : author).Told & ~PersonTelling.Orcid),
            Email = author.Email ?? other.Email,
            Affiliations = affiliations.Count == 0 ? author.Affiliations : [.. author.Affiliations, .. affiliations],
        };

        void Note(string field, bool isGiven)
        {
            if (isGiven)
            {
                _givenToAuthors.Add($"{field}={source}");
            }
        }
    }

    private static bool IsOnly(PersonTelling telling, PaperAuthor author, PaperAuthor other) =>
        author.Told.HasFlag(telling) && !other.Told.HasFlag(telling);

    private static bool SameFamily(PaperAuthor a, PaperAuthor b) =>
        TextFolding.Words(a.Family ?? PersonNameParser.Parse(a.Name).FullFamily)
        == TextFolding.Words(b.Family ?? PersonNameParser.Parse(b.Name).FullFamily);
}
