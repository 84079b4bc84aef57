namespace CoauthorGraph.Extraction.Topics;

/// <summary>
/// What the words of a paper say about each topic when its names are left out: a linear model, learnt from titles and
/// abstracts whose topics are named (see <c>eng/TopicTraining</c>). Filled once, then safe for any number of threads.
/// </summary>
internal sealed class ContextTable
{
    /// <summary>The log-odds of a topic that the table does not know, before anything is read.</summary>
    public const float UnknownPrior = -5;

    private const int ShownWords = 4;
    private readonly int[] _start;
    private readonly int[] _topics;
    private readonly float[] _weights;

    /// <summary>A table.</summary>
    /// <param name="vocabulary">What is weighed.</param>
    /// <param name="priors">Log-odds of each topic before anything is read, NaN for one that is not known.</param>
    /// <param name="bias">Log-odds of each topic for a paper of which no word is known.</param>
    /// <param name="entries">The weights of each feature of the vocabulary.</param>
    public ContextTable(
        ContextVocabulary vocabulary,
        float[] priors,
        float[] bias,
        IReadOnlyList<IReadOnlyList<(int Topic, float Weight)>> entries)
    {
        Vocabulary = vocabulary;
        Priors = priors;
        Bias = bias;
        _start = new int[entries.Count + 1];
        for (var i = 0; i < entries.Count; i++)
        {
            _start[i + 1] = _start[i] + entries[i].Count;
        }

        var sorted = entries.Select(static list => list.OrderBy(static entry => entry.Topic)).ToList();
        _topics = [.. sorted.SelectMany(static list => list.Select(static entry => entry.Topic))];
        _weights = [.. sorted.SelectMany(static list => list.Select(static entry => entry.Weight))];
    }

    /// <summary>What is weighed.</summary>
    public ContextVocabulary Vocabulary { get; }

    /// <summary>Log-odds of each topic before anything is read, NaN for one that the table does not know.</summary>
    public float[] Priors { get; }

    /// <summary>Log-odds of each topic for a paper of which no word is known.</summary>
    public float[] Bias { get; }

    /// <summary>The log-odds of each topic, names left out.</summary>
    public void Weigh(ContextReading reading, Span<float> odds)
    {
        Bias.CopyTo(odds);
        foreach (var (feature, count) in reading.Counts)
        {
            var value = reading.Value(count);
            var topics = _topics.AsSpan(_start[feature], _start[feature + 1] - _start[feature]);
            var weights = _weights.AsSpan(_start[feature], topics.Length);
            for (var i = 0; i < topics.Length; i++)
            {
                odds[topics[i]] += weights[i] * value;
            }
        }

        for (var from = 0; from < reading.Names.Count;)
        {
            var topic = reading.Names[from].Topic;
            foreach (var (feature, count) in reading.InsideNames(ref from))
            {
                if (Weight(feature, topic) is not 0 and var weight)
                {
                    var all = reading.Counts[feature];
                    odds[topic] -= weight * (reading.Value(all) - reading.Value(Math.Max(0, all - count)));
                }
            }
        }
    }

    /// <summary>The words that speak most for a topic, the strongest first.</summary>
    public string Strongest(ContextReading reading, int topic)
    {
        var earned = new List<(float Worth, int Feature)>();
        foreach (var (feature, count) in reading.Counts)
        {
            if (Weight(feature, topic) is > 0 and var weight)
            {
                earned.Add((weight * reading.Value(count), feature));
            }
        }

        earned.Sort(static (a, b) => a.Worth != b.Worth ? b.Worth.CompareTo(a.Worth) : a.Feature.CompareTo(b.Feature));
        return string.Join(", ", earned.Take(ShownWords).Select(one => Vocabulary[one.Feature]));
    }

    /// <summary>What a feature weighs for a topic.</summary>
    public float Weight(int feature, int topic)
    {
        var place = Array.BinarySearch(_topics, _start[feature], _start[feature + 1] - _start[feature], topic);
        return place < 0 ? 0 : _weights[place];
    }
}
