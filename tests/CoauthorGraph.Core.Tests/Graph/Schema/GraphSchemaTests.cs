using System.Text.RegularExpressions;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Schema;
using CoauthorGraph.Tests.Shared;

namespace CoauthorGraph.Core.Tests.Graph.Schema;

/// <summary>The schema against the list that the design gives, and against what the database is asked to index.</summary>
public sealed partial class GraphSchemaTests
{
    // ? is optional, [] a list.
    private static readonly SortedDictionary<string, string> Design = new(StringComparer.Ordinal)
    {
        ["Paper"] = "title date year category categories[] venue? hasCode doi? arxivId? url? affiliations[] authorCount "
            + "authorsTruncated source",
        ["Author"] = "name aliases[] formerIds[] orcid? papers firstYear lastYear",
        ["Institution"] = "name ror? country? city? kind?",
        ["Topic"] = "name level",
        ["Artifact"] = "name kind url?",
        ["(Author)-[:AUTHORED]->(Paper)"] = "position name confidence orcid? affiliations[] inferred? collective?",
        ["(Author)-[:COAUTHORED]-(Author)"] = "papers weight firstYear lastYear",
        ["(Author)-[:AFFILIATED_WITH]->(Institution)"] = "papers firstYear lastYear",
        ["(Paper)-[:FROM]->(Institution)"] = "raw",
        ["(Paper)-[:ABOUT]->(Topic)"] = "score evidence",
        ["(Author)-[:WORKS_ON]->(Topic)"] = "papers weight firstYear lastYear",
        ["(Topic)-[:BROADER]->(Topic)"] = "",
        ["(Institution)-[:PART_OF]->(Institution)"] = "",
        ["(Paper)-[:INTRODUCES]->(Artifact)"] = "",
    };

    [Fact]
    public void Schema_IsTheDesigns()
    {
        var schema = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in GraphSchema.Nodes)
        {
            schema.Add(type.Label, Said(type.Properties));
        }

        foreach (var type in GraphSchema.Relationships)
        {
            schema.Add(
                $"({type.Start})-[:{type.Name}]-{(type.IsSymmetric ? "" : ">")}({type.End})", Said(type.Properties));
        }

        Assert.Equal(Design.Select(static pair => (pair.Key, Sorted(pair.Value))),
            schema.Select(static pair => (pair.Key, Sorted(pair.Value))));
    }

    [Fact]
    public void Design_AsItIsWritten_IsTheListHere()
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(SharedData.Path("DESIGN.md")))
        {
            if (NodeLine().Match(line) is { Success: true } node)
            {
                found.Add(node.Groups[1].Value, Names(node.Groups[2].Value));
            }
            else if (line.StartsWith("| `(", StringComparison.Ordinal))
            {
                var cells = line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                foreach (Match type in Types().Matches(cells[0]))
                {
                    found.Add(type.Value, cells.Length > 1 ? Names(Ticked().Match(cells[1]).Groups[1].Value) : "");
                }
            }
        }

        Assert.Equal(Design, found);
    }

    [Fact]
    public void Kinds_AreThoseOfTheNames()
    {
        var kinds = GraphSchema.Nodes.SelectMany(static type => type.Properties)
            .Concat(GraphSchema.Relationships.SelectMany(static type => type.Properties))
            .ToLookup(static property => property.Name, static property => property.Kind);
        Assert.All(kinds, static kind => Assert.Single(kind.Distinct()));
        foreach (var (kind, names) in (IEnumerable<(PropertyKind, string)>)[
            (PropertyKind.Integer, "year papers firstYear lastYear level position authorCount"),
            (PropertyKind.Real, "weight score confidence"),
            (PropertyKind.Truth, "hasCode authorsTruncated inferred collective"),
            (PropertyKind.TextList, "aliases formerIds categories affiliations")])
        {
            Assert.All(names.Split(' '), name => Assert.All(kinds[name], found => Assert.Equal(kind, found)));
        }
    }

    [Fact]
    public void Columns_OfPropertiesAndTables_AreThere()
    {
        var names = new ColumnNames();
        _ = KnowledgeGraph.Of(names, new SnapshotInfo("000001", 2, "test", 100, 0));
        Assert.All(
            GraphSchema.Nodes.SelectMany(static type => type.Properties)
                .Concat(GraphSchema.Relationships.SelectMany(static type => type.Properties))
                .SelectMany(static property => property.Columns)
                .Concat(GraphSchema.Nodes.Select(static type => type.Table + ".id")),
            column => Assert.Contains(column, names.Columns.Keys));
        var tables = names.Columns.Values.Select(static column => column.Table).ToHashSet(StringComparer.Ordinal);
        Assert.All(names.Columns, column => Assert.StartsWith(column.Value.Table, column.Key, StringComparison.Ordinal));
        Assert.All(names.Columns.Values, column => Assert.True(column.Into is null || tables.Contains(column.Into)));
    }

    [Fact]
    public void Indexes_AreOfProperties_AndEveryLabelHasItsKey()
    {
        var text = string.Join('\n', Directory.EnumerateFiles(
            Path.Combine(Checkout(), "cypher", "schema"), "*.cypher").Select(File.ReadAllText));
        var indexed = Indexed().Matches(text)
            .SelectMany(static match => Property().Matches(match.Groups[2].Value)
                .Select(property => (Label: match.Groups[1].Value, Name: property.Groups[1].Value)))
            .Where(static pair => pair.Label != "CoauthorGraphState").ToArray();
        Assert.Superset(
            GraphSchema.Nodes.Select(static type => (type.Label, NodeType.Key)).ToHashSet(), indexed.ToHashSet());
        Assert.All(indexed, static pair => Assert.True(
            pair.Name == NodeType.Key || GraphSchema.Label(pair.Label)?.Find(pair.Name) is not null,
            $"{pair.Label} has no {pair.Name}"));
    }

    private static string Said(IEnumerable<GraphProperty> properties) =>
        string.Join(' ', properties.Select(static property => property.Name
            + (property.Kind == PropertyKind.TextList ? "[]" : "") + (property.IsOptional ? "?" : "")));

    private static string Sorted(string names) => string.Join(' ', names.Split(' ').Order(StringComparer.Ordinal));

    // `title, date (explained), url?`
    private static string Names(string list) => string.Join(' ', Parenthesized().Replace(list, "")
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string Checkout()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CoauthorGraph.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("not in a checkout");
        }

        return folder;
    }

    [GeneratedRegex(@"^\| `(\w+)` \| `id` \| `([^`]*)`")]
    private static partial Regex NodeLine();

    [GeneratedRegex(@"\(\w+\)-\[:\w+\]->?\(\w+\)")]
    private static partial Regex Types();

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex Ticked();

    [GeneratedRegex(@"\((?:[^()]|\([^()]*\))*\)")]
    private static partial Regex Parenthesized();

    [GeneratedRegex(@"FOR \(n:(\w+)\) (?:ON|REQUIRE)([^;]*)")]
    private static partial Regex Indexed();

    [GeneratedRegex(@"n\.(\w+)")]
    private static partial Regex Property();
}
