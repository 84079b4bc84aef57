using CoauthorGraph.Analytics.Kernels.Communities;

namespace CoauthorGraph.Analytics.Kernels.LabelPropagation;

/// <summary>Finds the label with the largest weight among a node's neighbours.</summary>
internal readonly ref struct LabelChooser(
    ReadOnlySpan<int> offsets, ReadOnlySpan<int> neighbors, ReadOnlySpan<float> weights, int[] labels)
{
    private readonly ReadOnlySpan<int> _offsets = offsets;
    private readonly ReadOnlySpan<int> _neighbors = neighbors;
    private readonly ReadOnlySpan<float> _weights = weights;
    private readonly int[] _labels = labels;
    private readonly NeighborWeights _table = new(labels.Length);

    /// <summary>The label of most weight, of several the one of the highest rank; its own when it has no
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
            if (weight > most || (weight == most && rank[label] > rank[best]))
            {
                (best, most) = (label, weight);
            }
        }

        return best;
    }

    /// <summary>Marks the neighbours that have another label.</summary>
    public void MarkNeighbors(int node, int label, bool[] isMarked)
    {
        for (var k = _offsets[node]; k < _offsets[node + 1]; k++)
        {
            var other = _neighbors[k];
            if (_labels[other] != label)
            {
                isMarked[other] = true;
            }
        }
    }
}
