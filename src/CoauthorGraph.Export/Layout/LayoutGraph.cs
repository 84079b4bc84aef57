using CoauthorGraph.Core.Graph;
using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export.Layout;

/// <summary>
/// The part of a network that gets positions: its nodes numbered from 0, each edge in both ends' rows. About 4 bytes a
/// node and 4 bytes an entry.
/// </summary>
internal sealed class LayoutGraph
{
    /// <summary>Start of each node's row in <see cref="Neighbors"/>.</summary>
    public required int[] Offsets { get; init; }

    /// <summary>The rows one after another, each ascending.</summary>
    public required int[] Neighbors { get; init; }

    /// <summary>The community's place by size of each node, or -1.</summary>
    public required int[] Communities { get; init; }

    /// <summary>The radius of each node's mark.</summary>
    public required float[] Radii { get; init; }

    /// <summary>For each node a hash of what names it for good, where the places are to change little with the
    /// edges; else null.</summary>
    public ulong[]? Hashes { get; init; }

    public int NodeCount => Offsets.Length - 1;

    public int Degree(int node) => Offsets[node + 1] - Offsets[node];

    public ReadOnlySpan<int> NeighborsOf(int node) => Neighbors.AsSpan(Offsets[node]..Offsets[node + 1]);

    /// <summary>All authors of a network.</summary>
    public static LayoutGraph Of(AuthorNetwork network)
    {
        var all = new int[network.AuthorCount];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = i;
        }

        return Of(network, all);
    }

    /// <summary>The given author rows, which are distinct, and the edges between them.</summary>
    public static LayoutGraph Of(AuthorNetwork network, ReadOnlySpan<int> authors)
    {
        var nodeOf = new int[network.AuthorCount];
        Array.Fill(nodeOf, -1);
        for (var node = 0; node < authors.Length; node++)
        {
            nodeOf[authors[node]] = node;
        }

        var csr = network.Graph.Coauthorships.Graph;
        var offsets = new int[authors.Length + 1];
        var neighbors = new List<int>();
        for (var node = 0; node < authors.Length; node++)
        {
            AddRow(network, csr, nodeOf, authors[node], neighbors);
            offsets[node + 1] = neighbors.Count;
        }

        var communities = new int[authors.Length];
        var radii = new float[authors.Length];
        for (var node = 0; node < authors.Length; node++)
        {
            communities[node] = network.Communities.RankOf(authors[node]);
            radii[node] = RadiusOf(network.Graph.Authors.Papers.Span[authors[node]]);
        }

        return new LayoutGraph
        {
            Offsets = offsets,
            Neighbors = [.. neighbors],
            Communities = communities,
            Radii = radii,
        };
    }

    /// <summary>The radius that stands for a number of papers: the area grows with them, slowly.</summary>
    public static float RadiusOf(int papers) => Math.Min(24f, 2.6f + (1.5f * MathF.Sqrt(Math.Max(1, papers))));

    private static void AddRow(AuthorNetwork network, CsrGraph csr, int[] nodeOf, int author, List<int> neighbors)
    {
        var from = neighbors.Count;
        var row = csr.NeighborsOf(author);
        var weights = csr.WeightsOf(author);
        for (var i = 0; i < row.Length; i++)
        {
            var light = !weights.IsEmpty && !CoauthorshipTable.Reaches(weights[i], network.Request.MinWeight);
            if (nodeOf[row[i]] >= 0 && !light)
            {
                neighbors.Add(nodeOf[row[i]]);
            }
        }

        neighbors.Sort(from, neighbors.Count - from, null);
    }
}
