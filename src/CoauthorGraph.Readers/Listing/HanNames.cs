using System.Buffers;
using System.Globalization;
using CoauthorGraph.Readers.AuthorLists;

namespace CoauthorGraph.Readers.Listing;

/// <summary>
/// Names in Han characters, Kana and Hangul, which have no capitals. Behind a title in other letters they begin where
/// the script changes; a title in the same script ends where a name of the usual length is left.
/// </summary>
internal static class HanNames
{
    private const int UsualLength = 3;

    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Places among letters without case that remain of all.</summary>
    public static List<int> Narrow(string body, List<int> places)
    {
        if (!places.Exists(place => IsCaseless(body[place])))
        {
            return places;
        }

        var changes = places.FindAll(place => !IsCaseless(body[place]) || !IsCaseless(body[place - 1]));
        var comma = body.IndexOf(", ", StringComparison.Ordinal);
        comma = comma < 0 ? body.IndexOf('、', StringComparison.Ordinal) : comma;
        var end = comma < 0 ? body.Length : comma;
        var first = changes.FindLast(place => place < end && IsCaseless(body[place]));
        return first > 0 && !body.AsSpan(first, end - first).ContainsAny(Capitals) ? [first]
            : changes.Count > 0 && !IsCaseless(body[end - 1]) ? changes
            : [.. places.Where(place => place == End(body, end))];
    }

    // Where the last name before a comma begins, by its length: two characters or three as its family name says.
    private static int End(string body, int end)
    {
        var space = body.LastIndexOf(' ', end - 1);
        if (space > end - UsualLength - 1 && space > UsualLength)
        {
            // "佐藤 花子"
            return space - 2;
        }

        foreach (var length in (ReadOnlySpan<int>)[UsualLength, 2, UsualLength + 1])
        {
            if (end > length && CaselessNames.FamilyNames.Contains(body[end - length], StringComparison.Ordinal))
            {
                return end - length;
            }
        }

        return end - UsualLength;
    }

    private static bool IsCaseless(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter;
}
