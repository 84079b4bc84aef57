namespace CoauthorGraph.Export.Layout;

/// <summary>Moves marks that lie on each other apart, by a grid of squares as large as the largest pair.</summary>
internal static class Overlaps
{
    private const double Gap = 2.5;

    public static void Remove(float[] radii, double[] x, double[] y, int rounds)
    {
        var cell = (2 * radii.DefaultIfEmpty().Max()) + Gap;
        var order = new int[radii.Length];
        var keys = new long[radii.Length];
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < radii.Length; i++)
            {
                order[i] = i;
                keys[i] = Key((int)Math.Floor(x[i] / cell), (int)Math.Floor(y[i] / cell));
            }

            Array.Sort(keys, order);
            SortTies(keys, order);
            if (!PartAll(radii, x, y, cell, keys, order))
            {
                return;
            }
        }
    }

    private static long Key(int column, int row) => ((long)row << 32) + column;

    /// <summary>Array.Sort is not stable; within a square the order of nodes must be their own.</summary>
    private static void SortTies(long[] keys, int[] order)
    {
        for (var from = 0; from < keys.Length;)
        {
            var to = from + 1;
            while (to < keys.Length && keys[to] == keys[from])
            {
                to++;
            }

            Array.Sort(order, from, to - from);
            from = to;
        }
    }

    private static bool PartAll(
        float[] radii, double[] x, double[] y, double cell, long[] keys, int[] order)
    {
        var moved = false;
        for (var at = 0; at < order.Length; at++)
        {
            var i = order[at];
            var column = (int)Math.Floor(x[i] / cell);
            var row = (int)Math.Floor(y[i] / cell);
            for (var down = 0; down <= 1; down++)
            {
                // A row of squares is one run of keys: the own and the right one, then all three below.
                var key = Key(down == 0 ? column : column - 1, row + down);
                var from = down == 0 ? at + 1 : LowerBound(keys, key);
                for (; from < keys.Length && keys[from] <= Key(column + 1, row + down); from++)
                {
                    moved |= Part(radii, x, y, i, order[from]);
                }
            }
        }

        return moved;
    }

    private static int LowerBound(long[] keys, long key)
    {
        int low = 0, high = keys.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = keys[middle] < key ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool Part(float[] radii, double[] x, double[] y, int i, int j)
    {
        var least = radii[i] + radii[j] + Gap;
        double dx = x[j] - x[i], dy = y[j] - y[i];
        var distance2 = (dx * dx) + (dy * dy);
        if (distance2 >= least * least)
        {
            return false;
        }

        var distance = Math.Sqrt(distance2);
        if (distance < 0.01)
        {
            (dx, dy, distance) = (i < j ? 1 : -1, 0.37, 1.06);
        }

        var step = (least - Math.Min(distance, least)) / distance * 0.5;
        x[i] -= dx * step;
        y[i] -= dy * step;
        x[j] += dx * step;
        y[j] += dy * step;
        return true;
    }
}
