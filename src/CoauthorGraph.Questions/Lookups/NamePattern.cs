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
    private readonly bool _isSearch;

    /// <param name="typed">What was typed.</param>
    /// <param name="isSearch">Whether somebody searches, perhaps still typing, and does not name one thing: then
    /// beginnings of any length count, and so do parts of other names.</param>
    public NamePattern(string typed, bool isSearch = false)
    {
        _isSearch = isSearch;
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

    /// <summary>Whether somebody searches and does not name one thing.</summary>
    public bool IsSearch => _isSearch;

    /// <summary>The folded words, longest first.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>What names are compared by: folded words in Latin letters where that can be.</summary>
    public static string Folded(string text) => Romanization.Of(TextFolding.Words(text));

    /// <summary>What words may be meant by: their first letters, small words counted or not, and its plural.</summary>
    public static IEnumerable<string> InitialsOf(string[] words)
    {
        if (words.Length < FewestInitials)
        {
            yield break;
        }

        var all = string.Concat(words.Select(static word => word[0]));
        var great = string.Concat(words.Where(static word => !Small.Contains(word)).Select(static word => word[0]));
        yield return all;
        yield return all + "s";
        if (great != all && great.Length >= FewestInitials)
        {
            yield return great;
            yield return great + "s";
        }
    }

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
        if (byInitials && _isLoneWord && InitialsOf(words).Contains(_text, StringComparer.Ordinal))
        {
            return NameFit.Initials;
        }

        return Covers(words, static (word, typed) => word == typed) ? NameFit.Words
            : Covers(words, static (word, typed) => typed.Length >= FewestLettersOfAPart
                && word.StartsWith(typed, StringComparison.Ordinal)) ? NameFit.Parts
            : _isSearch && Covers(words, static (word, typed) => word.StartsWith(typed, StringComparison.Ordinal))
                ? NameFit.Beginnings
            : NameFit.None;
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
