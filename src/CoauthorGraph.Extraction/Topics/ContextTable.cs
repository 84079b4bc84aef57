namespace CoauthorGraph.Extraction.Topics;

/// <summary>
/// What the words and categories of a paper say about each topic when its names are left out: a linear model, learnt
/// from titles and abstracts whose topics are named or filed (see <c>eng/TopicTraining</c>). A topic with categories of
/// its own keeps its names. Filled once, then safe for any number of threads.
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
        foreach (var feature in reading.Features)
        {
            var value = reading.Value(reading.Count(feature));
            var topics = _topics.AsSpan(_start[feature], _start[feature + 1] - _start[feature]);
            var weights = _weights.AsSpan(_start[feature], topics.Length);
            for (var i = 0; i < topics.Length; i++)
            {
                odds[topics[i]] += weights[i] * value;
            }
        }

        foreach (var category in reading.Categories)
        {
            for (var i = _start[category]; i < _start[category + 1]; i++)
            {
                odds[_topics[i]] += _weights[i] * ContextReading.CategoryValue;
            }
        }

        for (var from = 0; from < reading.Names.Count;)
        {
            var topic = reading.Names[from].Topic;
            foreach (var (feature, count) in reading.InsideNames(ref from))
            {
                if (Weight(feature, topic) is not 0 and var weight)
                {
                    var all = reading.Count(feature);
                    odds[topic] -= weight * (reading.Value(all) - reading.Value(Math.Max(0, all - count)));
                }
            }
        }
    }

    /// <summary>The words that speak most for a topic, the strongest first.</summary>
    public string Strongest(ContextReading reading, int topic)
    {
        Span<(float Worth, int Feature)> best = stackalloc (float, int)[ShownWords];
        var found = 0;
        foreach (var feature in reading.Features)
        {
            if (Weight(feature, topic) is > 0 and var weight)
            {
                Keep(best, ref found, (weight * reading.Value(reading.Count(feature)), feature));
            }
        }

        var words = new string[found];
        for (var i = 0; i < found; i++)
        {
            words[i] = Vocabulary[best[i].Feature];
        }

        return string.Join(", ", words);
    }

    /// <summary>What a feature weighs for a topic.</summary>
    public float Weight(int feature, int topic)
    {
        var place = _topics.AsSpan(_start[feature], _start[feature + 1] - _start[feature]).IndexOf(topic);
        return place < 0 ? 0 : _weights[_start[feature] + place];
    }

    // Inserts where it belongs among the best, of equal ones the first feature first.
    private static void Keep(
        Span<(float Worth, int Feature)> best, ref int found, (float Worth, int Feature) one)
    {
        var place = found;
        while (place > 0 && (best[place - 1].Worth < one.Worth
            || (best[place - 1].Worth == one.Worth && best[place - 1].Feature > one.Feature)))
        {
            place--;
        }

        if (place < best.Length)
        {
            found = Math.Min(found + 1, best.Length);
            best[place..(found - 1)].CopyTo(best[(place + 1)..]);
            best[place] = one;
        }
    }
}
