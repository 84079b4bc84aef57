using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Html;

/// <summary>
/// Which authors, co-authorships and papers a page draws: the authors with most papers, when there are too many. The
/// others are still found by name.
/// </summary>
internal sealed class PageSelection
{
    private const int MostPapers = 15_000;

    /// <summary>Names alone take some 30 bytes each; a page of more than these is no longer opened with ease.</summary>
    private const int MostOthers = 500_000;

    private PageSelection(int[] authors, int[] others, int[] edges, int[] papers)
    {
        Authors = authors;
        Others = others;
        Edges = edges;
        Papers = papers;
    }

    /// <summary>Rows of the authors that are drawn, ascending.</summary>
    public int[] Authors { get; }

    /// <summary>Rows of the authors that are not drawn but found, those with most papers first.</summary>
    public int[] Others { get; }

    /// <summary>Rows of the co-authorships that are drawn, ascending.</summary>
    public int[] Edges { get; }

    /// <summary>Paper rows, ascending.</summary>
    public int[] Papers { get; }

    public static PageSelection Of(AuthorNetwork network)
    {
        var (authors, others) = ChooseAuthors(network);
        var shown = new bool[network.AuthorCount];
        foreach (var author in authors)
        {
            shown[author] = true;
        }

        return new PageSelection(authors, others, ChooseEdges(network, shown), ChoosePapers(network, authors));
    }

    /// <summary>How much of a network is drawn.</summary>
    public ExportSummary Summarize(AuthorNetwork network)
    {
        var (drawn, all) = (InvariantText.Counted(Authors.Length), InvariantText.Counted(network.AuthorCount));
        return new ExportSummary(
            Authors.Length,
            Edges.Length,
            Authors.Length < network.AuthorCount ? [$"The {drawn} authors with most papers are drawn, of {all}."] : []);
    }

    private static (int[] Drawn, int[] Others) ChooseAuthors(AuthorNetwork network)
    {
        var rows = new int[network.AuthorCount];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = row;
        }

        var most = network.Request.PageAuthors;
        if (most == 0 || rows.Length <= most)
        {
            return (rows, []);
        }

        var papers = network.Graph.Authors.Papers;
        var csr = network.Graph.Coauthorships.Graph;
        Array.Sort(rows, (a, b) =>
        {
            var byPapers = papers.Span[b].CompareTo(papers.Span[a]);
            var byDegree = byPapers != 0 ? byPapers : csr.Degree(b).CompareTo(csr.Degree(a));
            return byDegree != 0 ? byDegree : a.CompareTo(b);
        });
        var drawn = rows[..most];
        Array.Sort(drawn);
        return (drawn, rows[most..Math.Min(rows.Length, most + MostOthers)]);
    }

    private static int[] ChooseEdges(AuthorNetwork network, bool[] shown)
    {
        var edges = new List<int>();
        var source = network.Graph.Coauthorships.Source.Span;
        var target = network.Graph.Coauthorships.Target.Span;
        for (var edge = 0; edge < source.Length; edge++)
        {
            if (shown[source[edge]] && shown[target[edge]] && network.Includes(edge))
            {
                edges.Add(edge);
            }
        }

        return [.. edges];
    }

    /// <summary>All papers of the authors, or the newest of each when they would make the page too large.</summary>
    private static int[] ChoosePapers(AuthorNetwork network, int[] authors)
    {
        foreach (var most in (ReadOnlySpan<int>)[int.MaxValue, 200, 100, 50, 25, 12])
        {
            var papers = PapersOf(network, authors, most);
            if (papers.Length <= MostPapers || most == 12)
            {
                return papers;
            }
        }

        return [];
    }

    private static int[] PapersOf(AuthorNetwork network, int[] authors, int most)
    {
        var chosen = new HashSet<int>();
        var newestFirst = new NewestFirst(network.Graph);
        var paperOf = network.Graph.Authorships.Paper;
        foreach (var author in authors)
        {
            var authorships = network.Graph.Authors.Authorships[author];
            var rows = new int[authorships.Length];
            for (var i = 0; i < rows.Length; i++)
            {
                rows[i] = paperOf.Span[authorships[i]];
            }

            if (rows.Length > most)
            {
                Array.Sort(rows, newestFirst);
            }

            for (var i = 0; i < rows.Length && i < most; i++)
            {
                chosen.Add(rows[i]);
            }
        }

        int[] papers = [.. chosen];
        Array.Sort(papers);
        return papers;
    }
}
