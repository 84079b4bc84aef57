using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>What a person typed for a name, and how well names answer it. Case, marks and order of words do not count,
/// nor does it whether a name is in Cyrillic, Greek or Latin letters.</summary>
internal sealed class NamePattern
{
    private const int FewestLettersOfAPart = 3;
    private const int FewestInitials = 2;
    private static readonly HashSet<string> Small =
        ["of", "the", "and", "for", "in", "at", "on", "de", "la", "du", "des", "der", "die", "und", "fur", "di", "y",
            "et"];

    private readonly string _text;
    private readonly string[] _words;
    private readonly bool _isLoneWord;

    public NamePattern(string typed)
    {
        _text = Folded(typed);
        _words = [.. _text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .OrderByDescending(static word => word.Length)];
        _isLoneWord = _words.Length == 1;
        Letters = LetterSet.Of(_text);
    }

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => _words.Length == 0;

    /// <summary>Letters that every name that fits has.</summary>
    public uint Letters { get; }

    /// <summary>How well a name fits.</summary>
    /// <param name="name">A name.</param>
    /// <param name="byInitials">Whether it may be meant by the first letters of its words.</param>
    public NameFit Fit(string name, bool byInitials)
    {
        var folded = Folded(name);
        if (folded == _text)
        {
            return NameFit.Whole;
        }

        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (byInitials && _isLoneWord && IsInitials(words))
        {
            return NameFit.Initials;
        }

        return Covers(words, static (word, typed) => word == typed) ? NameFit.Words
            : Covers(words, static (word, typed) => typed.Length >= FewestLettersOfAPart
                && word.StartsWith(typed, StringComparison.Ordinal)) ? NameFit.Parts
            : NameFit.None;
    }

    private static string Folded(string text) => Romanization.Of(TextFolding.Words(text));

    // Small words have a letter or have none; an s at the end makes a plural of an abbreviation.
    private bool IsInitials(string[] words)
    {
        if (words.Length < FewestInitials)
        {
            return false;
        }

        var all = string.Concat(words.Select(static word => word[0]));
        var great = string.Concat(words.Where(static word => !Small.Contains(word)).Select(static word => word[0]));
        return Is(all) || (great.Length >= FewestInitials && Is(great));
        bool Is(string letters) => _text == letters || _text == letters + "s";
    }

    // Each typed word takes a word of the name for itself; a lone letter stands for any that begins with it.
    private bool Covers(string[] words, Func<string, string, bool> isMeant)
    {
        var left = words.ToList();
        foreach (var typed in _words)
        {
            var at = typed.Length == 1
                ? left.FindIndex(word => word.StartsWith(typed, StringComparison.Ordinal))
                : left.FindIndex(word => isMeant(word, typed));
            if (at < 0)
            {
                return false;
            }

            left.RemoveAt(at);
        }

        return true;
    }
}
