using System.Globalization;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Extraction.Institutions;

namespace CoauthorGraph.Extraction;

/// <summary>The names by which the built-in taxonomy and registry know topics and institutions. Immutable.</summary>
public sealed class KnownNames : IOtherNames
{
    // A phrase of less weight speaks for a topic, and is no name of it.
    private const double LeastOfAName = 0.8;
    private static readonly Lazy<KnownNames> BuiltIn = new(static () => new KnownNames(null));
    private readonly Dictionary<string, List<string>> _topics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _institutions = new(StringComparer.Ordinal);

    private KnownNames(string? imported)
    {
        AddTopics(imported);
        foreach (var fields in BuiltInInstitutions.ReadLines("institutions.tsv").Select(static line =>
            line.Split('\t')))
        {
            _institutions[BuiltInInstitutions.IdOf(fields)] =
                [fields[0], fields[1], .. fields[7].Split('|', StringSplitOptions.RemoveEmptyEntries)];
        }
    }

    /// <summary>Those that come with the program; read when they are first asked for.</summary>
    public static KnownNames Default => BuiltIn.Value;

    /// <summary>Those, and the names of topics that were imported.</summary>
    public static KnownNames With(string imported)
    {
        ArgumentNullException.ThrowIfNull(imported);
        return new KnownNames(imported);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> OfTopic(string id) => _topics.GetValueOrDefault(id, []);

    /// <inheritdoc/>
    public IReadOnlyList<string> OfInstitution(string id) => _institutions.GetValueOrDefault(id, []);

    // A phrase that several topics have is a name of those for which it speaks most, and of the narrowest among them.
    private void AddTopics(string? imported)
    {
        var lines = BuiltInInstitutions.ReadLines("taxonomy.tsv")
            .Concat((imported ?? "").Split('\n').Where(static line => line.Length > 0 && line[0] != '#'))
            .Select(static line => line.Split('\t')).ToList();
        var broader = lines.DistinctBy(static fields => fields[0]).ToDictionary(
            static fields => fields[0], static fields => fields[2].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            StringComparer.Ordinal);
        var phrases = lines
            .SelectMany(static fields => fields[4].Split('|', StringSplitOptions.RemoveEmptyEntries)
                .Where(static phrase => phrase[0] != '!')
                .Select(phrase => (Topic: fields[0], Phrase: Weighted(phrase))))
            .Where(static one => one.Phrase.Weight >= LeastOfAName)
            .GroupBy(static one => TextFolding.Words(one.Phrase.Text), StringComparer.Ordinal);
        foreach (var phrase in phrases)
        {
            var most = phrase.Max(static one => one.Phrase.Weight);
            var those = phrase.Where(one => one.Phrase.Weight == most).ToList();
            foreach (var (topic, (text, _)) in those)
            {
                if (those.Exists(other => IsBelow(other.Topic, topic, broader)))
                {
                    continue;
                }

                if (!_topics.TryGetValue(topic, out var names))
                {
                    _topics[topic] = names = [];
                }

                names.Add(text);
            }
        }
    }

    private static bool IsBelow(string topic, string above, Dictionary<string, string[]> broader) =>
        broader[topic].Any(next => next == above || IsBelow(next, above, broader));

    private static (string Text, double Weight) Weighted(string phrase)
    {
        var at = phrase.LastIndexOf('=');
        return at < 0 ? (phrase, 1) : (phrase[..at], double.Parse(phrase.AsSpan(at + 1), CultureInfo.InvariantCulture));
    }
}
