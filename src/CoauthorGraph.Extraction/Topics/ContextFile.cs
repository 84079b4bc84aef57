using System.Globalization;
using System.Text;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Topics;

/// <summary>
/// Reads and writes a <see cref="ContextTable"/>. First a line for each topic: its id, the log-odds before anything is
/// read and those of a paper without a known word, in hundredths. Then a line for each word or pair, which begins with
/// a tab: the word, then number of the topic and weight in tenths, with a colon between.
/// </summary>
internal static class ContextFile
{
    private const float Hundred = 100;
    private const float Ten = 10;

    /// <summary>Reads a table for the topics of a taxonomy; others are passed over.</summary>
    public static ContextTable Read(TextReader? reader, WordNumbers words, IReadOnlyList<string> topics)
    {
        var places = topics.Select(static (id, place) => (id, place))
            .ToDictionary(static one => one.id, static one => one.place, StringComparer.Ordinal);
        var vocabulary = new ContextVocabulary(words);
        var priors = Enumerable.Repeat(float.NaN, topics.Count).ToArray();
        var bias = new float[topics.Count];
        var known = new List<int>();
        var entries = new List<IReadOnlyList<(int Topic, float Weight)>>();
        while (reader?.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            if (fields[0].Length > 0)
            {
                known.Add(places.GetValueOrDefault(fields[0], -1));
                if (known[^1] is >= 0 and var topic)
                {
                    (priors[topic], bias[topic]) = (Number(fields[1]) / Hundred, Number(fields[2]) / Hundred);
                }

                continue;
            }

            var list = new List<(int Topic, float Weight)>(fields.Length - 2);
            foreach (var field in fields.AsSpan(2))
            {
                var colon = field.IndexOf(':', StringComparison.Ordinal);
                if (known[Number(field.AsSpan(0, colon))] is >= 0 and var topic)
                {
                    list.Add((topic, Number(field.AsSpan(colon + 1)) / Ten));
                }
            }

            if (list.Count > 0)
            {
                vocabulary.Add(fields[1]);
                entries.Add(list);
            }
        }

        return new ContextTable(vocabulary, priors, bias, entries);
    }

    /// <summary>Writes a table.</summary>
    public static void Write(
        TextWriter writer,
        IEnumerable<(string Id, double Prior, double Bias)> topics,
        IEnumerable<(string Feature, IEnumerable<(int Topic, double Weight)> Weights)> features)
    {
        foreach (var (id, prior, bias) in topics)
        {
            writer.Write(FormattableString.Invariant($"{id}\t{prior * Hundred:0}\t{bias * Hundred:0}\n"));
        }

        foreach (var (feature, weights) in features)
        {
            var line = new StringBuilder();
            foreach (var (topic, weight) in weights)
            {
                var tenths = Math.Round(weight * Ten);
                if (tenths != 0)
                {
                    line.Append(CultureInfo.InvariantCulture, $"\t{topic}:{tenths:0}");
                }
            }

            if (line.Length > 0)
            {
                writer.Write($"\t{feature}{line}\n");
            }
        }
    }

    private static int Number(ReadOnlySpan<char> text) =>
        int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
