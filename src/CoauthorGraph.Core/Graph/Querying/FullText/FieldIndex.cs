namespace CoauthorGraph.Core.Graph.Querying.FullText;

/// <summary>Where each word stands in one field of the rows of a table.</summary>
internal sealed class FieldIndex
{
    // As Lucene has them: how fast more of a word counts less, and how much the length of a text matters.
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;

    private readonly Dictionary<string, List<(int Row, int Position)>> _words = new(StringComparer.Ordinal);
    private readonly int[] _lengths;
    private int _texts;
    private long _total;

    public FieldIndex(string name, int rows)
    {
        Name = name;
        _lengths = new int[rows];
    }

    /// <summary>The property.</summary>
    public string Name { get; }

    /// <summary>All words.</summary>
    public IEnumerable<string> Words => _words.Keys;

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

    /// <summary>The rows that have the words one after another, with how well they fit.</summary>
    /// <param name="words">One or more words; those between them that are left out hold their places.</param>
    /// <param name="slop">How many other words may stand between them.</param>
    public Dictionary<int, double> Score(IReadOnlyList<string> words, int slop = 0)
    {
        var scores = new Dictionary<int, double>();
        var weight = 0.0;
        foreach (var word in words.Where(static word => !StopWords.All.Contains(word)))
        {
            if (!_words.TryGetValue(word, out var places))
            {
                return scores;
            }

            var rows = places.Select(static place => place.Row).Distinct().Count();
            weight += Math.Log(1 + ((_texts - rows + 0.5) / (rows + 0.5)));
        }

        var average = (double)_total / Math.Max(1, _texts);
        foreach (var (row, count) in Counts(words, slop))
        {
            var length = 1 - LengthShare + (LengthShare * _lengths[row] / average);
            scores[row] = weight * count / (count + (Saturation * length));
        }

        return scores;
    }

    private Dictionary<int, double> Counts(IReadOnlyList<string> words, int slop)
    {
        var counts = new Dictionary<int, double>();
        if (words.Count == 1)
        {
            foreach (var (row, _) in _words[words[0]])
            {
                counts[row] = counts.GetValueOrDefault(row) + 1;
            }

            return counts;
        }

        var later = words.Skip(1).Select(word => _words.GetValueOrDefault(word)?.ToHashSet()).ToList();
        foreach (var (row, position) in _words[words[0]])
        {
            var gap = Gap(later, row, position, slop);
            if (gap >= 0)
            {
                counts[row] = counts.GetValueOrDefault(row) + (1.0 / (1 + gap));
            }
        }

        return counts;
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
