using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Topics;

/// <summary>
/// The topics papers can be about, with the phrases and categories that speak for them. Immutable and safe for any
/// number of threads.
/// </summary>
public sealed class TopicTaxonomy
{
    private static readonly Lazy<TopicTaxonomy> BuiltIn = new(LoadBuiltIn);
    private readonly Dictionary<string, int> _places;
    private readonly TopicTagger _tagger;

    internal TopicTaxonomy(
        IReadOnlyList<Topic> topics,
        WordNumbers words,
        PhraseTrie trie,
        TopicPhrase[][] phrases,
        Dictionary<string, List<CategoryEvidence>> categories,
        string contentHash)
    {
        ContentHash = contentHash;
        Topics = topics;
        Words = words;
        Trie = trie;
        Phrases = phrases;
        Categories = categories;
        _places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < topics.Count; i++)
        {
            _places.Add(topics[i].Id, i);
        }

        BroaderPlaces = [.. topics.Select(topic => topic.Broader.Select(id => _places[id]).ToArray())];
        _tagger = new TopicTagger(this);
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

    /// <summary>Reads a taxonomy; the layout is described at the head of the built-in file.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">A line is not as described there.</exception>
    public static TopicTaxonomy Load(TextReader reader) => TaxonomyFile.Read(reader);

    /// <summary>The topic with an id, or null.</summary>
    public Topic? Find(string id) => _places.TryGetValue(id, out var place) ? Topics[place] : null;

    /// <summary>
    /// The topics of a paper by title, abstract, keywords and categories, the surest first. Time is linear in the text.
    /// </summary>
    public IReadOnlyList<TopicAssignment> Tag(PaperRecord paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return _tagger.Tag(paper);
    }

    private static TopicTaxonomy LoadBuiltIn()
    {
        using var stream = typeof(TopicTaxonomy).Assembly.GetManifestResourceStream("taxonomy.tsv")!;
        using var reader = new StreamReader(stream);
        return Load(reader);
    }
}
