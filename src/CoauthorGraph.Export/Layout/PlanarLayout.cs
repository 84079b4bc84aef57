namespace CoauthorGraph.Export.Layout;

/// <summary>Places for marks and the lines between them, as a picture of a network has them.</summary>
public static class PlanarLayout
{
    /// <summary>
    /// Places marks so that those with a line between them are near and none lies on another; y points downwards. The
    /// same input gives the same places at any number of threads.
    /// </summary>
    /// <param name="radii">The radius of each mark.</param>
    /// <param name="lines">The ends of each line; a line stands once.</param>
    /// <param name="hashes">For each mark a hash of what names it for good, with all bits at random, so that a small
    /// change of the lines moves the marks little; null where none is to come.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static (float[] X, float[] Y) Run(
        IReadOnlyList<float> radii, IReadOnlyList<(int First, int Second)> lines,
        IReadOnlyList<ulong>? hashes, int threads,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(radii);
        ArgumentNullException.ThrowIfNull(lines);
        var offsets = new int[radii.Count + 1];
        foreach (var (first, second) in lines)
        {
            offsets[first + 1]++;
            offsets[second + 1]++;
        }

        for (var mark = 0; mark < radii.Count; mark++)
        {
            offsets[mark + 1] += offsets[mark];
        }

        var next = offsets[..^1];
        var neighbors = new int[2 * lines.Count];
        foreach (var (first, second) in lines)
        {
            neighbors[next[first]++] = second;
            neighbors[next[second]++] = first;
        }

        for (var mark = 0; mark < radii.Count; mark++)
        {
            Array.Sort(neighbors, offsets[mark], offsets[mark + 1] - offsets[mark]);
        }

        var alone = new int[radii.Count];
        Array.Fill(alone, -1);
        var graph = new LayoutGraph
        {
            Offsets = offsets,
            Neighbors = neighbors,
            Communities = alone,
            Radii = [.. radii],
            Hashes = hashes is null ? null : [.. hashes],
        };
        var places = NetworkLayout.Run(graph, threads, cancellationToken);
        return (Array.ConvertAll(places.X, static x => (float)x), Array.ConvertAll(places.Y, static y => (float)y));
    }
}
