using System.Numerics;
using System.Text;

namespace CoauthorGraph.Core.Text;

/// <summary>
/// Names that a person may have meant by something that is none. A name is near when its words are those that were
/// typed but for a few letters or for where they part, begin with them, or begin with its letters, as those of
/// reinforcement learning do with <c>RL</c>. Nearest first, then in the order of the names. O(names · letters²).
/// </summary>
public static class NearestNames
{
    /// <summary>How far a name may be, and a word of it where it is the only one.</summary>
    public const double Farthest = 0.34;

    private const double OfInitials = 0.05;
    private const double OfBeginning = 0.1;
    private const double OfWordLeft = 0.02;

    /// <summary>The places of the names nearest to <paramref name="typed"/>.</summary>
    public static IReadOnlyList<int> Find(string typed, IEnumerable<string> names, int most)
    {
        ArgumentNullException.ThrowIfNull(names);
        var wanted = TextFolding.Words(typed);
        if (wanted.Length == 0)
        {
            return [];
        }

        var words = wanted.Split(' ');
        uint[] letters = [.. words.Select(static word => LetterSet.Of(word))];
        return
        [
            .. names.Select((name, place) => (Place: place, Far: IsFar(words, letters, name)
                    ? 1 : Distance(wanted, words, name)))
                .Where(static one => one.Far <= Farthest)
                .OrderBy(static one => one.Far)
                .ThenBy(static one => one.Place)
                .Take(most)
                .Select(static one => one.Place),
        ];
    }

    /// <summary>How far a word that was typed is from a folded word of a name: 0 where they are the same, a little
    /// where it begins with it, and 1 where they have nothing to do with each other.</summary>
    public static double Between(string typed, string word)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(word);
        return typed == word ? 0
            : word.StartsWith(typed, StringComparison.Ordinal) && typed.Length > 1 ? OfBeginning
            : OfSpelling(typed, word);
    }

    // A letter that a name lacks is an edit of the word that has it, and of a word that is near no more than a third is
    // added: whoever lacks too many is far, and most names are passed over by that.
    private static bool IsFar(string[] words, uint[] letters, string name)
    {
        if (!Ascii.IsValid(name))
        {
            return false;
        }

        var lacking = ~LetterSet.Of(name);
        var least = 0.0;
        for (var i = 0; i < words.Length; i++)
        {
            least += Math.Min(1, BitOperations.PopCount(letters[i] & lacking) * (1 - Farthest) / words[i].Length);
        }

        return least / words.Length > Farthest;
    }

    private static double Distance(string wanted, string[] words, string name)
    {
        var folded = TextFolding.Words(name);
        if (folded.Length == 0)
        {
            return 1;
        }

        var others = folded.Split(' ');
        if (others.Length > 1 && IsInitials(wanted, others))
        {
            return OfInitials;
        }

        var sum = 0.0;
        foreach (var word in words)
        {
            var nearest = 1.0;
            foreach (var other in others)
            {
                nearest = Math.Min(nearest, Between(word, other));
            }

            sum += nearest;
        }

        var far = (sum / words.Length) + (OfWordLeft * Math.Max(0, others.Length - words.Length));
        return words.Length == others.Length
            ? far
            : Math.Min(far, OfWordLeft + OfSpelling(string.Concat(words), string.Concat(others)));
    }

    // An s at the end makes a plural of an abbreviation.
    private static bool IsInitials(string wanted, string[] words) =>
        wanted.AsSpan().TrimEnd('s').Length == words.Length || wanted.Length == words.Length
            ? words.Select(static word => word[0]).SequenceEqual(wanted.Take(words.Length))
            : false;

    private static double OfSpelling(string word, string other)
    {
        var longest = Math.Max(word.Length, other.Length);
        return Math.Abs(word.Length - other.Length) > Farthest * longest
            ? 1
            : EditDistance.Of(word, other) / (double)longest;
    }
}
