using System.Buffers;
using System.Text;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>Words that are looked for in texts. Safe for any number of threads.</summary>
internal sealed class Phrase
{
    /// <summary>What the last word may have in a text besides.</summary>
    public const string PluralEnding = "s";

    private const int ShortestPlural = 4;
    private readonly SearchValues<string>? _probe;
    private readonly string _inside;

    public Phrase(string text)
    {
        Words = TextFolding.Words(text);
        var plural = Words.Length >= ShortestPlural && Words[^1] == 's' && Words[^2] is not ('s' or ' ');
        Singular = plural ? Words[..^1] : Words;
        _inside = " " + Singular;
        if (!IsEmpty && Ascii.IsValid(Singular))
        {
            // The longest word is the rarest, by and large.
            _probe = SearchValues.Create(
                [Singular.Split(' ').MaxBy(static word => word.Length)!], StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>The words, folded.</summary>
    public string Words { get; }

    /// <summary>The same without the ending of the last one's plural.</summary>
    public string Singular { get; }

    /// <summary>Whether there is no word.</summary>
    public bool IsEmpty => Words.Length == 0;

    /// <summary>Whether a text has them.</summary>
    public bool StandsIn(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return false;
        }

        var rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        var stands = StandsIn(rented.AsSpan(0, Encoding.UTF8.GetChars(utf8, rented)));
        ArrayPool<char>.Shared.Return(rented);
        return stands;
    }

    /// <inheritdoc cref="StandsIn(ReadOnlySpan{byte})"/>
    public bool StandsIn(ReadOnlySpan<char> text)
    {
        // A text in plain letters can be asked for a word as it is; in another the word may be hidden by its marks.
        if (_probe is not null && Ascii.IsValid(text) && !text.ContainsAny(_probe))
        {
            return false;
        }

        var words = " " + TextFolding.Words(text) + " ";
        for (var at = words.IndexOf(_inside, StringComparison.Ordinal); at >= 0;
            at = words.IndexOf(_inside, at + 1, StringComparison.Ordinal))
        {
            var rest = words.AsSpan(at + _inside.Length);
            if (rest[0] == ' ' || rest.StartsWith(PluralEnding + " "))
            {
                return true;
            }
        }

        return false;
    }
}
