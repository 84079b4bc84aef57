using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Export.Network;

/// <summary>Finds the papers behind a co-authorship by walking both authors' papers side by side.</summary>
/// <remarks>Holds the papers of the edge that was asked for last; not safe for several threads.</remarks>
internal sealed class EdgePapers(AuthorNetwork network)
{
    private readonly KnowledgeGraph _graph = network.Graph;
    private readonly NewestFirst _newestFirst = new(network.Graph);
    private readonly List<int> _papers = [];
    private int _edge = -1;

    /// <summary>Ids of the newest common papers, newest first, as many as the request names.</summary>
    public string[] Ids(int edge) => Named(edge, _graph.Papers.Id);

    /// <summary>Titles of the same papers in the same order.</summary>
    public string[] Titles(int edge) => Named(edge, _graph.Papers.Title);

    /// <summary>The years of all common papers, ascending, each once; papers without a year have none.</summary>
    public int[] Years(int edge)
    {
        var years = _graph.Papers.Year;
        return [.. Of(edge).Select(paper => years.Span[paper]).Where(static year => year > 0).Distinct().Order()];
    }

    private string[] Named(int edge, StringColumn texts)
    {
        var papers = Of(edge);
        var named = new string[Math.Min(papers.Count, network.Request.PapersPerEdge)];
        for (var i = 0; i < named.Length; i++)
        {
            named[i] = texts[papers[i]];
        }

        return named;
    }

    /// <summary>Rows of the common papers, newest first; valid until another edge is asked for.</summary>
    private List<int> Of(int edge)
    {
        if (edge != _edge)
        {
            Gather(edge);
            _papers.Sort(_newestFirst);
            _edge = edge;
        }

        return _papers;
    }

    private void Gather(int edge)
    {
        _papers.Clear();
        var paperOf = _graph.Authorships.Paper.Span;
        var flags = _graph.Papers.Flags.Span;
        var left = _graph.Authors.Authorships[_graph.Coauthorships.Source.Span[edge]];
        var right = _graph.Authors.Authorships[_graph.Coauthorships.Target.Span[edge]];
        int i = 0, j = 0, last = -1;
        while (i < left.Length && j < right.Length)
        {
            var paper = paperOf[left[i]];
            var other = paperOf[right[j]];
            if (paper == other && paper != last && (flags[paper] & PaperFlags.HyperAuthored) == PaperFlags.None)
            {
                _papers.Add(paper);
                last = paper;
            }

            i += paper <= other ? 1 : 0;
            j += other <= paper ? 1 : 0;
        }
    }
}
