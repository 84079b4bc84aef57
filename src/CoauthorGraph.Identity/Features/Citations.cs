using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Identity.Features;

/// <summary>
/// The citations within an input between papers that have a name of one block each: only those can be somebody's of
/// his own work. Numbered; one that goes both ways is two, as is one by two keys. Not safe for several threads until
/// all are added.
/// </summary>
internal sealed class Citations(PaperTable papers, NameCatalog names)
{
    private readonly List<(int From, int To)> _links = [];
    private readonly int[] _blockOn = Unseen(names.BlockCount);
    private readonly int[] _starts = new int[papers.Count + 1];
    private int[] _numbers = [];
    private int _seen = -1;

    /// <summary>How many there are.</summary>
    public int Count => _links.Count;

    /// <summary>Adds one, where the two share a block. Those of one paper come one after another.</summary>
    public void Add(int from, int to)
    {
        if (ShareABlock(from, to))
        {
            _links.Add((from, to));
            _starts[from]++;
            _starts[to]++;
        }
    }

    /// <summary>Says that all are added.</summary>
    public void End()
    {
        for (int paper = 0, sum = 0; paper < _starts.Length; paper++)
        {
            (_starts[paper], sum) = (sum, checked(sum + _starts[paper]));
        }

        _numbers = new int[_starts[^1]];
        var next = _starts[..^1];
        for (var number = 0; number < _links.Count; number++)
        {
            _numbers[next[_links[number].From]++] = number;
            _numbers[next[_links[number].To]++] = number;
        }
    }

    /// <summary>Adds the numbers of those from and to a paper to a list.</summary>
    public void AddTo(List<int> items, int paper, int first)
    {
        foreach (var number in _numbers.AsSpan(_starts[paper].._starts[paper + 1]))
        {
            items.Add(first + number);
        }
    }

    private static int[] Unseen(int blocks)
    {
        var on = new int[blocks];
        Array.Fill(on, -1);
        return on;
    }

    private bool ShareABlock(int from, int to)
    {
        var offsets = papers.AuthorshipOffsets.Span;
        for (var row = offsets[from]; _seen != from && row < offsets[from + 1]; row++)
        {
            _blockOn[names.BlockOf[names.FormOf[row]]] = from;
        }

        _seen = from;
        for (var row = offsets[to]; row < offsets[to + 1]; row++)
        {
            if (_blockOn[names.BlockOf[names.FormOf[row]]] == from)
            {
                return true;
            }
        }

        return false;
    }
}
