using System.Runtime.InteropServices;
using System.Text;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>
/// Finds things that may be called what was typed, though nothing is, by the words of names: those of which most words
/// are near, then those of fewest others, then those of most weight. Rare words are looked at first and only so many
/// things in all, so that the time is bounded however large the graph is.
/// </summary>
internal sealed class NearPlaces(WordTable table)
{
    private const int MostWords = 16;
    private const int MostVisited = 60_000;
    private const int FewestLettersOfAnEdit = 3;
    private const int FewestLettersOfTwo = 6;
    private const int FewestLettersOfParts = 6;
    private const double OfParts = 0.05;
    private readonly WordSearch _search = new(table);
    private readonly Dictionary<int, (double Near, int Last)> _found = [];

    /// <summary>At most <paramref name="most"/> places, the likeliest first.</summary>
    /// <param name="typed">The folded words that were typed.</param>
    /// <param name="most">How many.</param>
    public IReadOnlyList<int> Find(IReadOnlyList<string> typed, int most)
    {
        string[] words = [.. typed.Distinct(StringComparer.Ordinal)
            .OrderByDescending(static word => word.Length).Take(MostWords)];
        var nears = words.Select(word => Near(word, typed)).OrderBy(static near => near.Sum(static one => one.Things));
        var (left, number) = (MostVisited, 0);
        foreach (var near in nears)
        {
            var fits = near.Sum(static one => one.Things) <= left;
            if (!fits)
            {
                Look(near, number);
            }

            left -= Visit(near, number++, fits || _found.Count < most ? left : 0);
        }

        foreach (var word in words)
        {
            left -= Visit(PartsOf(word), number++, left);
        }

        return [.. _found.OrderByDescending(static one => one.Value.Near)
            .ThenBy(one => _search.At(one.Key).Words)
            .ThenBy(static one => one.Key)
            .Take(most)
            .Select(static one => one.Key)];
    }

    // The words that may be meant by one, the nearest first.
    private List<(int Word, double Far, int Things)> Near(string typed, IReadOnlyList<string> all)
    {
        var near = new List<(int Word, double Far, int Things)>();
        var bytes = Encoding.UTF8.GetBytes(typed);
        Add(_search.Exactly(typed), 0);
        foreach (var joined in all.Zip(all.Skip(1)).Where(pair => pair.First == typed || pair.Second == typed))
        {
            Add(_search.Exactly(joined.First + joined.Second), OfParts);
        }

        Add(_search.Beginning(typed), null);
        if (typed.Length >= FewestLettersOfAnEdit)
        {
            Add(_search.Nearly(typed, typed.Length < FewestLettersOfTwo ? 1 : 2), null);
        }

        return [.. near.OrderBy(static one => one.Far)
            .ThenBy(static one => one.Word)
            .DistinctBy(static one => one.Word)];

        void Add(WordChoice choice, double? far)
        {
            foreach (var (from, end) in choice.Ranges)
            {
                for (var word = from; word < end; word++)
                {
                    var distance = far ?? FarOf(typed, bytes, table.Words.GetUtf8(word));
                    if (distance <= NearestNames.Farthest)
                    {
                        near.Add((word, distance, table.Places[word].Length));
                    }
                }
            }
        }
    }

    // A word of one's own letters is passed over by its length before it is read: it is much longer than what it begins
    // with, and far, unless it begins with all of that.
    private static double FarOf(string typed, byte[] bytes, ReadOnlySpan<byte> word) =>
        Ascii.IsValid(word) && word.Length * (1 - NearestNames.Farthest) > typed.Length
            && !word.StartsWith(bytes)
            ? 1
            : NearestNames.Between(typed, Encoding.UTF8.GetString(word));

    // Too many things have these words to go to: those that were found by others are looked at.
    private void Look(List<(int Word, double Far, int Things)> near, int number)
    {
        var farOf = near.ToDictionary(static one => one.Word, static one => one.Far);
        foreach (var place in _found.Keys.ToArray())
        {
            var nearest = double.MaxValue;
            foreach (var word in table.WordsOf[place])
            {
                nearest = Math.Min(nearest, farOf.GetValueOrDefault(word, double.MaxValue));
            }

            if (nearest <= 1)
            {
                Count(place, number, nearest);
            }
        }
    }

    // Of several near words of a thing the nearest counts, which comes first.
    private int Visit(List<(int Word, double Far, int Things)> near, int number, int most)
    {
        var visited = 0;
        foreach (var (word, far, _) in near)
        {
            foreach (var place in table.Places[word])
            {
                if (visited == most)
                {
                    return visited;
                }

                Count(place, number, far);
                visited++;
            }
        }

        return visited;
    }

    private int Visit(IEnumerable<int> places, int number, int most)
    {
        var visited = 0;
        foreach (var place in places.Take(most))
        {
            Count(place, number, OfParts);
            visited++;
        }

        return visited;
    }

    private void Count(int place, int number, double far)
    {
        ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(_found, place, out var isKnown);
        if (!isKnown || found.Last != number)
        {
            found = (found.Near + 1 - far, number);
        }
    }

    // What has both parts of two words that were typed as one.
    private IEnumerable<int> PartsOf(string typed)
    {
        if (typed.Length < FewestLettersOfParts || !_search.Exactly(typed).IsEmpty)
        {
            return [];
        }

        return Enumerable.Range(1, typed.Length - 1).SelectMany(at => _search.Places(
            [_search.Exactly(typed[..at]), _search.Exactly(typed[at..])]));
    }
}
