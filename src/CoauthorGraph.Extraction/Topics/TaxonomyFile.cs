using System.Globalization;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Topics;

/// <summary>Reads the file of a taxonomy; its layout is described at the head of <c>taxonomy.tsv</c>.</summary>
internal sealed class TaxonomyFile
{
    private const double UsualCategoryWeight = 0.8;
    private static readonly char[] WordBorders = [' ', '-', '/'];
    private readonly List<string[]> _lines = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _added = [];
    private readonly WordNumbers _words = new();
    private readonly PhraseTrie _trie = new();
    private readonly List<List<TopicPhrase>> _phrases = [];
    private readonly Dictionary<string, List<CategoryEvidence>> _categories = new(StringComparer.Ordinal);

    /// <summary>Reads a taxonomy.</summary>
    /// <param name="reader">The taxonomy.</param>
    /// <param name="context">The learnt weights, or null for none.</param>
    public static TopicTaxonomy Read(TextReader reader, TextReader? context = null)
    {
        var file = new TaxonomyFile();
        file.AddLines(reader, isImported: false);
        return file.Build(context);
    }

    /// <summary>Reads a taxonomy and the lines that a user brings beside it: of a topic that both have, the names are
    /// added.</summary>
    public static TopicTaxonomy Read(TextReader? builtIn, TextReader imported, TextReader? context)
    {
        var file = new TaxonomyFile();
        if (builtIn is not null)
        {
            file.AddLines(builtIn, isImported: false);
        }

        file.AddLines(imported, isImported: true);
        return file.Build(context);
    }

    private void AddLines(TextReader reader, bool isImported)
    {
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0 && line[0] != '#')
            {
                AddLine(line, number, isImported);
            }
        }
    }

    private static CoauthorGraphException Bad(int number, string what) => new(
        ErrorCode.InputUnreadable,
        $"Line {number} of the topic taxonomy {what}; see the head of the built-in taxonomy for the layout.");

    private void AddLine(string line, int number, bool isImported)
    {
        var fields = line.Split('\t');
        if (fields.Length != 5 || fields[0].Length == 0)
        {
            throw Bad(number, $"has {fields.Length} fields where 5 are expected");
        }

        var topic = _lines.Count;
        if (_places.TryAdd(fields[0], topic) || !isImported)
        {
            _lines.Add(fields);
        }
        else
        {
            topic = _places[fields[0]];
            _added.Add(line);
        }

        foreach (var category in Split(fields[3], ' '))
        {
            var (id, weight) = Weighted(category, ':', UsualCategoryWeight, number);
            if (!_categories.TryGetValue(id, out var list))
            {
                _categories.Add(id, list = []);
            }

            list.Add(new CategoryEvidence(topic, weight));
        }

        foreach (var phrase in Split(fields[4], '|'))
        {
            AddPhrase(phrase, topic, number);
        }

        AddName(fields[1], topic);
    }

    // A name of several words means the topic wherever it stands as a whole; one word may mean much else.
    private void AddName(string name, int topic)
    {
        if (NamePhrase.Words(name) is not { Length: > 1 } words)
        {
            return;
        }

        var phrases = PhrasesOf([.. NamePhrase.Of(words).Split(' ').Select(_words.Add)]);
        if (!phrases.Exists(phrase => phrase.Topic == topic))
        {
            phrases.Add(new TopicPhrase(topic, 1));
        }
    }

    private List<TopicPhrase> PhrasesOf(int[] words)
    {
        var place = _trie.Add(words, _phrases.Count);
        if (place == _phrases.Count)
        {
            _phrases.Add([]);
        }

        return _phrases[place];
    }

    private void AddPhrase(string phrase, int topic, int number)
    {
        var hides = phrase[0] == '!';
        var needsBroader = phrase[0] == '~';
        var (text, weight) = Weighted(hides || needsBroader ? phrase[1..] : phrase, '=', 1, number);
        var words = text.Split(WordBorders, StringSplitOptions.RemoveEmptyEntries).Select(_words.Add).ToArray();
        if (words.Length == 0)
        {
            throw Bad(number, "has an empty phrase");
        }

        PhrasesOf(words).Add(new TopicPhrase(topic, hides ? 0 : weight, needsBroader));
    }

    private static (string Text, double Weight) Weighted(string text, char mark, double usual, int number)
    {
        var at = text.LastIndexOf(mark);
        if (at < 0)
        {
            return (text, usual);
        }

        return double.TryParse(text.AsSpan(at + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
            ? (text[..at], weight)
            : throw Bad(number, $"has the weight '{text[(at + 1)..]}', which is no number");
    }

    private static string[] Split(string text, char border) =>
        text.Split(border, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private TopicTaxonomy Build(TextReader? context)
    {
        var broader = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var fields in _lines)
        {
            if (!broader.TryAdd(fields[0], Split(fields[2], ' ')))
            {
                throw new CoauthorGraphException(
                    ErrorCode.InputUnreadable, $"The topic '{fields[0]}' stands twice in the taxonomy; keep one line.");
            }
        }

        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        var topics = _lines.Select(fields => new Topic(
            fields[0], fields[1], Level(fields[0], broader, levels, 0), broader[fields[0]])).ToArray();
        var weights = ContextFile.Read(context, _words, [.. topics.Select(static topic => topic.Id)]);
        var hash = ExtractorVersion.Of([.. _lines.Select(static fields => string.Join('\t', fields)), .. _added]);
        return new TopicTaxonomy(
            topics, _words, _trie, [.. _phrases.Select(list => list.ToArray())], _categories, weights, hash);
    }

    private static int Level(string id, Dictionary<string, string[]> broader, Dictionary<string, int> levels, int depth)
    {
        if (levels.TryGetValue(id, out var level))
        {
            return level;
        }

        if (depth > broader.Count || !broader.TryGetValue(id, out var above))
        {
            var what = depth > broader.Count ? "is broader than itself" : "is named as broader but has no line";
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, $"The topic '{id}' of the taxonomy {what}; correct the file.");
        }

        level = above.Length == 0 ? 0 : above.Min(parent => Level(parent, broader, levels, depth + 1)) + 1;
        levels[id] = level;
        return level;
    }
}
