using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CoauthorGraph.Core.Graph.Querying.FullText;

/// <summary>Finds the nodes of a label by the words of some properties, the best first, scored as Lucene does by
/// BM25.</summary>
internal sealed class FullTextIndex
{
    private readonly FieldIndex[] _fields;
    private readonly int[] _nodes;

    /// <summary>Reads the texts of all nodes of the label.</summary>
    public FullTextIndex(IPropertyGraph graph, PropertyIndex index, CancellationToken cancellation)
    {
        var label = graph.LabelToken(index.Label);
        _nodes = NodesOf(graph, label);
        _fields = [.. index.Keys.Select(key => new FieldIndex(key, _nodes.Length))];
        foreach (var field in _fields)
        {
            var key = graph.PropertyKeyToken(field.Name);
            for (var row = 0; row < _nodes.Length; row++)
            {
                if (row % 4096 == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                var value = graph.NodeProperty(_nodes[row], key);
                if (value.Kind == PropertyValueKind.Text)
                {
                    field.Add(row, value.AsText);
                }
                else if (value.Kind == PropertyValueKind.TextList)
                {
                    field.Add(row, value.AsTexts);
                }
            }
        }
    }

    /// <summary>The nodes that a search finds, the best first.</summary>
    public IEnumerable<(int Node, double Score)> Search(string text, CancellationToken cancellation)
    {
        var found = Evaluate(SearchParser.Parse(text), cancellation) ?? [];
        var best = new (float Score, int Row)[found.Count];
        var at = 0;
        foreach (var (row, score) in found)
        {
            best[at++] = ((float)score, row);
        }

        Array.Sort(best, static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Row.CompareTo(b.Row));
        return best.Select(one => (_nodes[one.Row], (double)one.Score));
    }

    private static int[] NodesOf(IPropertyGraph graph, int label)
    {
        var nodes = new int[graph.NodeCount(label)];
        long position = 0;
        for (int count = 0, filled; (filled = graph.ScanNodes(label, ref position, nodes.AsSpan(count))) > 0;)
        {
            count += filled;
        }

        return nodes;
    }

    // Null for what says nothing: words that are left out, all of them.
    private Dictionary<int, double>? Evaluate(SearchTerm term, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var scores = term switch
        {
            SearchWords words => Words(words),
            SearchPattern pattern => Pattern(pattern, cancellation),
            _ => Group((SearchGroup)term, cancellation),
        };
        return term.Boost == 1 || scores is null
            ? scores
            : scores.ToDictionary(static one => one.Key, one => one.Value * term.Boost);
    }

    private Dictionary<int, double>? Words(SearchWords words)
    {
        var split = WordBreaker.WordsOf(words.Text);
        var first = split.FindIndex(static word => !StopWords.All.Contains(word));
        if (first < 0)
        {
            return split.Count == 0 ? [] : null;
        }

        split = split[first..(split.FindLastIndex(static word => !StopWords.All.Contains(word)) + 1)];
        var scores = new Dictionary<int, double>();
        foreach (var field in Fields(words.Field))
        {
            field.Score(split, words.Slop, 1, scores);
        }

        return scores;
    }

    // A word that is misspelt counts as the word that it stands for, and a pattern counts alike for all words.
    private Dictionary<int, double> Pattern(SearchPattern pattern, CancellationToken cancellation)
    {
        var found = new Dictionary<int, double>();
        foreach (var field in Fields(pattern.Field))
        {
            var best = new Dictionary<int, double>();
            foreach (var word in field.WordsFrom(pattern.Prefix))
            {
                cancellation.ThrowIfCancellationRequested();
                var likeness = pattern.Likeness(word);
                if (likeness > 0 && pattern.IsScored)
                {
                    field.Score([word], 0, likeness, best);
                }
                else if (likeness > 0)
                {
                    field.Mark(word, best);
                }
            }

            Add(found, best);
        }

        return found;
    }

    private Dictionary<int, double>? Group(SearchGroup group, CancellationToken cancellation)
    {
        Dictionary<int, double>? required = null;
        var optional = new List<Dictionary<int, double>>();
        var excluded = new HashSet<int>();
        var said = group.Clauses.Count == 0;
        foreach (var clause in group.Clauses)
        {
            if (Evaluate(clause.Term, cancellation) is not { } scores)
            {
                continue;
            }

            said = true;
            if (clause.IsExcluded)
            {
                excluded.UnionWith(scores.Keys);
            }
            else if (!clause.IsRequired)
            {
                optional.Add(scores);
            }
            else
            {
                required = required is null ? scores : Both(required, scores);
            }
        }

        var all = required ?? [];
        foreach (var scores in optional)
        {
            if (required is null)
            {
                Add(all, scores);
            }
            else
            {
                AddToKnown(all, scores);
            }
        }

        foreach (var row in excluded)
        {
            all.Remove(row);
        }

        return said ? all : null;
    }

    private static Dictionary<int, double> Both(Dictionary<int, double> first, Dictionary<int, double> second)
    {
        var (few, many) = first.Count <= second.Count ? (first, second) : (second, first);
        var both = new Dictionary<int, double>();
        foreach (var (row, score) in few)
        {
            if (many.TryGetValue(row, out var other))
            {
                both.Add(row, score + other);
            }
        }

        return both;
    }

    private static void Add(Dictionary<int, double> sum, Dictionary<int, double> scores)
    {
        foreach (var (row, score) in scores)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(sum, row, out _) += score;
        }
    }

    private static void AddToKnown(Dictionary<int, double> sum, Dictionary<int, double> scores)
    {
        foreach (var (row, score) in scores)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrNullRef(sum, row);
            if (!Unsafe.IsNullRef(ref known))
            {
                known += score;
            }
        }
    }

    private IEnumerable<FieldIndex> Fields(string? name) =>
        name is null ? _fields : _fields.Where(field => string.Equals(field.Name, name, StringComparison.Ordinal));
}
