using CoauthorGraph.Analytics.Edges;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Questions.Analysis;

/// <summary>A graph to be analysed and what its nodes are called.</summary>
public sealed class AnalysisGraph
{
    private readonly KnowledgeGraph? _knowledge;
    private readonly NodeNames? _names;
    private string[]? _printed;

    private AnalysisGraph(CsrGraph graph, KnowledgeGraph? knowledge, NodeNames? names)
    {
        Graph = graph;
        _knowledge = knowledge;
        _names = names;
    }

    /// <summary>The graph.</summary>
    public CsrGraph Graph { get; }

    /// <summary>What was passed over in the edge list that it was read from; null for other graphs.</summary>
    public EdgeListCounts? EdgeList { get; private init; }

    /// <summary>The graph folder that it is the co-authorships of.</summary>
    /// <exception cref="CoauthorGraphException">It is a plain edge list.</exception>
    internal KnowledgeGraph RequirePapers(string algorithm) => _knowledge ?? throw new CoauthorGraphException(
        ErrorCode.Usage, $"{algorithm} needs papers, and an edge list has none; leave out --edges and name a --graph.");

    /// <summary>The graph folder, or null for an edge list.</summary>
    internal KnowledgeGraph? Knowledge => _knowledge;

    /// <summary>The authors of a graph folder and their co-authorships.</summary>
    public static AnalysisGraph Of(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new AnalysisGraph(graph.Coauthorships.Graph, graph, null);
    }

    /// <summary>Reads a plain edge list.</summary>
    /// <param name="edges">Opens it; it is read twice.</param>
    /// <param name="nodes">Opens a list of further nodes, or null.</param>
    /// <param name="weighted">Whether weights are kept.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static AnalysisGraph Read(
        Func<Stream> edges, Func<Stream>? nodes, bool weighted, int threads, CancellationToken cancellationToken)
    {
        var list = EdgeListReader.Read(edges, nodes, weighted, threads, cancellationToken);
        return new AnalysisGraph(list.Graph, null, list.Names)
        {
            EdgeList = new EdgeListCounts(list.Loops, list.Repeats, list.Rejected, list.FirstRejected),
        };
    }

    /// <summary>Authors of a graph that is analysed elsewhere: nodes without their edges.</summary>
    /// <param name="ids">Ids, ascending.</param>
    /// <param name="names">Their names.</param>
    public static AnalysisGraph Of(string[] ids, string[] names)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(names);
        return new AnalysisGraph(new CsrGraph(new int[ids.Length + 1], default), null, NodeNames.OfTexts(ids))
        {
            _printed = names,
        };
    }

    /// <summary>The id of a node.</summary>
    public string Id(int node) => _knowledge is null ? _names![node] : _knowledge.Authors.Id[node];

    /// <summary>The name of a node for people, or null where its id is all there is.</summary>
    public string? Name(int node) => _knowledge?.Authors.Name[node] ?? _printed?[node];

    /// <summary>The node that an id, or an author's name, means.</summary>
    /// <exception cref="CoauthorGraphException">There is no such node, or several have the name.</exception>
    public int Find(string name)
    {
        if (_knowledge is not null)
        {
            return AuthorLookup.Find(_knowledge, name);
        }

        var node = _names!.Find(name);
        return node >= 0
            ? node
            : throw new CoauthorGraphException(ErrorCode.NotFound, $"No node '{name}' is in this edge list.");
    }
}
