using System.Globalization;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Neo4j.Model;

/// <summary>The relationships of a graph, a table a type.</summary>
internal static class RelationshipTables
{
    public static RelationshipTable[] Of(KnowledgeGraph graph) =>
    [
        Authored(graph),
        Coauthored(graph),
        AffiliatedWith(graph),
        From(graph),
        About(graph),
        WorksOn(graph),
        Links("BROADER", "Topic", graph.Topics.Broader, "Topic"),
        Links("PART_OF", "Institution", graph.Institutions.PartOf, "Institution"),
        Introduces(graph),
    ];

    private static RelationshipTable Authored(KnowledgeGraph graph)
    {
        var rows = graph.Authorships;
        var decided = Where(rows.Count, row => rows.Author.Span[row] >= 0);
        return new RelationshipTable(
            "AUTHORED", "Author", "Paper",
            Gather(rows.Author, decided),
            Gather(rows.Paper, decided),
            ["position", "name", "confidence", "orcid", "affiliations", "inferred", "collective"],
            at =>
            {
                var row = decided[at];
                var flags = rows.Flags.Span[row];
                return
                [
                    rows.Position.Span[row],
                    rows.Name[row],
                    Real(rows.Confidence.Span[row]),
                    rows.Orcid.GetOrNull(row),
                    Strings(graph, rows.Affiliations[row]),
                    flags.HasFlag(AuthorshipFlags.Inferred) ? true : null,
                    flags.HasFlag(AuthorshipFlags.Collective) ? true : null,
                ];
            })
        {
            KeyProperty = 0,
            Summable = [0],
        };
    }

    private static string[]? Strings(KnowledgeGraph graph, ReadOnlySpan<int> rows)
    {
        if (rows.IsEmpty)
        {
            return null;
        }

        var strings = new string[rows.Length];
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = graph.Affiliations.Raw[rows[i]];
        }

        return strings;
    }

    private static RelationshipTable Coauthored(KnowledgeGraph graph)
    {
        var edges = graph.Coauthorships;
        return new RelationshipTable(
            "COAUTHORED", "Author", "Author",
            edges.Source.ToArray(),
            edges.Target.ToArray(),
            ["papers", "weight", "firstYear", "lastYear"],
            row =>
            [
                edges.Papers.Span[row],
                Real(edges.Weight.Span[row]),
                NodeTables.Year(edges.FirstYear.Span[row]),
                NodeTables.Year(edges.LastYear.Span[row]),
            ])
        {
            Summable = [0, 2, 3],
        };
    }

    private static RelationshipTable AffiliatedWith(KnowledgeGraph graph)
    {
        var rows = graph.AuthorInstitutions;
        return new RelationshipTable(
            "AFFILIATED_WITH", "Author", "Institution",
            rows.Author.ToArray(),
            rows.Institution.ToArray(),
            ["papers", "firstYear", "lastYear"],
            row =>
            [
                rows.Papers.Span[row],
                NodeTables.Year(rows.FirstYear.Span[row]),
                NodeTables.Year(rows.LastYear.Span[row]),
            ])
        {
            Summable = [0, 1, 2],
        };
    }

    /// <summary>One for each string of a paper that was linked to an institution.</summary>
    private static RelationshipTable From(KnowledgeGraph graph)
    {
        var list = graph.Papers.Affiliations;
        var papers = OwnersOf(list);
        var strings = list.Values;
        var linked = Where(papers.Length, row => graph.Affiliations.Institution.Span[strings.Span[row]] >= 0);
        return new RelationshipTable(
            "FROM", "Paper", "Institution",
            [.. linked.Select(row => papers[row])],
            [.. linked.Select(row => graph.Affiliations.Institution.Span[strings.Span[row]])],
            ["raw"],
            at => [graph.Affiliations.Raw[strings.Span[linked[at]]]])
        {
            KeyProperty = 0,
        };
    }

    private static RelationshipTable About(KnowledgeGraph graph)
    {
        var rows = graph.PaperTopics;
        return new RelationshipTable(
            "ABOUT", "Paper", "Topic",
            rows.Paper.ToArray(),
            rows.Topic.ToArray(),
            ["score", "evidence"],
            row => [Real(rows.Score.Span[row]), rows.Evidence.GetOrNull(row)]);
    }

    private static RelationshipTable WorksOn(KnowledgeGraph graph)
    {
        var rows = graph.AuthorTopics;
        return new RelationshipTable(
            "WORKS_ON", "Author", "Topic",
            rows.Author.ToArray(),
            rows.Topic.ToArray(),
            ["papers", "weight", "firstYear", "lastYear"],
            row =>
            [
                rows.Papers.Span[row],
                Real(rows.Weight.Span[row]),
                NodeTables.Year(rows.FirstYear.Span[row]),
                NodeTables.Year(rows.LastYear.Span[row]),
            ])
        {
            Summable = [0, 2, 3],
        };
    }

    private static RelationshipTable Introduces(KnowledgeGraph graph) => new(
        "INTRODUCES", "Paper", "Artifact",
        graph.Artifacts.Papers.Values.ToArray(),
        OwnersOf(graph.Artifacts.Papers),
        [],
        static _ => []);

    private static RelationshipTable Links(string type, string start, IntListColumn list, string end) => new(
        type, start, end, OwnersOf(list), list.Values.ToArray(), [], static _ => []);

    /// <summary>For each value of a column of lists the row it belongs to.</summary>
    private static int[] OwnersOf(IntListColumn list)
    {
        var owners = new int[list.Values.Length];
        for (var row = 0; row < list.Count; row++)
        {
            owners.AsSpan(list.Offsets.Span[row]..list.Offsets.Span[row + 1]).Fill(row);
        }

        return owners;
    }

    private static int[] Where(int count, Func<int, bool> includes)
    {
        var rows = new List<int>(count);
        for (var row = 0; row < count; row++)
        {
            if (includes(row))
            {
                rows.Add(row);
            }
        }

        return [.. rows];
    }

    private static int[] Gather(ReadOnlyMemory<int> column, int[] rows)
    {
        var values = new int[rows.Length];
        var from = column.Span;
        for (var i = 0; i < rows.Length; i++)
        {
            values[i] = from[rows[i]];
        }

        return values;
    }

    /// <summary>The double that prints as the float does: 0.1, not 0.10000000149.</summary>
    private static object Real(float value) => double.Parse(
        value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
}
