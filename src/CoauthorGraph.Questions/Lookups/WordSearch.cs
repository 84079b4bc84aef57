using System.Text;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>Finds things by words of their names, those of most weight first.</summary>
internal sealed class WordSearch(WordTable table)
{
    // The places of more words are not merged, if they are many places: so many have one of them that going through
    // them all finds some soon.
    private const int MostMerged = 2_000;
    private const int MostPlaces = 15_000;

    // Whether a place has one of so many words is told by their places, which lie side by side; of more by the words
    // of the place.
    private const int MostFollowed = 16;

    /// <summary>The word itself.</summary>
    public WordChoice Exactly(string word)
    {
        var at = LowerBound(Encoding.UTF8.GetBytes(word), orEqual: true);
        return WordChoice.Of(at, LowerBound(Encoding.UTF8.GetBytes(word), orEqual: false));
    }

    /// <summary>All words that begin so.</summary>
    public WordChoice Beginning(string start)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(start);
        return WordChoice.Of(LowerBound(bytes, orEqual: true), LowerBound([.. bytes, 0xFF], orEqual: true));
    }

    /// <summary>All words that are so but for some letters, or begin so.</summary>
    public WordChoice Nearly(string start, int edits) => WordNeighbors.Of(table.Words, start, edits);

    /// <summary>The rows of a place's thing and how many words it has.</summary>
    public (int Row, int Words) At(int place) => (table.Rows.Span[place], table.WordsOf[place].Length);

    /// <summary>The places of all that have a word of each choice, ascending.</summary>
    public IEnumerable<int> Places(IReadOnlyList<WordChoice> choices)
    {
        if (choices.Count == 0 || choices.Any(static choice => choice.IsEmpty))
        {
            return [];
        }

        var merged = choices.Where(IsMerged).ToArray();
        if (merged.Length == 0)
        {
            return Having(Enumerable.Range(0, table.Rows.Length), choices);
        }

        var rarest = merged.MinBy(CountPlaces);
        return Having(PlaceCursors.Merge(table.Places, rarest), [.. choices.Where(choice => choice != rarest)]);
    }

    private bool IsMerged(WordChoice choice) => choice.Count <= MostMerged || CountPlaces(choice) <= MostPlaces;

    private long CountPlaces(WordChoice choice)
    {
        var offsets = table.Places.Offsets.Span;
        var count = 0L;
        foreach (var (from, end) in choice.Ranges)
        {
            count += offsets[end] - offsets[from];
        }

        return count;
    }

    private IEnumerable<int> Having(IEnumerable<int> places, IReadOnlyList<WordChoice> choices)
    {
        PlaceCursors[] followed = [.. choices.Where(static choice => choice.Count <= MostFollowed)
            .OrderBy(CountPlaces)
            .Select(choice => new PlaceCursors(table.Places, choice))];
        WordChoice[] others = [.. choices.Where(static choice => choice.Count > MostFollowed)];
        foreach (var place in places)
        {
            if (Array.TrueForAll(followed, cursors => cursors.Has(place)) && HasAll(place, others))
            {
                yield return place;
            }
        }
    }

    private bool HasAll(int place, WordChoice[] choices)
    {
        if (choices.Length == 0)
        {
            return true;
        }

        var words = table.WordsOf[place];
        for (var at = 0; at < choices.Length; at++)
        {
            if (!choices[at].Has(words))
            {
                return false;
            }
        }

        return true;
    }

    private int LowerBound(ReadOnlySpan<byte> word, bool orEqual)
    {
        int low = 0, high = table.Words.Count;
        while (low < high)
        {
            var middle = low + ((high - low) >> 1);
            var order = table.Words.GetUtf8(middle).SequenceCompareTo(word);
            if (order < 0 || (order == 0 && !orEqual))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
