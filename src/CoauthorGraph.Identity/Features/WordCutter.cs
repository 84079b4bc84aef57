using System.Text;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Identity.Features;

/// <summary>
/// Cuts texts into numbered words, in the order in which they first come. Words are folded, a plural s is cut off, and
/// words that say nothing are left out. Not safe for several threads.
/// </summary>
internal sealed class WordCutter
{
    private const string Empty =
        "the of and a in for on with to an by from using via at is are as its based be we that this which it or into between "
        + "under over new their can our these were was has have been not but also than such";

    private const int LongestWord = 32;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public WordCutter()
    {
        foreach (var word in Empty.Split(' '))
        {
            _numbers.Add(word, -1);
        }
    }

    /// <summary>Number of words so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the numbers of a text's words, reading at most so many characters.</summary>
    public void Cut(ReadOnlySpan<byte> text, int most, List<int> into)
    {
        var start = text[..Math.Min(most, text.Length)];
        if (!Ascii.IsValid(start))
        {
            Cut(Encoding.UTF8.GetString(text), most, into);
            return;
        }

        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        foreach (var letter in start)
        {
            if (char.IsAsciiLetterOrDigit((char)letter))
            {
                if (length < word.Length)
                {
                    word[length++] = (char)(char.IsAsciiLetterUpper((char)letter) ? letter | 0x20 : letter);
                }

                continue;
            }

            Add(word[..length], into);
            length = 0;
        }

        Add(word[..length], into);
    }

    private void Cut(string whole, int most, List<int> into)
    {
        var text = TextFolding.Words(whole.AsSpan(0, Math.Min(most, whole.Length)));
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                if (length < word.Length)
                {
                    word[length++] = char.ToLowerInvariant(letter);
                }

                continue;
            }

            Add(word[..length], into);
            length = 0;
        }

        Add(word[..length], into);
    }

    private void Add(ReadOnlySpan<char> word, List<int> into)
    {
        var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (word.Length < 2)
        {
            return;
        }

        var isPlural = word.Length > 4 && word[^1] == 's' && word[^2] != 's';
        if (!lookup.TryGetValue(isPlural ? word[..^1] : word, out var number))
        {
            lookup[isPlural ? word[..^1] : word] = number = Count++;
        }

        if (number >= 0)
        {
            into.Add(number);
        }
    }
}
