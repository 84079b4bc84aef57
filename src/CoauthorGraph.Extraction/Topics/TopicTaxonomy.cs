using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Topics;

/// <summary>
/// The topics papers can be about, with the phrases and categories that speak for them. Immutable and safe for any
/// number of threads.
/// </summary>
public sealed class TopicTaxonomy
{
    private const double LeastOfAField = 0.7;
    private const string Alone = "# without the built-in topics";
    private static readonly Lazy<TopicTaxonomy> BuiltIn = new(LoadBuiltIn);
    private readonly Dictionary<string, int> _places;
    private readonly int[]?[] _above;

    internal TopicTaxonomy(
        IReadOnlyList<Topic> topics,
        WordNumbers words,
        PhraseTrie trie,
        TopicPhrase[][] phrases,
        Dictionary<string, List<CategoryEvidence>> categories,
        ContextTable context,
        string contentHash)
    {
        ContentHash = contentHash;
        Topics = topics;
        Words = words;
        Trie = trie;
        Phrases = phrases;
        Categories = categories;
        Context = context;
        IsField = new bool[topics.Count];
        foreach (var one in categories.Values.SelectMany(static list => list))
        {
            IsField[one.Topic] |= one.Weight >= LeastOfAField;
        }

        IsBeyondContext = [.. Enumerable.Range(0, topics.Count)
            .Select(topic => float.IsNaN(context.Priors[topic]) && !IsField[topic])];
        _places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < topics.Count; i++)
        {
            _places.Add(topics[i].Id, i);
        }

        BroaderPlaces = [.. topics.Select(topic => topic.Broader.Select(id => _places[id]).ToArray())];
        _above = new int[topics.Count][];
        NarrowerFirst = [.. Enumerable.Range(0, topics.Count).OrderByDescending(Depths(BroaderPlaces))];
        Tagger = new TopicTagger(this);
    }

    /// <summary>The taxonomy that comes with the program.</summary>
    public static TopicTaxonomy Default => BuiltIn.Value;

    /// <summary>All topics, in the order of the file.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>Hash of all lines that count.</summary>
    internal string ContentHash { get; }

    internal WordNumbers Words { get; }

    internal PhraseTrie Trie { get; }

    internal TopicPhrase[][] Phrases { get; }

    internal Dictionary<string, List<CategoryEvidence>> Categories { get; }

    internal int[][] BroaderPlaces { get; }

    /// <summary>Every topic after all that are narrower.</summary>
    internal int[] NarrowerFirst { get; }

    internal ContextTable Context { get; }

    /// <summary>Whether a topic has categories of its own.</summary>
    internal bool[] IsField { get; }

    /// <summary>Whether only its names can speak for a topic.</summary>
    internal bool[] IsBeyondContext { get; }

    internal TopicTagger Tagger { get; }

    /// <summary>Reads a taxonomy; the layout is described at the head of the built-in file.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">A line is not as described there.</exception>
    public static TopicTaxonomy Load(TextReader reader) => TaxonomyFile.Read(reader);

    /// <summary>Brings a table of topics, as people keep them or as OpenAlex and ACM publish theirs, into the lines
    /// that <see cref="WithImported"/> reads, and gives how many topics they are.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">The table cannot be read.</exception>
    public static (string Lines, int Topics) Normalize(TextReader table, bool isAlone)
    {
        ArgumentNullException.ThrowIfNull(table);
        var rows = TopicTable.Read(table, Default);
        return ((isAlone ? Alone + "\n" : "") + TopicLines.Of(rows), rows.Count);
    }

    /// <summary>The built-in taxonomy with topics beside it, or in its place where the lines say so.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">A line is not as it should be, or a topic is broader than
    /// itself.</exception>
    public static TopicTaxonomy WithImported(string lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        using var topics = lines.StartsWith(Alone, StringComparison.Ordinal) ? null : Open("taxonomy.tsv");
        using var context = Open("context.tsv");
        using var imported = new StringReader(lines);
        return TaxonomyFile.Read(topics, imported, context);
    }

    /// <summary>The topic with an id, or null.</summary>
    public Topic? Find(string id) => _places.TryGetValue(id, out var place) ? Topics[place] : null;

    /// <summary>
    /// The topics of a paper by title, abstract, keywords and categories, the surest first. Time is linear in the text.
    /// </summary>
    public IReadOnlyList<TopicAssignment> Tag(PaperRecord paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return Tagger.Tag(paper);
    }

    /// <summary>All topics that are broader than one, by however many steps, each once. Found when it is first asked
    /// for: in a taxonomy that somebody brings there may be more of them than there is room for.</summary>
    internal int[] Above(int topic)
    {
        if (_above[topic] is { } known)
        {
            return known;
        }

        var found = new List<int>();
        var seen = new HashSet<int> { topic };
        for (var at = -1; at < found.Count; at++)
        {
            foreach (var broader in BroaderPlaces[at < 0 ? topic : found[at]])
            {
                if (seen.Add(broader))
                {
                    found.Add(broader);
                }
            }
        }

        return _above[topic] = [.. found];
    }

    /// <summary>The whole fields that a topic is, or is part of.</summary>
    internal IEnumerable<string> WholeFields(int topic) => Above(topic).Prepend(topic)
        .Where(place => BroaderPlaces[place].Length == 0).Select(place => Topics[place].Id);

    // The longest way up, so that whoever is narrower is deeper on every way.
    private static Func<int, int> Depths(int[][] broader)
    {
        var depths = new int[broader.Length];
        int Depth(int topic) => depths[topic] > 0 ? depths[topic]
            : depths[topic] = 1 + broader[topic].Select(Depth).DefaultIfEmpty(0).Max();
        return Depth;
    }

    private static TopicTaxonomy LoadBuiltIn()
    {
        using var topics = Open("taxonomy.tsv");
        using var context = Open("context.tsv");
        return TaxonomyFile.Read(topics, context);
    }

    private static StreamReader Open(string name) =>
        new(typeof(TopicTaxonomy).Assembly.GetManifestResourceStream(name)!);
}
