using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Export.Network;

/// <summary>Finds the papers behind a co-authorship by walking both authors' papers side by side.</summary>
/// <remarks>Holds one list that is used again for each edge; not safe for several threads.</remarks>
internal sealed class EdgePapers(KnowledgeGraph graph)
{
    private readonly List<int> _papers = [];

    /// <summary>Rows of the common papers, ascending; valid until the next call.</summary>
    public List<int> Of(int edge)
    {
        _papers.Clear();
        var paperOf = graph.Authorships.Paper.Span;
        var flags = graph.Papers.Flags.Span;
        var left = graph.Authors.Authorships[graph.Coauthorships.Source.Span[edge]];
        var right = graph.Authors.Authorships[graph.Coauthorships.Target.Span[edge]];
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

        return _papers;
    }

    /// <summary>Titles of the newest common papers, newest first, at most <paramref name="most"/>.</summary>
    public string[] NewestTitles(int edge, int most)
    {
        var papers = Of(edge);
        var dates = graph.Papers.Date;
        papers.Sort((a, b) => dates.Span[b] != dates.Span[a] ? dates.Span[b].CompareTo(dates.Span[a]) : a.CompareTo(b));
        var titles = new string[Math.Min(most, papers.Count)];
        for (var k = 0; k < titles.Length; k++)
        {
            titles[k] = graph.Papers.Title[papers[k]];
        }

        return titles;
    }
}
