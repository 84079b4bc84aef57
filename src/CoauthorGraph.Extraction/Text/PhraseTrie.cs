using System.Runtime.InteropServices;

namespace CoauthorGraph.Extraction.Text;

/// <summary>
/// Phrases as paths of word numbers. Every start in a text is walked once, so finding all phrases costs the number of
/// words times the depth that the trie really reaches there, which is rarely above two. Filled once, then safe for any
/// number of threads.
/// </summary>
internal sealed class PhraseTrie
{
    private readonly Dictionary<long, int> _children;
    private readonly List<int> _phraseOfNode;

    /// <summary>No phrases yet.</summary>
    public PhraseTrie()
        : this([], [-1])
    {
    }

    private PhraseTrie(Dictionary<long, int> children, List<int> phraseOfNode)
    {
        _children = children;
        _phraseOfNode = phraseOfNode;
    }

    /// <summary>Adds a phrase and returns its number, the same for the same words.</summary>
    public int Add(ReadOnlySpan<int> words, int nextNumber)
    {
        var node = 0;
        foreach (var word in words)
        {
            var key = Key(node, word);
            if (!_children.TryGetValue(key, out var child))
            {
                child = _phraseOfNode.Count;
                _phraseOfNode.Add(-1);
                _children.Add(key, child);
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
            Walk(words, start, start, 0, hits);
        }
    }

    /// <summary>Writes all phrases.</summary>
    public void Write(BinaryWriter writer)
    {
        Packed.WriteArray<long>(writer, _children.Keys.ToArray());
        Packed.WriteArray<int>(writer, _children.Values.ToArray());
        Packed.WriteArray<int>(writer, CollectionsMarshal.AsSpan(_phraseOfNode));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static PhraseTrie Read(BinaryReader reader)
    {
        var keys = Packed.ReadArray<long>(reader);
        var nodes = Packed.ReadArray<int>(reader);
        var children = new Dictionary<long, int>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            children.Add(keys[i], nodes[i]);
        }

        return new PhraseTrie(children, [.. Packed.ReadArray<int>(reader)]);
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    private void Walk(List<Word> words, int start, int at, int node, List<PhraseHit> hits)
    {
        if (at >= words.Count)
        {
            return;
        }

        var word = words[at];
        if (word.Folded >= 0 && _children.TryGetValue(Key(node, word.Folded), out var child))
        {
            Enter(words, start, at, child, hits);
        }

        if (word.Exact >= 0 && _children.TryGetValue(Key(node, word.Exact), out child))
        {
            Enter(words, start, at, child, hits);
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
