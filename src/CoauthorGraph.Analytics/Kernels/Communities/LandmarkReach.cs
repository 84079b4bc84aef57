namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>For each node the few landmarks that its walks reach most, heaviest first. 8 bytes a label.</summary>
/// <param name="nodes">How many nodes.</param>
/// <param name="labels">How many landmarks are kept of each.</param>
internal sealed class LandmarkReach(int nodes, int labels)
{
    // Numbers are kept from 1, so that nothing is 0.
    private readonly int[] _landmark = new int[nodes * labels];
    private readonly float[] _share = new float[nodes * labels];

    /// <summary>How many landmarks are kept of each node.</summary>
    public int Labels => labels;

    /// <summary>Sets one of a node's labels; a landmark of -1 is none.</summary>
    public void Set(int node, int place, int landmark, float share)
    {
        _landmark[(node * labels) + place] = landmark + 1;
        _share[(node * labels) + place] = share;
    }

    /// <summary>One of a node's labels; the landmark is -1 behind the last.</summary>
    public (int Landmark, float Share) At(int node, int place) =>
        (_landmark[(node * labels) + place] - 1, _share[(node * labels) + place]);

    /// <summary>The landmark that is reached most, or -1.</summary>
    public int HeaviestOf(int node) => _landmark[node * labels] - 1;
}
