using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>Goes through the places of a few words together, forward only.</summary>
internal sealed class PlaceCursors
{
    private readonly ReadOnlyMemory<int> _places;
    private readonly int[] _at;
    private readonly int[] _end;

    public PlaceCursors(IntListColumn places, WordChoice choice)
    {
        _places = places.Values;
        _at = new int[choice.Count];
        _end = new int[choice.Count];
        var offsets = places.Offsets.Span;
        var cursor = 0;
        foreach (var (from, end) in choice.Ranges)
        {
            for (var word = from; word < end; word++)
            {
                (_at[cursor], _end[cursor]) = (offsets[word], offsets[word + 1]);
                cursor++;
            }
        }
    }

    /// <summary>Whether one of the words has a place; it must not be before one that was asked for earlier.</summary>
    public bool Has(int place)
    {
        var places = _places.Span;
        var found = false;
        for (var cursor = 0; cursor < _at.Length && !found; cursor++)
        {
            var at = FirstFrom(places, _at[cursor], _end[cursor], place);
            _at[cursor] = at;
            found = at < _end[cursor] && places[at] == place;
        }

        return found;
    }

    /// <summary>The places that have one of some words, ascending, each once.</summary>
    public static IEnumerable<int> Merge(IntListColumn places, WordChoice choice)
    {
        var cursors = new PlaceCursors(places, choice);
        var (at, end) = (cursors._at, cursors._end);
        var next = new PriorityQueue<int, int>(
            Enumerable.Range(0, at.Length).Where(cursor => at[cursor] < end[cursor])
                .Select(cursor => (cursor, places.Values.Span[at[cursor]])));
        var last = -1;
        while (next.TryPeek(out var cursor, out var place))
        {
            if (place != last)
            {
                last = place;
                yield return place;
            }

            if (++at[cursor] < end[cursor])
            {
                next.DequeueEnqueue(cursor, places.Values.Span[at[cursor]]);
            }
            else
            {
                next.Dequeue();
            }
        }
    }

    // By steps that double and then halve: the next one is near, as a rule (Bentley and Yao 1976).
    private static int FirstFrom(ReadOnlySpan<int> places, int from, int end, int place)
    {
        var step = 1;
        while (from < end && places[from] < place)
        {
            from += step;
            step <<= 1;
        }

        var low = from - (step >> 1);
        return low + places[low..Math.Min(from, end)].LowerBound(place);
    }
}
