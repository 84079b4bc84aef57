using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Core.Graph.Querying.Embedded;
using CoauthorGraph.Core.Graph.Querying.FullText;
using CoauthorGraph.Core.Graph.Schema;
using CoauthorGraph.Neo4j.Schema;

namespace CoauthorGraph.Neo4j.Tests.Cypher;

/// <summary>The embedded graph beside the schema that the push writes from, read row by row.</summary>
public sealed class EmbeddedGraphTests : IDisposable
{
    private readonly KnowledgeGraph _graph = ScatteredGraph.Create(seed: 3, papers: 40, authors: 20);
    private readonly EmbeddedGraph _embedded;

    public EmbeddedGraphTests() => _embedded = new EmbeddedGraph(_graph);

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public void Expand_ByBuffersOfAnySize_GivesTheRowsOfTheSchema(int size)
    {
        for (var node = 0; node < _embedded.NodeLimit; node++)
        {
            for (var type = -1; type < _embedded.RelationshipTypes.Count; type++)
            {
                foreach (var direction in Enum.GetValues<RelationshipDirection>())
                {
                    var expected = Expected(node, direction, type);
                    Assert.Equal(expected, Steps(node, direction, type, size));
                    Assert.Equal(expected.Count, _embedded.Degree(node, direction, type));
                }
            }
        }
    }

    [Fact]
    public void TryGetAdjacency_OfEachType_GivesWhatExpandGives()
    {
        var columnsSeen = 0;
        for (var type = 0; type < _embedded.RelationshipTypes.Count; type++)
        {
            foreach (var direction in Enum.GetValues<RelationshipDirection>())
            {
                if (!_embedded.TryGetAdjacency(type, direction, out var columns))
                {
                    continue;
                }

                columnsSeen++;
                for (var node = columns.Sources.Start; node < columns.Sources.End; node++)
                {
                    var (from, to) = (columns.Offsets.Span[node - columns.Sources.Start],
                        columns.Offsets.Span[node - columns.Sources.Start + 1]);
                    var entries = Enumerable.Range(from, to - from).Select(i => new AdjacentNode(
                        columns.RelationshipBase + columns.Relationships.Span[i],
                        columns.NeighborBase + columns.Neighbors.Span[i]));
                    Assert.Equal(Steps(node, direction, type, 64), Sorted(entries));
                }
            }
        }

        // Two directions of each type, and both at once of the one that is stored both ways.
        Assert.Equal((2 * _embedded.RelationshipTypes.Count) + 1, columnsSeen);
    }

    [Fact]
    public void Properties_OfNodesAndRelationships_AreThoseOfTheSchema()
    {
        for (var node = 0; node < _embedded.NodeLimit; node++)
        {
            var label = GraphSchema.Nodes[_embedded.LabelsOf(node)[0]];
            _embedded.TryGetRange(_embedded.LabelToken(label.Label), out var range);
            Assert.Equal(label.Keys(_graph)[node - range.Start], _embedded.NodeProperty(node, Key("id")).AsText);
            foreach (var property in label.Properties)
            {
                var value = property.Of(_graph).Value(node - range.Start);
                Assert.Equal(value is int whole ? (long)whole : value, Plain(_embedded.NodeProperty(node, Key(property.Name))));
            }

            Assert.True(_embedded.NodeProperty(node, Key("confidence")).IsNone);
        }

        var relationships = new long[_embedded.RelationshipLimit];
        long position = 0;
        var count = _embedded.ScanRelationships(IPropertyGraph.NoToken, ref position, relationships);
        Assert.Equal(_embedded.RelationshipCount(-1, -1, -1), count);
        foreach (var relationship in relationships[..count])
        {
            var type = GraphSchema.Relationships[_embedded.TypeOf(relationship)];
            var row = (int)(relationship - FirstOf(type));
            foreach (var property in type.Properties)
            {
                var value = property.Of(_graph).Value(row);
                Assert.Equal(
                    value is int whole ? (long)whole : value,
                    Plain(_embedded.RelationshipProperty(relationship, Key(property.Name))));
            }
        }
    }

    [Fact]
    public void Seek_ByEachIndex_FindsWhatAScanFinds()
    {
        foreach (var index in _embedded.Indexes.Where(static one => one.Kind == PropertyIndexKind.Range))
        {
            var (label, key) = (_embedded.LabelToken(index.Label), Key(index.Keys[0]));
            Assert.True(_embedded.HasIndex(label, key));
            _embedded.TryGetRange(label, out var range);
            var nodes = Enumerable.Range(range.Start, range.Count).ToList();
            foreach (var group in nodes.Where(node => !_embedded.NodeProperty(node, key).IsNone)
                .GroupBy(node => Plain(_embedded.NodeProperty(node, key))))
            {
                var found = _embedded.Seek(label, key, _embedded.NodeProperty(group.First(), key));
                Assert.Equal(group, found.ToArray());
                Assert.True(!index.IsUnique || found.Length == 1);
            }

            Assert.Equal(0, _embedded.Seek(label, key, PropertyValue.Of("no such thing")).Length);
            Assert.Equal(0, _embedded.Seek(label, key, PropertyValue.Of(true)).Length);
        }
    }

    [Fact]
    public void Indexes_HaveTheNamesThatServersHave()
    {
        var assembly = typeof(Neo4jSchema).Assembly;
        var text = string.Concat(assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith("schema/", StringComparison.Ordinal))
            .Select(name => new StreamReader(assembly.GetManifestResourceStream(name)!).ReadToEnd()));
        Assert.Equal(14, _embedded.Indexes.Count);
        Assert.All(_embedded.Indexes, index => Assert.Contains($" {index.Name} ", text, StringComparison.Ordinal));
    }

    [Fact]
    public void ElementIds_LeadBackToTheirNodesAndRelationships()
    {
        var last = _embedded.NodeLimit - 1;
        Assert.True(_embedded.TryFindNode(_embedded.NodeElementId(last), out var node));
        Assert.Equal(last, node);
        Assert.True(_embedded.TryFindRelationship(_embedded.RelationshipElementId(3), out var relationship));
        Assert.Equal(3, relationship);
        Assert.False(_embedded.TryFindNode(_embedded.RelationshipElementId(3), out _));
        Assert.False(_embedded.TryFindNode($"4:000001:{_embedded.NodeLimit}", out _));
        Assert.False(_embedded.TryFindNode("4:other:1", out _));
        Assert.False(_embedded.TryFindNode("nonsense", out _));
    }

    [Theory]
    [InlineData("paper", 40)]
    [InlineData("\"paper 007\"", 1)]
    [InlineData("\"007 paper\"", 0)]
    [InlineData("+paper -paper", 0)]
    [InlineData("007 OR 008", 2)]
    [InlineData("007 AND 008", 0)]
    [InlineData("00?", 10)]
    [InlineData("title:007", 1)]
    [InlineData("papre~", 40)]
    [InlineData("papre~1 AND 0*7", 4)]
    [InlineData("NOT paper", 0)]
    public void Search_ByWords_FindsPapers(string words, int count)
    {
        var search = FullTextProcedures.All.Single(static one => one.Name == "db.index.fulltext.queryNodes");
        var call = new ProcedureCall(_embedded, ["coauthor_paper_titles", words, null], default);

        Assert.Equal(count, search.Run(call).Count());
    }

    [Theory]
    [InlineData("(open")]
    [InlineData("\"open")]
    [InlineData("a AND")]
    [InlineData("closed)")]
    public void Search_ByWhatIsNoSearch_SaysWhere(string words)
    {
        var search = FullTextProcedures.All.Single(static one => one.Name == "db.index.fulltext.queryNodes");
        var call = new ProcedureCall(_embedded, ["coauthor_paper_titles", words, null], default);

        Assert.Contains("character", Assert.Throws<ArgumentException>(() => search.Run(call)).Message, StringComparison.Ordinal);
    }

    private int Key(string name) => _embedded.PropertyKeyToken(name);

    private static object? Plain(PropertyValue value) => value.Kind switch
    {
        PropertyValueKind.None => null,
        PropertyValueKind.Truth => value.AsTruth,
        PropertyValueKind.Integer => value.AsInteger,
        PropertyValueKind.Real => value.AsReal,
        PropertyValueKind.Text => value.AsText,
        _ => value.AsTexts,
    };

    private long FirstOf(RelationshipType type) => GraphSchema.Relationships.TakeWhile(one => one != type)
        .Sum(one => (long)one.Rows(_graph).Count);

    private List<AdjacentNode> Steps(int node, RelationshipDirection direction, int type, int size)
    {
        var all = new List<AdjacentNode>();
        var buffer = new AdjacentNode[size];
        long position = 0;
        for (int filled; (filled = _embedded.Expand(node, direction, type, ref position, buffer)) > 0;)
        {
            all.AddRange(buffer.AsSpan(0, filled));
            if (filled < size)
            {
                break;
            }
        }

        return Sorted(all);
    }

    private List<AdjacentNode> Expected(int node, RelationshipDirection direction, int type)
    {
        var steps = new List<AdjacentNode>();
        for (var i = 0; i < GraphSchema.Relationships.Count; i++)
        {
            var one = GraphSchema.Relationships[i];
            var rows = one.Rows(_graph);
            _embedded.TryGetRange(_embedded.LabelToken(one.Start), out var starts);
            _embedded.TryGetRange(_embedded.LabelToken(one.End), out var ends);
            foreach (var row in type < 0 || type == i ? rows.Included() : [])
            {
                var (start, end) = (starts.Start + rows.Start.Span[row], ends.Start + rows.End.Span[row]);
                if (start == node && direction != RelationshipDirection.Incoming)
                {
                    steps.Add(new AdjacentNode(FirstOf(one) + row, end));
                }
                else if (end == node && direction != RelationshipDirection.Outgoing)
                {
                    steps.Add(new AdjacentNode(FirstOf(one) + row, start));
                }
            }
        }

        return Sorted(steps);
    }

    private static List<AdjacentNode> Sorted(IEnumerable<AdjacentNode> steps) =>
        [.. steps.OrderBy(static step => step.Relationship).ThenBy(static step => step.Node)];
}
