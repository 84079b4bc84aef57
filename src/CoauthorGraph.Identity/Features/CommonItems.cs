namespace CoauthorGraph.Identity.Features;

/// <summary>The items that stand in both of two ascending lists, ascending.</summary>
internal ref struct CommonItems(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
{
    private readonly ReadOnlySpan<int> _left = left;
    private readonly ReadOnlySpan<int> _right = right;
    private int _atLeft;
    private int _atRight;

    /// <summary>The item.</summary>
    public int Current { get; private set; }

    /// <summary>Itself.</summary>
    public readonly CommonItems GetEnumerator() => this;

    /// <summary>Goes to the next item; false when there is none.</summary>
    public bool MoveNext()
    {
        while (_atLeft < _left.Length && _atRight < _right.Length)
        {
            var (a, b) = (_left[_atLeft], _right[_atRight]);
            _atLeft += a <= b ? 1 : 0;
            _atRight += b <= a ? 1 : 0;
            if (a == b)
            {
                Current = a;
                return true;
            }
        }

        return false;
    }
}
