using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Identity.Linking;

/// <summary>The ids of one kind that the mentions of each cluster have.</summary>
internal sealed class ClusterIds
{
    // More clusters with one id are not one person's names.
    private const int MostWithOneId = 48;

    private readonly int[] _offsets;
    private readonly int[] _ids;
    private readonly int[] _uses;

    /// <summary>Takes the clusters.</summary>
    /// <param name="rows">Rows of each cluster.</param>
    /// <param name="idOf">The id of a row, or -1.</param>
    public ClusterIds(int[][] rows, Func<int, int> idOf)
    {
        _offsets = new int[rows.Length + 1];
        var (all, uses) = (new ColumnBuilder<int>(), new ColumnBuilder<int>());
        var ofCluster = new SortedDictionary<int, int>();
        for (var cluster = 0; cluster < rows.Length; cluster++)
        {
            foreach (var row in rows[cluster])
            {
                if (idOf(row) is >= 0 and var id)
                {
                    ofCluster[id] = ofCluster.GetValueOrDefault(id) + 1;
                }
            }

            foreach (var (id, count) in ofCluster)
            {
                all.Add(id);
                uses.Add(count);
            }

            _offsets[cluster + 1] = all.Count;
            ofCluster.Clear();
        }

        (_ids, _uses) = (all.Build(), uses.Build());
    }

    /// <summary>The ids of a cluster, ascending.</summary>
    public ReadOnlySpan<int> Of(int cluster) =>
        _ids.AsSpan(_offsets[cluster], _offsets[cluster + 1] - _offsets[cluster]);

    /// <summary>How many mentions of a cluster have each of its ids.</summary>
    public ReadOnlySpan<int> UsesOf(int cluster) =>
        _uses.AsSpan(_offsets[cluster], _offsets[cluster + 1] - _offsets[cluster]);

    /// <summary>The pairs of clusters that have one id, the smaller one first, by id; a pair may come twice.</summary>
    public IEnumerable<(int A, int B)> Shared()
    {
        var from = new int[_ids.Length == 0 ? 1 : _ids.Max() + 2];
        foreach (var id in _ids)
        {
            from[id + 1]++;
        }

        for (var id = 1; id < from.Length; id++)
        {
            from[id] += from[id - 1];
        }

        var clusters = new int[_ids.Length];
        var next = from[..^1];
        for (var cluster = 0; cluster < _offsets.Length - 1; cluster++)
        {
            foreach (var id in Of(cluster))
            {
                clusters[next[id]++] = cluster;
            }
        }

        for (var id = 0; id < next.Length; id++)
        {
            for (var i = from[id]; i < from[id + 1] && from[id + 1] - from[id] <= MostWithOneId; i++)
            {
                for (var j = i + 1; j < from[id + 1]; j++)
                {
                    yield return (clusters[i], clusters[j]);
                }
            }
        }
    }
}
