using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Export.Network;

/// <summary>Finds the papers behind a co-authorship by looking up one author's papers among the other's.</summary>
/// <remarks>Holds the papers of the edge that was asked for last; not safe for several threads.</remarks>
internal sealed class EdgePapers(AuthorNetwork network)
{
    private readonly KnowledgeGraph _graph = network.Graph;
    private readonly NewestFirst _newestFirst = new(network.Graph);
    private readonly List<int> _papers = [];
    private int _edge = -1;

    /// <summary>Ids of the newest common papers, newest first, as many as the request names.</summary>
    public string[] Ids(int edge) => Texts(edge, _graph.Papers.Id);

    /// <summary>Titles of the same papers in the same order.</summary>
    public string[] Titles(int edge) => Texts(edge, _graph.Papers.Title);

    /// <summary>The years of all common papers, ascending, each once; papers without a year have none.</summary>
    public int[] Years(int edge)
    {
        var years = _graph.Papers.Year;
        return [.. Of(edge).Select(paper => years.Span[paper]).Where(static year => year > 0).Distinct().Order()];
    }

    /// <summary>Rows of the common papers that are named, newest first; valid until another edge is asked
    /// for.</summary>
    public List<int> Named(int edge)
    {
        var papers = Of(edge);
        var most = network.Request.PapersPerEdge;
        return papers.Count <= most ? papers : papers[..most];
    }

    private string[] Texts(int edge, StringColumn texts) => [.. Named(edge).Select(paper => texts[paper])];

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

    /// <summary>Looks up the papers of the author with fewer among those of the other.</summary>
    private void Gather(int edge)
    {
        _papers.Clear();
        var flags = _graph.Papers.Flags.Span;
        var paperOf = _graph.Authorships.Paper.Span;
        var few = _graph.Authors.Authorships[_graph.Coauthorships.Source.Span[edge]];
        var many = _graph.Authors.Authorships[_graph.Coauthorships.Target.Span[edge]];
        if (few.Length > many.Length)
        {
            var other = few;
            few = many;
            many = other;
        }

        var last = -1;
        foreach (var authorship in few)
        {
            var paper = paperOf[authorship];
            many = many[FirstFrom(many, paperOf, paper)..];
            if (many.IsEmpty)
            {
                return;
            }

            if (paperOf[many[0]] == paper && paper != last
                && (flags[paper] & PaperFlags.HyperAuthored) == PaperFlags.None)
            {
                _papers.Add(paper);
                last = paper;
            }
        }
    }

    /// <summary>The place of the first authorship of a paper or of one after it.</summary>
    private static int FirstFrom(ReadOnlySpan<int> authorships, ReadOnlySpan<int> paperOf, int paper)
    {
        int low = 0, high = authorships.Length;
        while (low < high)
        {
            var middle = low + ((high - low) >> 1);
            if (paperOf[authorships[middle]] < paper)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
