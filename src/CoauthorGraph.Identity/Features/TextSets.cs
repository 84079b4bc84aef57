using System.Runtime.InteropServices;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Identity.Features;

/// <summary>Makes the sets of words of titles, abstracts and affiliations.</summary>
internal static class TextSets
{
    private const double Background = 2000;

    /// <summary>The words of each row, reading at most so many characters of it.</summary>
    public static SparseSets Build(StringColumn texts, int most)
    {
        var cutter = new WordCutter();
        var builder = new SparseSetsBuilder();
        var words = new List<int>();
        for (var row = 0; row < texts.Count; row++)
        {
            cutter.Cut(texts.GetUtf8(row), most, words);
            builder.AddRow(words);
        }

        return builder.Build(cutter.Count, Background);
    }

    /// <summary>
    /// The words of each authorship's affiliations; where none is printed for the author and the paper has few, the
    /// paper's.
    /// </summary>
    public static SparseSets OfAffiliations(PaperTable papers, AuthorshipTable authorships,
        AffiliationTable affiliations)
    {
        var cutter = new WordCutter();
        var words = new int[affiliations.Count][];
        var list = new List<int>();
        for (var row = 0; row < words.Length; row++)
        {
            cutter.Cut(affiliations.Raw.GetUtf8(row), 300, list);
            words[row] = [.. list];
            list.Clear();
        }

        // Few lists of affiliations are printed again and again: the sets are kept once for each list.
        var builder = new SparseSetsBuilder();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var setOf = new int[authorships.Count];
        var paper = authorships.Paper.Span;
        for (var row = 0; row < authorships.Count; row++)
        {
            var own = authorships.Affiliations[row];
            if (own.IsEmpty && papers.Affiliations[paper[row]] is { Length: > 0 and <= 2 } all)
            {
                own = all;
            }

            var key = MemoryMarshal.Cast<int, char>(own);
            if (!lookup.TryGetValue(key, out setOf[row]))
            {
                lookup[key] = setOf[row] = numbers.Count;
                foreach (var affiliation in own)
                {
                    list.AddRange(words[affiliation]);
                }

                builder.AddRow(list);
            }
        }

        return builder.Build(cutter.Count, Background, setOf);
    }
}
