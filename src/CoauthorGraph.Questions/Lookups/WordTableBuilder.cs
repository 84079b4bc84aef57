using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>Gathers the words of things, in the order of their places.</summary>
internal sealed class WordTableBuilder
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _find;
    private readonly List<string> _words = [];
    private readonly List<int> _rows = [];
    private readonly List<int> _offsets = [0];
    private readonly List<int> _values = [];
    private readonly HashSet<int> _own = [];

    public WordTableBuilder() => _find = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A word of the thing that is being added.</summary>
    public void Add(ReadOnlySpan<char> word)
    {
        if (!_find.TryGetValue(word, out var number))
        {
            number = _words.Count;
            _words.Add(word.ToString());
            _numbers.Add(_words[number], number);
        }

        if (_own.Add(number))
        {
            _values.Add(number);
        }
    }

    /// <summary>That was the thing in this row.</summary>
    public void End(int row)
    {
        _rows.Add(row);
        _offsets.Add(_values.Count);
        _own.Clear();
    }

    /// <summary>The table; the builder must not be used afterwards.</summary>
    public WordTable Build()
    {
        var order = Enumerable.Range(0, _words.Count).ToArray();
        Array.Sort(order, (one, other) => Utf8Order.CompareStrings(_words[one], _words[other]));
        var numbers = new int[order.Length];
        for (var number = 0; number < order.Length; number++)
        {
            numbers[order[number]] = number;
        }

        var offsets = _offsets.ToArray();
        var values = _values.ToArray();
        _values.Clear();
        _values.TrimExcess(); // As large once more, and there may be tens of millions.
        for (var place = 0; place < _rows.Count; place++)
        {
            var own = values.AsSpan(offsets[place]..offsets[place + 1]);
            foreach (ref var word in own)
            {
                word = numbers[word];
            }

            own.Sort();
        }

        return new WordTable
        {
            Words = StringColumn.From(order.Select(word => _words[word])),
            Places = PlacesOf(values, offsets, order.Length),
            Rows = _rows.ToArray(),
            WordsOf = new IntListColumn(offsets, values),
        };
    }

    // For each word the places, ascending since they are gone through so.
    private static IntListColumn PlacesOf(int[] words, int[] offsetOfPlace, int count)
    {
        var offsets = new int[count + 1];
        foreach (var word in words)
        {
            offsets[word + 1]++;
        }

        for (var word = 0; word < count; word++)
        {
            offsets[word + 1] += offsets[word];
        }

        var places = new int[words.Length];
        var next = offsets[..count];
        for (var place = 0; place + 1 < offsetOfPlace.Length; place++)
        {
            foreach (var word in words.AsSpan(offsetOfPlace[place]..offsetOfPlace[place + 1]))
            {
                places[next[word]++] = place;
            }
        }

        return new IntListColumn(offsets, places);
    }
}
