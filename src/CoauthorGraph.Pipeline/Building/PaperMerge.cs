using CoauthorGraph.Core.Names;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>
/// Makes one paper of its records. The author list is that of the best record: a complete list before a cut one, then
/// the longer one, then the first by format and id; what other records know of the same author (ORCID, affiliations) is
/// added. Every other field is the best record's, else the first that has it.
/// </summary>
internal static class PaperMerge
{
    public static PaperRecord Merge(string id, IReadOnlyList<PaperRecord> records)
    {
        if (records.Count == 1)
        {
            return records[0] with { Id = id };
        }

        var ordered = records
            .OrderBy(static record => record.Authors.Count == 0)
            .ThenBy(static record => record.AuthorsTruncated)
            .ThenByDescending(static record => record.Authors.Count)
            .ToList();
        var best = ordered[0];
        string? First(Func<PaperRecord, string?> field) =>
            ordered.Select(field).FirstOrDefault(static text => text is { Length: > 0 });
        var dated = ordered.Find(static record => record.Date.Packed != 0) ?? best;
        return best with
        {
            Id = id,
            Title = First(static record => record.Title) ?? "",
            Abstract = First(static record => record.Abstract),
            Date = best.Date.Packed != 0 ? best.Date : dated.Date,
            Year = best.Year != 0 ? best.Year : ordered.Select(static record => record.Year)
                .FirstOrDefault(static y => y != 0),
            Categories = ordered.Select(static record => record.Categories)
                .FirstOrDefault(static list => list.Count > 0) ?? [],
            Venue = First(static record => record.Venue),
            HasCode = ordered.Exists(static record => record.HasCode),
            Doi = First(static record => record.Doi),
            ArxivId = First(static record => record.ArxivId),
            Url = First(static record => record.Url),
            Authors = [.. best.Authors.Select(author => Enrich(author, ordered))],
            Affiliations = [.. ordered.SelectMany(static record => record.Affiliations).DistinctBy(static a => a.Raw)],
            Topics = [.. ordered.SelectMany(static record => record.Topics)
                .GroupBy(static topic => topic.Id, StringComparer.Ordinal)
                .Select(static same => same.MaxBy(static topic => topic.Score)!)],
            Artifacts = [.. ordered.SelectMany(static record => record.Artifacts)
                .DistinctBy(static artifact => TextFolding.Words(artifact.Name))],
        };
    }

    private static PaperAuthor Enrich(PaperAuthor author, List<PaperRecord> records)
    {
        foreach (var record in records)
        {
            foreach (var other in record.Authors)
            {
                if (!ReferenceEquals(other, author) && other.Position == author.Position && SameFamily(author, other))
                {
                    author = author with
                    {
                        Orcid = author.Orcid ?? other.Orcid,
                        SourceId = author.SourceId ?? other.SourceId,
                        Affiliations = author.Affiliations.Count > 0 ? author.Affiliations : other.Affiliations,
                    };
                }
            }
        }

        return author;
    }

    private static bool SameFamily(PaperAuthor a, PaperAuthor b) =>
        TextFolding.Words(a.Family ?? PersonNameParser.Parse(a.Name).FullFamily)
        == TextFolding.Words(b.Family ?? PersonNameParser.Parse(b.Name).FullFamily);
}
