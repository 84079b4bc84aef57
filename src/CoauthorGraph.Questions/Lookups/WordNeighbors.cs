using System.Text;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>
/// Walks sorted words as a tree of their letters, and leaves a branch as soon as it is too far from what was typed: the
/// rows of the edit distance (letters added, left out, changed, or two neighbours exchanged) are kept along the way.
/// </summary>
internal sealed class WordNeighbors
{
    private const int MostLetters = 40;
    private readonly StringColumn _words;
    private readonly byte[] _typed;
    private readonly int _edits;
    private readonly int[][] _rows;
    private readonly byte[] _path;
    private readonly List<(int From, int End)> _found = [];

    private WordNeighbors(StringColumn words, byte[] typed, int edits)
    {
        _words = words;
        _typed = typed;
        _edits = edits;
        _path = new byte[typed.Length + edits + 1];
        _rows = [.. Enumerable.Range(0, _path.Length + 1).Select(_ => new int[typed.Length + 1])];
        for (var at = 0; at <= typed.Length; at++)
        {
            _rows[0][at] = at;
        }
    }

    /// <summary>Words whose beginning is at most so many edits from what was typed.</summary>
    public static WordChoice Of(StringColumn words, string typed, int edits)
    {
        var bytes = Encoding.UTF8.GetBytes(typed);
        if (bytes.Length > MostLetters)
        {
            return new WordChoice([]);
        }

        var walk = new WordNeighbors(words, bytes, edits);
        walk.Walk(0, words.Count, 0);
        return new WordChoice(walk._found);
    }

    // All words of the range have the path before them. Once the whole of what was typed is near, so are they all.
    private void Walk(int from, int end, int depth)
    {
        if (_rows[depth][^1] <= _edits)
        {
            Add(from, end);
            return;
        }

        if (depth == _path.Length)
        {
            return;
        }

        if (_rows[depth].Min() < _edits)
        {
            WalkAll(from, end, depth);
            return;
        }

        // No edit is left: what was typed goes on as it stands, or with the second of a pair that was exchanged.
        Span<bool> letters = stackalloc bool[256];
        for (var at = 0; at < _typed.Length; at++)
        {
            letters[_typed[at]] |= _rows[depth][at] <= _edits;
            letters[_typed[at]] |= depth > 0 && at + 1 < _typed.Length && _typed[at + 1] == _path[depth - 1]
                && _rows[depth - 1][at] < _edits;
        }

        for (var letter = letters.IndexOf(true); letter >= 0; letter = letters.IndexOf(true))
        {
            letters[letter] = false;
            var first = StartOf(letter, from, end, depth);
            if (first < end && _words.GetUtf8(first)[depth] == letter)
            {
                Step(first, EndOf(letter, first, end, depth), depth);
            }
        }
    }

    private void WalkAll(int from, int end, int depth)
    {
        while (from < end)
        {
            var word = _words.GetUtf8(from);
            if (word.Length == depth)
            {
                from++;
                continue;
            }

            var next = EndOf(word[depth], from, end, depth);
            Step(from, next, depth);
            from = next;
        }
    }

    private void Step(int from, int end, int depth)
    {
        _path[depth] = _words.GetUtf8(from)[depth];
        if (Advance(depth))
        {
            Walk(from, end, depth + 1);
        }
    }

    // The next row of the table; false when nothing behind it can be near.
    private bool Advance(int depth)
    {
        var (last, row) = (_rows[depth], _rows[depth + 1]);
        var letter = _path[depth];
        row[0] = depth + 1;
        var least = row[0];
        for (var at = 1; at <= _typed.Length; at++)
        {
            var change = last[at - 1] + (_typed[at - 1] == letter ? 0 : 1);
            row[at] = Math.Min(change, Math.Min(last[at], row[at - 1]) + 1);
            if (depth > 0 && at > 1 && _typed[at - 2] == letter && _typed[at - 1] == _path[depth - 1])
            {
                row[at] = Math.Min(row[at], _rows[depth - 1][at - 2] + 1);
            }

            least = Math.Min(least, row[at]);
        }

        // A pair that is exchanged costs one and is seen a letter later.
        return least <= _edits || last.Min() < _edits;
    }

    private void Add(int from, int end)
    {
        if (_found is [.., var (start, before)] && before == from)
        {
            _found[^1] = (start, end);
        }
        else
        {
            _found.Add((from, end));
        }
    }

    // The first word with this letter or a later one.
    private int StartOf(int letter, int from, int end, int depth)
    {
        while (from < end)
        {
            var middle = from + ((end - from) >> 1);
            var word = _words.GetUtf8(middle);
            if (word.Length == depth || word[depth] < letter)
            {
                from = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return from;
    }

    // Where the words with this letter end: doubling steps, then halves.
    private int EndOf(int letter, int from, int end, int depth)
    {
        var step = 1;
        var low = from;
        while (low + step < end && _words.GetUtf8(low + step)[depth] <= letter)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(end, low + step);
        while (high - low > 1)
        {
            var middle = low + ((high - low) >> 1);
            if (_words.GetUtf8(middle)[depth] <= letter)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }
}
