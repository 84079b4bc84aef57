using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Questions.Papers;
using CoauthorGraph.Questions.Slicing;

namespace CoauthorGraph.Questions.Groups;

/// <summary>All that the graph knows of one institution; what is part of it counts for it.</summary>
public sealed record InstitutionProfile
{
    private const int MostRows = 20;
    private const int MostAuthors = 20;

    /// <summary>ROR id, else a slug.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166 code, or null.</summary>
    public string? Country { get; init; }

    /// <summary>City, or null.</summary>
    public string? City { get; init; }

    /// <summary>Kind, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>Degrees north, or null.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, or null.</summary>
    public double? Longitude { get; init; }

    /// <summary>Institutions that it is a part of.</summary>
    public required IReadOnlyList<NamedLink> PartOf { get; init; }

    /// <summary>Where institutions are rolled up, those that its papers count for in its place; null where they count
    /// for itself.</summary>
    public IReadOnlyList<NamedLink>? RolledUpInto { get; init; }

    /// <summary>Institutions that are a part of it.</summary>
    public required IReadOnlyList<NamedLink> Parts { get; init; }

    /// <summary>What the imported registry says of others that are neither of these: parents and children of which no
    /// paper is here, predecessors, successors and related ones. Null for none.</summary>
    public IReadOnlyList<InstitutionRelation>? Relations { get; init; }

    /// <summary>Number of papers.</summary>
    public required int Papers { get; init; }

    /// <summary>Number of authors whose papers name it as theirs.</summary>
    public required int Authors { get; init; }

    /// <summary>Year of the first paper, or null.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Year of the last paper, or null.</summary>
    public int? LastYear { get; init; }

    /// <summary>Papers by year.</summary>
    public required IReadOnlyList<YearCount> PapersByYear { get; init; }

    /// <summary>Authors whose papers name it as theirs, most such papers first.</summary>
    public required IReadOnlyList<NamedCount> TopAuthors { get; init; }

    /// <summary>Authors of its papers, most papers first, wherever each of them is: all that is known where a source
    /// names institutions per paper.</summary>
    public required IReadOnlyList<NamedCount> PaperAuthors { get; init; }

    /// <summary>What its papers are about, most papers first.</summary>
    public required IReadOnlyList<NamedCount> Topics { get; init; }

    /// <summary>Other institutions of its papers, most papers first.</summary>
    public required IReadOnlyList<NamedCount> Partners { get; init; }

    /// <summary>The newest papers.</summary>
    public required IReadOnlyList<PaperSummary> NewestPapers { get; init; }

    /// <summary>Gathers the profile of one institution row; <paramref name="top"/> is how long each list may
    /// be.</summary>
    public static InstitutionProfile Of(KnowledgeGraph graph, int institution, int top = MostRows) =>
        OfLevel(graph, institution, top, level: null);

    /// <summary>As <see cref="Of(KnowledgeGraph, int, int)"/>, of a graph whose institutions are rolled up to a level,
    /// or to none.</summary>
    public static InstitutionProfile OfLevel(KnowledgeGraph graph, int institution, int top, int? level)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var table = graph.Institutions;
        var inside = InstitutionLookup.WithParts(graph, institution);
        var group = new PaperGroup(
            graph, GraphSlicer.PapersOf(graph, new SliceFilter { Institution = table.Id[institution] }));
        var ownIds = Enumerable.Range(0, inside.Length).Where(row => inside[row]).Select(row => table.Id[row])
            .ToHashSet(StringComparer.Ordinal);
        var named = NamedAuthors(graph, inside);
        var entry = graph.Register?.Of(table.Id[institution]);
        var wholes = Links(graph, table.PartOf[institution].ToArray());
        var parts = Links(graph, Enumerable.Range(0, table.Count)
            .Where(row => table.PartOf[row].Contains(institution)));
        return new InstitutionProfile
        {
            Id = table.Id[institution],
            Name = table.Name[institution],
            Country = table.Country.GetOrNull(institution),
            City = table.City.GetOrNull(institution),
            Kind = table.Kind.GetOrNull(institution),
            Latitude = entry?.Coordinates?.Latitude,
            Longitude = entry?.Coordinates?.Longitude,
            PartOf = wholes,
            RolledUpInto = level is { } lowest && new InstitutionLevels(table).Above(institution, lowest) is var counted
                && !counted.Contains(institution) ? Links(graph, counted) : null,
            Parts = parts,
            Relations = OtherRelations(entry, wholes, parts),
            Papers = group.Count,
            Authors = named.Count,
            FirstYear = group.FirstYear,
            LastYear = group.LastYear,
            PapersByYear = group.ByYear(),
            TopAuthors = named.Most(graph.Authors.Id, graph.Authors.Name, top),
            PaperAuthors = group.Authors.Most(graph.Authors.Id, graph.Authors.Name, top),
            Topics = group.Topics.Most(graph.Topics.Id, graph.Topics.Name, top),
            Partners = [.. group.Institutions.Most(table.Id, table.Name, int.MaxValue)
                .Where(other => !ownIds.Contains(other.Id)).Take(top)],
            NewestPapers = group.Newest(top, MostAuthors),
        };
    }

    private static List<InstitutionRelation>? OtherRelations(
        InstitutionEntry? entry, IReadOnlyList<NamedLink> wholes, IReadOnlyList<NamedLink> parts)
    {
        var told = wholes.Select(static whole => (InstitutionRelation.Parent, whole.Id))
            .Concat(parts.Select(static part => (InstitutionRelation.Child, part.Id))).ToHashSet();
        return entry?.Relations.Where(one => !told.Contains((one.Kind, one.Id)))
            .OrderBy(static one => one.Kind, StringComparer.Ordinal)
            .ThenBy(static one => one.Name, StringComparer.Ordinal)
            .ThenBy(static one => one.Id, StringComparer.Ordinal)
            .ToList() is { Count: > 0 } others ? others : null;
    }

    private static RowTally NamedAuthors(KnowledgeGraph graph, bool[] inside)
    {
        var tally = new RowTally();
        var table = graph.Authorships;
        for (var row = 0; row < table.Count; row++)
        {
            if (table.Author.Span[row] is not (>= 0 and var author))
            {
                continue;
            }

            foreach (var affiliation in table.Affiliations[row])
            {
                if (graph.Affiliations.Institution.Span[affiliation] is >= 0 and var institution && inside[institution])
                {
                    var paper = table.Paper.Span[row];
                    tally.Add(author, paper, graph.Papers.Year.Span[paper]);
                }
            }
        }

        return tally;
    }

    private static IReadOnlyList<NamedLink> Links(KnowledgeGraph graph, IEnumerable<int> rows) =>
        [.. rows.Select(row => new NamedLink(graph.Institutions.Id[row], graph.Institutions.Name[row]))];
}
