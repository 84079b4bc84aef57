namespace CoauthorGraph.Export.Layout;

/// <summary>Keeps the members of a community together, at the start and on the way.</summary>
internal sealed class CommunityPull
{
    private readonly int[] _groupOf;
    private readonly int[] _size;
    private readonly double[] _middleX;
    private readonly double[] _middleY;

    /// <summary>Groups the nodes by community; those without one, and communities of one, belong to no group.</summary>
    public CommunityPull(LayoutGraph graph, int[] nodes)
    {
        var numbers = new SortedDictionary<int, int>();
        foreach (var node in nodes)
        {
            numbers[graph.Communities[node]] = 0;
        }

        var count = 0;
        foreach (var community in numbers.Keys.ToArray())
        {
            numbers[community] = community < 0 ? -1 : count++;
        }

        _groupOf = new int[nodes.Length];
        _size = new int[count];
        _middleX = new double[count];
        _middleY = new double[count];
        for (var i = 0; i < nodes.Length; i++)
        {
            _groupOf[i] = numbers[graph.Communities[nodes[i]]];
            if (_groupOf[i] >= 0)
            {
                _size[_groupOf[i]]++;
            }
        }
    }

    /// <summary>
    /// Lays the groups on a sunflower spiral, large ones in the middle, and the members on one around each.
    /// </summary>
    public void Seed(double[] x, double[] y)
    {
        const double Spread = 9;
        PlaceMiddles(Spread);
        var within = new (Turn Turn, int Placed)[_size.Length + 1];
        Array.Fill(within, (Turn.Golden(), 0));
        for (var i = 0; i < x.Length; i++)
        {
            var group = _groupOf[i];
            ref var state = ref within[group < 0 ? ^1 : group];
            var radius = Spread * Math.Sqrt(state.Placed + 0.5);
            x[i] = (radius * state.Turn.X) + (group < 0 ? 0 : _middleX[group]);
            y[i] = (radius * state.Turn.Y) + (group < 0 ? 0 : _middleY[group]);
            state.Turn.Next();
            state.Placed++;
        }
    }

    /// <summary>Adds to each member's velocity a step towards the middle of its group.</summary>
    public void Pull(double[] x, double[] y, double[] velocityX, double[] velocityY, double strength)
    {
        if (_size.Length < 2)
        {
            return;
        }

        Array.Clear(_middleX);
        Array.Clear(_middleY);
        for (var i = 0; i < x.Length; i++)
        {
            if (_groupOf[i] is >= 0 and var group)
            {
                _middleX[group] += x[i] / _size[group];
                _middleY[group] += y[i] / _size[group];
            }
        }

        for (var i = 0; i < x.Length; i++)
        {
            if (_groupOf[i] is >= 0 and var group && _size[group] > 1)
            {
                velocityX[i] += (_middleX[group] - x[i]) * strength;
                velocityY[i] += (_middleY[group] - y[i]) * strength;
            }
        }
    }

    private void PlaceMiddles(double spread)
    {
        var turn = Turn.Golden();
        var placed = 0.0;
        for (var group = 0; group < _size.Length; group++)
        {
            var radius = 2.2 * spread * Math.Sqrt(placed + (_size.Length > 1 ? _size[group] / 2.0 : 0));
            _middleX[group] = radius * turn.X;
            _middleY[group] = radius * turn.Y;
            placed += _size[group];
            turn.Next();
        }
    }
}
