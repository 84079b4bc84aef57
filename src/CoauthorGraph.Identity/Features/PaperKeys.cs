using System.Text;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Identity.Features;

/// <summary>All keys by which references may name the papers of an input. Keys are hashed: a clash only makes one
/// reference another one's. Safe for any number of threads.</summary>
internal sealed class PaperKeys
{
    private readonly Dictionary<ulong, int> _paperOf = [];

    private PaperKeys()
    {
    }

    /// <summary>Reads the keys of all papers; a key that several have is the first one's. An id without a scheme is a
    /// DOI or one of arXiv.</summary>
    public static PaperKeys Build(PaperTable papers)
    {
        var keys = new PaperKeys();
        var other = papers.OtherKeys.Offsets.Span;
        for (var paper = 0; paper < papers.Count; paper++)
        {
            var id = papers.Id.GetUtf8(paper);
            keys.Add(
                Hash(id.StartsWith("10."u8) ? "doi:"u8 : id.Contains((byte)':') ? [] : "arxiv:"u8, id), paper);
            keys.Add("doi:"u8, papers.Doi.GetUtf8(paper), paper);
            keys.Add("arxiv:"u8, papers.ArxivId.GetUtf8(paper), paper);
            for (var at = other.Length > 1 ? other[paper] : 0; other.Length > 1 && at < other[paper + 1]; at++)
            {
                keys.Add(Hash([], papers.OtherKeys.Values.GetUtf8(at)), paper);
            }
        }

        return keys;
    }

    /// <summary>What a paper cites, as a number: the same where two papers cite one work, be it by different keys where
    /// the work is here; 0 where a paper cites itself.</summary>
    /// <param name="reference">The key of the cited work.</param>
    /// <param name="paper">The paper that cites it.</param>
    /// <param name="cited">The row of the cited work, or -1 where it is not here.</param>
    public ulong Work(ReadOnlySpan<byte> reference, int paper, out int cited)
    {
        var hash = Hash([], reference);
        cited = _paperOf.GetValueOrDefault(hash, -1);
        return cited < 0 ? hash : cited == paper ? 0 : StableHash.Mix((ulong)cited + 1);
    }

    /// <summary>The number of a text.</summary>
    public static ulong Hash(string text) => Hash([], Encoding.UTF8.GetBytes(text));

    // FNV-1a, mixed; never 0, which stands for none.
    private static ulong Hash(ReadOnlySpan<byte> scheme, ReadOnlySpan<byte> value)
    {
        var hash = 14695981039346656037;
        foreach (var letter in scheme)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        foreach (var letter in value)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        return Math.Max(1, StableHash.Mix(hash));
    }

    private void Add(ReadOnlySpan<byte> scheme, ReadOnlySpan<byte> value, int paper)
    {
        if (!value.IsEmpty)
        {
            Add(Hash(scheme, value), paper);
        }
    }

    private void Add(ulong key, int paper) => _paperOf.TryAdd(key, paper);
}
