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

        var (offsets, values) = (_offsets.ToArray(), _values.ToArray());
        var places = new int[values.Length];
        for (var place = 0; place < _rows.Count; place++)
        {
            for (var at = offsets[place]; at < offsets[place + 1]; at++)
            {
                values[at] = numbers[values[at]];
                places[at] = place;
            }

            values.AsSpan(offsets[place]..offsets[place + 1]).Sort();
        }

        return new WordTable
        {
            Words = StringColumn.From(order.Select(word => _words[word])),
            Places = Places(values, places, order.Length),
            Rows = _rows.ToArray(),
            WordsOf = new IntListColumn(offsets, values),
        };
    }

    private static IntListColumn Places(int[] words, int[] placeOf, int count)
    {
        var byWord = IntListColumn.Invert(words, count);
        var places = new int[words.Length];
        for (var at = 0; at < places.Length; at++)
        {
            places[at] = placeOf[byWord.Values.Span[at]];
        }

        return new IntListColumn(byWord.Offsets, places);
    }
}
