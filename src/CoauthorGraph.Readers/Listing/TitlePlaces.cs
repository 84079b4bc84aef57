using System.Globalization;
using CoauthorGraph.Core.Names;

namespace CoauthorGraph.Readers.Listing;

/// <summary>The places of a run-together line where a title can end: a name can begin there, and nothing stands
/// between.</summary>
internal static class TitlePlaces
{
    private const int LongestParticle = 4;

    private static readonly (string Start, string End)[] Firms =
    [
        ("Deep", "Seek"), ("Deep", "Mind"), ("Hugging", "Face"), ("Byte", "Dance"), ("Big", "Science"), ("Big", "Code"),
        ("Open", "MMLab"), ("Open", "GVLab"), ("Mini", "Max"), ("Light", "On"), ("Hyper", "CLOVA"), ("Long", "Cat"),
    ];

    /// <summary>The positions in <paramref name="body"/> at which the first author may begin.</summary>
    public static List<int> Of(string body)
    {
        var places = new List<int>();
        for (var at = 1; at < body.Length; at++)
        {
            if (!char.IsWhiteSpace(body[at - 1]) && CanBegin(body, at))
            {
                places.Add(at);
            }
        }

        return HanNames.Narrow(body, places);
    }

    private static bool CanBegin(string body, int at)
    {
        var c = body[at];
        if (char.IsUpper(c))
        {
            return !IsBehindApostrophe(body, at) && !IsBehindMac(body, at) && !IsBeforeSign(body, at)
                && !IsInGroup(body, at);
        }

        if (char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter)
        {
            // In brackets behind a name it is the same name.
            return char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter && body[at - 1] is not ('(' or '（');
        }

        // A name in small letters shows behind what ends a sentence.
        if (char.IsLower(c) && body[at - 1] is '?' or '!' or '”')
        {
            return true;
        }

        return IsParticle(body, at);
    }

    // "D'Arcy" and "O'Neill" go on behind their apostrophe; a quotation that ends does so behind a word.
    private static bool IsBehindApostrophe(string body, int at) => at > 1 && body[at - 1] is '\'' or '’'
        && char.IsUpper(body[at - 2]) && (at == 2 || !char.IsUpper(body[at - 3]));

    // "McKenzie"; no word of a title ends so.
    private static bool IsBehindMac(string body, int at) => at > 1 && body[at - 1] == 'c' && body[at - 2] == 'M'
        && (at == 2 || !char.IsUpper(body[at - 3]));

    // "DeepSeek", "DeepMind", "HuggingFace" and "The ATLAS Collaboration" go on at their inner capitals.
    private static bool IsInGroup(string body, int at)
    {
        var before = body.AsSpan(0, at);
        var after = body.AsSpan(at);
        foreach (var (start, end) in Firms)
        {
            if (before.EndsWith(start) && after.StartsWith(end)
                && (after.Length == end.Length || !char.IsLetter(after[end.Length])))
            {
                return true;
            }
        }

        var run = before.LastIndexOfAnyExceptInRange('A', 'Z') + 1;
        if (run == at || !before[..run].EndsWith("The "))
        {
            return false;
        }

        var space = after.IndexOf(' ');
        var next = space < 0 ? [] : after[(space + 1)..];
        return space > 0 && !after[..space].ContainsAnyExceptInRange('A', 'Z')
            && ListingNames.IsGroupWord(next.IndexOfAny(' ', ',') is >= 0 and var stop ? next[..stop] : next);
    }

    // No name has one of these before a letter: what begins before "+" in "CFR+Ana" is the title's.
    private static bool IsBeforeSign(string body, int at)
    {
        var end = at + 1;
        while (end < body.Length && !char.IsWhiteSpace(body[end]) && body[end] != ',')
        {
            if (body[end] is '+' or '=' or '#' or '/' or '\\' or '$' && end + 1 < body.Length
                && char.IsLetterOrDigit(body[end + 1]))
            {
                return true;
            }

            end++;
        }

        return false;
    }

    // A particle that begins a name: "van 't Hof". The end of "Ida" is none, but that of an acronym comes before one.
    private static bool IsParticle(string body, int at)
    {
        if (!char.IsLower(body[at]) && body[at] is not ('\'' or '’'))
        {
            return false;
        }

        var before = body[at - 1];
        var end = body.IndexOf(' ', at);
        return end > at + 1 && end - at <= LongestParticle && NameParticles.IsLowerParticle(body[at..end])
            && !char.IsLower(before)
            && (!char.IsLetter(before) || (at > 1 && (char.IsUpper(body[at - 2]) || char.IsDigit(body[at - 2]))));
    }
}
