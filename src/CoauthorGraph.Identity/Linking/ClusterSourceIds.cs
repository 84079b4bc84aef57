using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Linking;

/// <summary>What sources call the clusters of all blocks by.</summary>
internal sealed class ClusterSourceIds
{
    // More clusters with one id are not one person's names.
    private const int MostWithOneId = 48;

    private readonly MentionFeatures _features;
    private readonly int[] _offsets;
    private readonly int[] _ids;

    /// <summary>Takes the clusters.</summary>
    /// <param name="features">What mentions are compared by.</param>
    /// <param name="rows">Rows of each cluster.</param>
    public ClusterSourceIds(MentionFeatures features, int[][] rows)
    {
        _features = features;
        _offsets = new int[rows.Length + 1];
        _ids = [];
        if (features.IsKeptByPeople.Length == 0)
        {
            return; // Nobody is called by an id.
        }

        var all = new ColumnBuilder<int>();
        var ids = new SortedSet<int>();
        for (var cluster = 0; cluster < rows.Length; cluster++)
        {
            foreach (var row in rows[cluster])
            {
                if (features.SourceId[row] is >= 0 and var id)
                {
                    ids.Add(id);
                }
            }

            foreach (var id in ids)
            {
                all.Add(id);
            }

            _offsets[cluster + 1] = all.Count;
            ids.Clear();
        }

        _ids = all.Build();
    }

    /// <summary>Whether a source of which people keep the ids calls two clusters by one.</summary>
    public bool AreVouchedFor(int a, int b)
    {
        var left = IdsOf(a);
        var right = IdsOf(b);
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j] && _features.IsKeptByPeople[left[i]])
            {
                return true;
            }

            var isLess = left[i] <= right[j];
            j += right[j] <= left[i] ? 1 : 0;
            i += isLess ? 1 : 0;
        }

        return false;
    }

    /// <summary>The pairs of clusters that a source calls by one id, the smaller one first, by id; a pair may come
    /// twice.</summary>
    public IEnumerable<(int A, int B)> Shared()
    {
        var uses = new int[_features.IsKeptByPeople.Length + 1];
        foreach (var id in _ids)
        {
            uses[id + 1]++;
        }

        for (var id = 1; id < uses.Length; id++)
        {
            uses[id] += uses[id - 1];
        }

        var clusters = new int[uses[^1]];
        var next = uses[..^1];
        for (var cluster = 0; cluster < _offsets.Length - 1; cluster++)
        {
            for (var at = _offsets[cluster]; at < _offsets[cluster + 1]; at++)
            {
                clusters[next[_ids[at]]++] = cluster;
            }
        }

        for (var id = 0; id < next.Length; id++)
        {
            var (from, to) = (uses[id], uses[id + 1]);
            for (var i = from; i < to && to - from <= MostWithOneId; i++)
            {
                for (var j = i + 1; j < to; j++)
                {
                    yield return (clusters[i], clusters[j]);
                }
            }
        }
    }

    private ReadOnlySpan<int> IdsOf(int cluster) =>
        _ids.AsSpan(_offsets[cluster], _offsets[cluster + 1] - _offsets[cluster]);
}
