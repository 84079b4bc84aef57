using System.Numerics;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>The papers that may have the words of a phrase, by the words of titles and the signatures of
/// abstracts.</summary>
internal sealed class PhraseCandidates
{
    private readonly NameWords _words;
    private readonly string[] _first;
    private readonly string[] _last;

    public PhraseCandidates(Phrase phrase, NameWords words)
    {
        _words = words;
        var all = phrase.Singular.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _first = all[..^1];
        _last = [all[^1], all[^1] + Phrase.PluralEnding];
    }

    /// <summary>Those, in no order; one can be there twice.</summary>
    public List<int> Papers()
    {
        var papers = new List<int>();
        AddByTitles(papers);
        AddBySignatures(papers);
        return papers;
    }

    // The words of titles are romanized letter by letter, and of a soft sign alone nothing is left.
    private void AddByTitles(List<int> papers)
    {
        var search = new WordSearch(_words.Papers);
        var oneOf = _first.Select(static word => new[] { word }).Append(_last)
            .Select(static words => Array.ConvertAll(words, Romanization.Of))
            .Where(static words => !words.Contains(string.Empty))
            .Select(words => new WordChoice([.. words.SelectMany(word => search.Exactly(word).Ranges)]))
            .ToList();
        var places = oneOf.Count > 0 ? search.Places(oneOf) : Enumerable.Range(0, _words.Papers.Rows.Length);
        papers.AddRange(places.Select(place => search.At(place).Row));
    }

    private void AddBySignatures(List<int> papers)
    {
        var texts = _words.Texts;
        int[] needed = [.. _first.SelectMany(TextSignaturesBuilder.BitsOf).Distinct()];
        int[][] oneOf = [.. _last.Select(TextSignaturesBuilder.BitsOf)];
        var rows = texts.Rows.Span;
        for (var from = 0; from < rows.Length; from += TextSignatures.Group)
        {
            var slices = texts.Slices.Span.Slice(
                from / TextSignatures.Group * TextSignatures.Bits, TextSignatures.Bits);
            var some = 0;
            foreach (var bits in oneOf)
            {
                some |= All(slices, bits);
            }

            for (var left = (uint)(some & All(slices, needed)); left != 0; left &= left - 1)
            {
                papers.Add(rows[from + BitOperations.TrailingZeroCount(left)]);
            }
        }
    }

    private static int All(ReadOnlySpan<int> slices, int[] bits)
    {
        var all = ~0;
        foreach (var bit in bits)
        {
            all &= slices[bit];
        }

        return all;
    }
}
