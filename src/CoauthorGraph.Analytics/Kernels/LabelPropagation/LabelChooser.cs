using CoauthorGraph.Analytics.Kernels.Communities;

namespace CoauthorGraph.Analytics.Kernels.LabelPropagation;

/// <summary>Finds the label with the largest weight among a node's neighbours. A rank above a limit is the worse the
/// higher it is.</summary>
internal readonly ref struct LabelChooser(
    ReadOnlySpan<int> offsets, ReadOnlySpan<int> neighbors, ReadOnlySpan<float> weights, int[] labels, int limit)
{
    private readonly ReadOnlySpan<int> _offsets = offsets;
    private readonly ReadOnlySpan<int> _neighbors = neighbors;
    private readonly ReadOnlySpan<float> _weights = weights;
    private readonly int[] _labels = labels;
    private readonly int _limit = limit;
    private readonly NeighborWeights _table = new(labels.Length);

    /// <summary>The label of most weight, of several the one of the best rank; its own when it has no
    /// neighbours.</summary>
    public int Best(int node, int[] rank)
    {
        var (first, end) = (_offsets[node], _offsets[node + 1]);
        var own = _labels[node];
        if (first == end)
        {
            return own;
        }

        var table = _table;
        table.Start(end - first);
        table.Add(new NodeLabels(_labels), _neighbors, _weights, first, end);
        var (best, most) = (own, 0.0);
        for (var i = 0; i < table.Count; i++)
        {
            var (label, weight) = table.At(i);
            if (weight > most || (weight == most && Limited(rank[label]) > Limited(rank[best])))
            {
                (best, most) = (label, weight);
            }
        }

        return best;
    }

    /// <summary>Gives a node and its edges to another label, and marks the neighbours that have not that
    /// label.</summary>
    public void Move(int node, int label, int[] edges, bool[] isMarked)
    {
        var (first, end) = (_offsets[node], _offsets[node + 1]);
        edges[_labels[node]] -= end - first;
        edges[label] += end - first;
        _labels[node] = label;
        for (var k = first; k < end; k++)
        {
            var other = _neighbors[k];
            if (_labels[other] != label)
            {
                isMarked[other] = true;
            }
        }
    }

    private int Limited(int rank) => rank <= _limit ? rank : -rank;
}
