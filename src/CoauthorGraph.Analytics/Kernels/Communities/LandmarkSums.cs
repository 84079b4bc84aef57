namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>Adds up how much of a node's walks ends at each landmark. Not safe for several threads.</summary>
/// <param name="landmarks">How many landmarks there are.</param>
internal sealed class LandmarkSums(int landmarks)
{
    private readonly float[] _sum = new float[landmarks];
    private readonly int[] _found = new int[landmarks];
    private int _count;

    /// <summary>Adds a share of what another node reaches.</summary>
    public void Add(ReadOnlySpan<LandmarkLabel> labels, float share)
    {
        foreach (var label in labels)
        {
            if (label.Landmark < 0)
            {
                return;
            }

            var part = share * label.Share;
            ref var sum = ref _sum[label.Landmark];
            if (sum == 0 && part > 0)
            {
                _found[_count++] = label.Landmark;
            }

            sum += part;
        }
    }

    /// <summary>Gives the heaviest to a node in place of what it has, and begins anew.</summary>
    public void MoveTo(Span<LandmarkLabel> labels)
    {
        labels.Fill(new LandmarkLabel(-1, 0));
        foreach (var landmark in _found.AsSpan(0, _count))
        {
            var label = new LandmarkLabel(landmark, _sum[landmark]);
            _sum[landmark] = 0;
            for (var place = labels.Length; place > 0 && IsBefore(label, labels[place - 1]); place--)
            {
                if (place < labels.Length)
                {
                    labels[place] = labels[place - 1];
                }

                labels[place - 1] = label;
            }
        }

        _count = 0;
    }

    private static bool IsBefore(LandmarkLabel one, LandmarkLabel other) =>
        one.Share > other.Share || (one.Share == other.Share && one.Share > 0 && one.Landmark < other.Landmark);
}
