using System.Collections.Frozen;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Identity.Features;

/// <summary>
/// Cuts texts into numbered words, in the order in which they first come. Words are folded, a plural s is cut off, and
/// words that say nothing are left out. Not safe for several threads.
/// </summary>
internal sealed class WordCutter
{
    private static readonly FrozenSet<string> Empty =
        ("the of and a in for on with to an by from using via at is are as its based be we that this which it or into between "
        + "under over new their can our these were was has have been not but also than such").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _empty =
        Empty.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Number of words so far.</summary>
    public int Count => _numbers.Count;

    /// <summary>Adds the numbers of a text's words, reading at most so many characters.</summary>
    public void Cut(ReadOnlySpan<char> text, int most, List<int> into)
    {
        if (text.Length > most)
        {
            text = text[..most];
        }

        if (!System.Text.Ascii.IsValid(text))
        {
            text = TextFolding.Words(text);
        }

        var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[32];
        var length = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                if (length < word.Length)
                {
                    word[length++] = char.ToLowerInvariant(text[i]);
                }

                continue;
            }

            var one = (ReadOnlySpan<char>)word[..length];
            length = 0;
            if (one.Length < 2 || _empty.Contains(one))
            {
                continue;
            }

            if (one.Length > 4 && one[^1] == 's' && one[^2] != 's')
            {
                one = one[..^1];
            }

            if (!lookup.TryGetValue(one, out var number))
            {
                lookup[one] = number = _numbers.Count;
            }

            into.Add(number);
        }
    }
}
