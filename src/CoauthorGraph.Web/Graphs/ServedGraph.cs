using CoauthorGraph.Core.Graph;
using CoauthorGraph.Pipeline.Atlases;
using CoauthorGraph.Questions.Overviews;

namespace CoauthorGraph.Web.Graphs;

/// <summary>A snapshot that is being served. It stays open until nobody reads it any more.</summary>
internal sealed class ServedGraph
{
    private readonly Lazy<string?> _note;
    private readonly ReaderCount _readers = new();

    public ServedGraph(KnowledgeGraph whole, string folder, int threads)
    {
        Whole = whole;
        Slices = new SliceShelf(whole, threads);
        Identities = new IdentityShelf(folder);
        _note = new Lazy<string?>(() => TruncationNote.For(whole));
    }

    public KnowledgeGraph Whole { get; }

    public SliceShelf Slices { get; }

    public IdentityShelf Identities { get; }

    /// <summary>Its communities at their places; null until they are made.</summary>
    public GraphAtlas? Atlas { get; set; }

    /// <summary>How much of what makes it faster and richer is made: answers differ by it.</summary>
    public int Prepared { get; set; }

    /// <summary>What the whole lacks, in words; null for nothing.</summary>
    public string? Note => _note.Value;

    /// <summary>Counts a reader in; false when it is closed.</summary>
    public bool TryEnter() => _readers.TryEnter();

    /// <summary>Counts a reader out; the last one closes the snapshot.</summary>
    public void Leave()
    {
        if (_readers.Leave())
        {
            Slices.Dispose();
            Identities.Dispose();
            Whole.Dispose();
        }
    }
}
