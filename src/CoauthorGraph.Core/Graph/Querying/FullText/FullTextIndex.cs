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
    public IEnumerable<(int Node, double Score)> Search(string text) => (Evaluate(SearchParser.Parse(text)) ?? [])
        .OrderByDescending(static one => one.Value).ThenBy(static one => one.Key)
        .Select(one => (_nodes[one.Key], (double)(float)one.Value));

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
    private Dictionary<int, double>? Evaluate(SearchTerm term)
    {
        var scores = term switch
        {
            SearchWords words => Words(words),
            SearchPattern pattern => Pattern(pattern),
            _ => Group((SearchGroup)term),
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
        return Sum(Fields(words.Field).Select(field => field.Score(split, words.Slop)));
    }

    // A word that is misspelt counts as the word that it stands for, and a pattern counts alike for all words.
    private Dictionary<int, double> Pattern(SearchPattern pattern)
    {
        var found = new Dictionary<int, double>();
        foreach (var field in Fields(pattern.Field))
        {
            var best = new Dictionary<int, double>();
            foreach (var word in field.Words)
            {
                var likeness = pattern.Likeness(word);
                foreach (var (row, score) in likeness > 0 ? field.Score([word]) : [])
                {
                    best[row] = pattern.IsScored ? best.GetValueOrDefault(row) + (score * likeness) : 1;
                }
            }

            foreach (var (row, score) in best)
            {
                found[row] = found.GetValueOrDefault(row) + score;
            }
        }

        return found;
    }

    private Dictionary<int, double>? Group(SearchGroup group)
    {
        Dictionary<int, double>? required = null;
        var optional = new List<Dictionary<int, double>>();
        var excluded = new HashSet<int>();
        var said = group.Clauses.Count == 0;
        foreach (var clause in group.Clauses)
        {
            if (Evaluate(clause.Term) is not { } scores)
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

        var wanted = Sum(optional);
        var all = required is null
            ? wanted
            : required.ToDictionary(static one => one.Key, one => one.Value + wanted.GetValueOrDefault(one.Key));
        foreach (var row in excluded)
        {
            all.Remove(row);
        }

        return said ? all : null;
    }

    private static Dictionary<int, double> Both(Dictionary<int, double> first, Dictionary<int, double> second) =>
        first.Where(one => second.ContainsKey(one.Key))
            .ToDictionary(static one => one.Key, one => one.Value + second[one.Key]);

    private static Dictionary<int, double> Sum(IEnumerable<Dictionary<int, double>> parts)
    {
        var sum = new Dictionary<int, double>();
        foreach (var (row, score) in parts.SelectMany(static part => part))
        {
            sum[row] = sum.GetValueOrDefault(row) + score;
        }

        return sum;
    }

    private IEnumerable<FieldIndex> Fields(string? name) =>
        name is null ? _fields : _fields.Where(field => string.Equals(field.Name, name, StringComparison.Ordinal));
}
