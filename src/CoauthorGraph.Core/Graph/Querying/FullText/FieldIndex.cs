using System.Runtime.InteropServices;

namespace CoauthorGraph.Core.Graph.Querying.FullText;

/// <summary>Where each word stands in one field of the rows of a table.</summary>
internal sealed class FieldIndex
{
    // As Lucene has them: how fast more of a word counts less, and how much the length of a text matters.
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;

    private readonly Dictionary<string, List<(int Row, int Position)>> _words = new(StringComparer.Ordinal);
    private readonly int[] _lengths;
    private string[]? _sorted;
    private int _texts;
    private long _total;

    public FieldIndex(string name, int rows)
    {
        Name = name;
        _lengths = new int[rows];
    }

    /// <summary>The property.</summary>
    public string Name { get; }

    /// <summary>The words that begin with a text, in order.</summary>
    public IEnumerable<string> WordsFrom(string prefix)
    {
        var sorted = _sorted ??= [.. _words.Keys.Order(StringComparer.Ordinal)];
        var at = Array.BinarySearch(sorted, prefix, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        for (; at < sorted.Length && sorted[at].StartsWith(prefix, StringComparison.Ordinal); at++)
        {
            yield return sorted[at];
        }
    }

    /// <summary>Takes the texts of a row; rows come in order.</summary>
    public void Add(int row, params ReadOnlySpan<string> texts)
    {
        var position = 0;
        var length = 0;
        foreach (var text in texts)
        {
            foreach (var word in WordBreaker.WordsOf(text))
            {
                if (StopWords.All.Contains(word))
                {
                    position++;
                    continue;
                }

                length++;
                if (!_words.TryGetValue(word, out var places))
                {
                    _words.Add(word, places = []);
                }

                places.Add((row, position++));
            }
        }

        _lengths[row] = length;
        _total += length;
        _texts += length > 0 ? 1 : 0;
    }

    /// <summary>Adds to scores those of the rows that have the words one after another.</summary>
    /// <param name="words">One or more words; those between them that are left out hold their places.</param>
    /// <param name="slop">How many other words may stand between them.</param>
    /// <param name="share">How much of a score counts.</param>
    /// <param name="scores">By row.</param>
    public void Score(IReadOnlyList<string> words, int slop, double share, Dictionary<int, double> scores)
    {
        var weight = 0.0;
        foreach (var word in words.Where(static word => !StopWords.All.Contains(word)))
        {
            if (!_words.TryGetValue(word, out var places))
            {
                return;
            }

            var rows = RowsOf(places);
            weight += Math.Log(1 + ((_texts - rows + 0.5) / (rows + 0.5)));
        }

        var average = (double)_total / Math.Max(1, _texts);
        foreach (var (row, count) in Counts(words, slop))
        {
            var length = 1 - LengthShare + (LengthShare * _lengths[row] / average);
            CollectionsMarshal.GetValueRefOrAddDefault(scores, row, out _) +=
                share * (weight * count / (count + (Saturation * length)));
        }
    }

    /// <summary>Gives each row that has a word the score of 1.</summary>
    public void Mark(string word, Dictionary<int, double> scores)
    {
        foreach (var (row, _) in _words[word])
        {
            scores[row] = 1;
        }
    }

    // The places of a word are in the order of rows.
    private static int RowsOf(List<(int Row, int Position)> places)
    {
        var (rows, last) = (0, -1);
        foreach (var (row, _) in places)
        {
            rows += row == last ? 0 : 1;
            last = row;
        }

        return rows;
    }

    private IEnumerable<(int Row, double Count)> Counts(IReadOnlyList<string> words, int slop)
    {
        var later = words.Skip(1).Select(word => _words.GetValueOrDefault(word)?.ToHashSet()).ToList();
        var (last, count) = (-1, 0.0);
        foreach (var (row, position) in _words[words[0]])
        {
            var gap = later.Count == 0 ? 0 : Gap(later, row, position, slop);
            if (gap < 0)
            {
                continue;
            }

            if (row != last && count > 0)
            {
                yield return (last, count);
                count = 0;
            }

            last = row;
            count += 1.0 / (1 + gap);
        }

        if (count > 0)
        {
            yield return (last, count);
        }
    }

    // How many other words stand between the first word and the last; -1 where they are too many.
    private static int Gap(List<HashSet<(int Row, int Position)>?> later, int row, int position, int slop)
    {
        var gap = 0;
        var at = position;
        foreach (var places in later)
        {
            at++;
            while (places is not null && !places.Contains((row, at)))
            {
                at++;
                if (++gap > slop)
                {
                    return -1;
                }
            }
        }

        return gap;
    }
}
