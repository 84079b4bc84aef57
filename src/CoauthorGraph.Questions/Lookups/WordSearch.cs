using System.Text;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>Finds things by words of their names, those of most weight first.</summary>
internal sealed class WordSearch(WordTable table)
{
    // A union of more is not gathered and sorted: so many have it that going through them all finds some soon.
    private const int MostGathered = 15_000;
    private const int MostOfOneWord = 4_000;

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

        var rarest = choices.MinBy(Count);
        var others = choices.Where(choice => choice != rarest).ToArray();
        return rarest.IsOne ? Listed(rarest.Ranges[0].From, others)
            : Count(rarest) > (others.Length == 0 ? MostOfOneWord : MostGathered) ? Scanned(choices)
            : Gathered(rarest, others);
    }

    private long Count(WordChoice choice)
    {
        var offsets = table.Places.Offsets.Span;
        var count = 0L;
        foreach (var (from, end) in choice.Ranges)
        {
            count += offsets[end] - offsets[from];
        }

        return count;
    }

    private IEnumerable<int> Listed(int word, WordChoice[] others)
    {
        var (from, end) = (table.Places.Offsets.Span[word], table.Places.Offsets.Span[word + 1]);
        for (var at = from; at < end; at++)
        {
            var place = table.Places.Values.Span[at];
            if (HasAll(place, others))
            {
                yield return place;
            }
        }
    }

    private IEnumerable<int> Scanned(IReadOnlyList<WordChoice> choices)
    {
        for (var place = 0; place < table.Rows.Length; place++)
        {
            if (HasAll(place, choices))
            {
                yield return place;
            }
        }
    }

    private List<int> Gathered(WordChoice rarest, WordChoice[] others)
    {
        var found = new List<int>();
        var offsets = table.Places.Offsets.Span;
        var values = table.Places.Values.Span;
        foreach (var (from, end) in rarest.Ranges)
        {
            foreach (var place in values[offsets[from]..offsets[end]])
            {
                if (HasAll(place, others))
                {
                    found.Add(place);
                }
            }
        }

        found.Sort();
        var kept = 0;
        for (var at = 0; at < found.Count; at++)
        {
            if (kept == 0 || found[at] != found[kept - 1])
            {
                found[kept++] = found[at];
            }
        }

        found.RemoveRange(kept, found.Count - kept);
        return found;
    }

    private bool HasAll(int place, IReadOnlyList<WordChoice> choices)
    {
        if (choices.Count == 0)
        {
            return true;
        }

        var words = table.WordsOf[place];
        for (var at = 0; at < choices.Count; at++)
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
