using System.Runtime.InteropServices;

namespace CoauthorGraph.Extraction.Text;

/// <summary>
/// Phrases as paths of word numbers. Every start in a text is walked once, so finding all phrases costs the number of
/// words times the depth that the trie really reaches there, which is rarely above two. Filled once, then safe for any
/// number of threads.
/// </summary>
internal sealed class PhraseTrie
{
    private const int None = -1;
    private readonly PairNumbers _children;
    private readonly List<int> _phraseOfNode;

    // By word: most words of a text begin no phrase, and are passed over at once.
    private readonly List<int> _beginnings = [];

    /// <summary>No phrases yet.</summary>
    public PhraseTrie()
        : this(new PairNumbers(), [-1])
    {
    }

    private PhraseTrie(PairNumbers children, List<int> phraseOfNode)
    {
        _children = children;
        _phraseOfNode = phraseOfNode;
        foreach (var key in children.Keys)
        {
            NoteBeginning(key, children.Find(key));
        }
    }

    /// <summary>Adds a phrase and returns its number, the same for the same words.</summary>
    public int Add(ReadOnlySpan<int> words, int nextNumber)
    {
        var node = 0;
        foreach (var word in words)
        {
            var key = PairNumbers.Key(node, word);
            var child = _children.Find(key);
            if (child < 0)
            {
                child = _phraseOfNode.Count;
                _phraseOfNode.Add(-1);
                _children.Set(key, child);
                NoteBeginning(key, child);
            }

            node = child;
        }

        return _phraseOfNode[node] < 0 ? _phraseOfNode[node] = nextNumber : _phraseOfNode[node];
    }

    /// <summary>Finds every phrase in a text; hits come by start.</summary>
    public void Find(List<Word> words, List<PhraseHit> hits)
    {
        for (var start = 0; start < words.Count; start++)
        {
            var word = words[start];
            if (Beginning(word.Folded) is > 0 and var folded)
            {
                Enter(words, start, start, folded, hits);
            }

            if (Beginning(word.Exact) is > 0 and var exact)
            {
                Enter(words, start, start, exact, hits);
            }
        }
    }

    /// <summary>Writes all phrases.</summary>
    public void Write(BinaryWriter writer)
    {
        Packed.WriteArray<long>(writer, _children.Keys.ToArray());
        Packed.WriteArray<int>(writer, _children.Keys.Select(_children.Find).ToArray());
        Packed.WriteArray<int>(writer, CollectionsMarshal.AsSpan(_phraseOfNode));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">Where it is.</param>
    /// <param name="words">How many words have numbers.</param>
    /// <exception cref="InvalidDataException">A path has a word without a number, or leads nowhere.</exception>
    public static PhraseTrie Read(BinaryReader reader, int words)
    {
        var keys = Packed.ReadArray<long>(reader);
        var nodes = Packed.ReadArray<int>(reader);
        var phraseOfNode = Packed.ReadArray<int>(reader);
        var children = new PairNumbers(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            if ((uint)keys[i] >= (uint)words || nodes[i] <= 0 || nodes[i] >= phraseOfNode.Length)
            {
                throw new InvalidDataException("A phrase has a word without a number, or leads nowhere.");
            }

            children.Set(keys[i], nodes[i]);
        }

        return new PhraseTrie(children, [.. phraseOfNode]);
    }

    private int Beginning(int word) => (uint)word < (uint)_beginnings.Count ? _beginnings[word] : None;

    private void NoteBeginning(long key, int child)
    {
        if (key >> 32 == 0)
        {
            var word = (int)key;
            while (_beginnings.Count <= word)
            {
                _beginnings.Add(None);
            }

            _beginnings[word] = child;
        }
    }

    private void Walk(List<Word> words, int start, int at, int node, List<PhraseHit> hits)
    {
        if (at >= words.Count)
        {
            return;
        }

        var word = words[at];
        if (word.Folded >= 0 && _children.Find(PairNumbers.Key(node, word.Folded)) is >= 0 and var folded)
        {
            Enter(words, start, at, folded, hits);
        }

        if (word.Exact >= 0 && _children.Find(PairNumbers.Key(node, word.Exact)) is >= 0 and var exact)
        {
            Enter(words, start, at, exact, hits);
        }
    }

    private void Enter(List<Word> words, int start, int at, int node, List<PhraseHit> hits)
    {
        if (_phraseOfNode[node] >= 0)
        {
            hits.Add(new PhraseHit(_phraseOfNode[node], start, at + 1));
        }

        Walk(words, start, at + 1, node, hits);
    }
}
