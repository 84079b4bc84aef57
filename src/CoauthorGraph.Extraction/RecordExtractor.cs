using System.Collections.Concurrent;
using CoauthorGraph.Core.Names;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction.Artifacts;
using CoauthorGraph.Extraction.Institutions;
using CoauthorGraph.Extraction.Text;
using CoauthorGraph.Extraction.Topics;

namespace CoauthorGraph.Extraction;

/// <summary>
/// Adds to a record what can be derived from it alone: parts of names, topics, artifacts, linked institutions. A pure
/// function of the record; what a source gave already is kept. Safe for any number of threads.
/// </summary>
public sealed class RecordExtractor(TopicTaxonomy taxonomy, InstitutionRegistry registry)
{
    private const int MostRemembered = 100_000;
    private readonly InstitutionMatcher _matcher = new(registry);
    private readonly ConcurrentDictionary<string, Institution?> _known = new(StringComparer.Ordinal);

    /// <summary>An extractor with what comes with the program.</summary>
    public static RecordExtractor CreateDefault() => new(TopicTaxonomy.Default, InstitutionRegistry.Default);

    /// <summary>What the findings depend on beside the record, as a hash: the code, the taxonomy and the
    /// registry.</summary>
    public string Version { get; } =
        ExtractorVersion.Of(ExtractorVersion.OfCode, taxonomy.ContentHash, registry.ContentHash);

    /// <summary>The record with what was found.</summary>
    public PaperRecord Extract(PaperRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record with
        {
            Authors = record.Authors.Count == 0 ? record.Authors : [.. record.Authors.Select(Complete)],
            Affiliations = Link(record.Affiliations),
            Topics = record.Topics.Count > 0 ? record.Topics : taxonomy.Tag(record),
            Artifacts = record.Artifacts.Count > 0 ? record.Artifacts : ArtifactFinder.Find(record),
        };
    }

    /// <summary>The item with what was found, if it is a record.</summary>
    public ReadItem Extract(ReadItem item) => item.Paper is { } paper ? Extract(paper) : item;

    private PaperAuthor Complete(PaperAuthor author)
    {
        if (author.Affiliations.Count > 0)
        {
            author = author with { Affiliations = Link(author.Affiliations) };
        }

        if (author.Family is not null || author.Given is not null || author.Collective)
        {
            return author;
        }

        var parts = PersonNameParser.ParseAlone(author.Name);
        return author with
        {
            Given = parts.Given.Length == 0 ? null : parts.Given,
            Family = parts.FullFamily,
            Suffix = author.Suffix ?? (parts.Suffix.Length == 0 ? null : parts.Suffix),
        };
    }

    private IReadOnlyList<Affiliation> Link(IReadOnlyList<Affiliation> affiliations) =>
        affiliations.Count == 0 ? affiliations : [.. affiliations.Select(Link)];

    private Affiliation Link(Affiliation affiliation)
    {
        if (affiliation.InstitutionId is not null)
        {
            return affiliation;
        }

        var institution = affiliation.Ror is { } ror ? registry.Find(ror) : Match(affiliation.Raw);
        return institution is null
            ? affiliation.Ror is null ? affiliation : affiliation with { InstitutionId = affiliation.Ror }
            : affiliation with
            {
                InstitutionId = institution.Id,
                Ror = affiliation.Ror ?? institution.Ror,
                Name = affiliation.Name ?? institution.Name,
                Country = affiliation.Country ?? institution.Country,
            };
    }

    private Institution? Match(string raw)
    {
        if (_known.TryGetValue(raw, out var known))
        {
            return known;
        }

        var matches = _matcher.Match(raw);
        var found = matches.Count == 0 ? null : matches[0].Institution;
        if (_known.Count < MostRemembered)
        {
            _known.TryAdd(raw, found);
        }

        return found;
    }
}
