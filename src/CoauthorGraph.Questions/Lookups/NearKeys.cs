using System.Text;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>The rows whose key is what was typed but for one slip of the fingers.</summary>
internal static class NearKeys
{
    // What begins like so many keys was meant to be none of them.
    private const int MostLookedAt = 20_000;

    /// <summary>In a column whose rows are in <see cref="Core.Text.Utf8Order"/>.</summary>
    public static IEnumerable<int> OfSorted(StringColumn keys, string typed)
    {
        var bytes = Encoding.UTF8.GetBytes(typed);
        return WordNeighbors.Of(keys, typed, 1).Ranges
            .SelectMany(static range => Enumerable.Range(range.From, range.End - range.From))
            .Take(MostLookedAt)
            .Where(row => OneEdit.Parts(bytes, keys.GetUtf8(row)));
    }

    /// <summary>In any column. O(rows).</summary>
    public static IEnumerable<int> Of(StringColumn keys, string typed)
    {
        var bytes = Encoding.UTF8.GetBytes(typed);
        for (var row = 0; row < keys.Count; row++)
        {
            if (OneEdit.Parts(bytes, keys.GetUtf8(row)))
            {
                yield return row;
            }
        }
    }
}
