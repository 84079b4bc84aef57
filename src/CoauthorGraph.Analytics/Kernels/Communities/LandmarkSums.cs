namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>Adds up how much of a node's walks ends at each landmark. Not safe for several threads.</summary>
/// <param name="landmarks">How many landmarks there are.</param>
internal sealed class LandmarkSums(int landmarks)
{
    private readonly float[] _sum = new float[landmarks];
    private readonly List<int> _found = [];

    /// <summary>Adds a share of what another node reaches.</summary>
    public void Add(LandmarkReach reach, int node, float share)
    {
        for (var place = 0; place < reach.Labels && reach.At(node, place) is { Landmark: >= 0 } label; place++)
        {
            if (_sum[label.Landmark] == 0)
            {
                _found.Add(label.Landmark);
            }

            _sum[label.Landmark] += share * label.Share;
        }
    }

    /// <summary>Gives the heaviest to a node in place of what it has, and begins anew.</summary>
    public void MoveTo(LandmarkReach reach, int node)
    {
        for (var place = 0; place < reach.Labels; place++)
        {
            var best = -1;
            foreach (var landmark in _found)
            {
                var isHeavier = _sum[landmark] > 0 && (best < 0 || _sum[landmark] > _sum[best]
                    || (_sum[landmark] == _sum[best] && landmark < best));
                best = isHeavier ? landmark : best;
            }

            reach.Set(node, place, best, best < 0 ? 0 : _sum[best]);
            if (best >= 0)
            {
                _sum[best] = 0;
            }
        }

        foreach (var landmark in _found)
        {
            _sum[landmark] = 0;
        }

        _found.Clear();
    }
}
