using System.Collections.Frozen;

namespace CoauthorGraph.Identity.Features;

/// <summary>The syllables that the names of a language are made of in Latin letters.</summary>
/// <param name="syllables">Folded syllables.</param>
/// <param name="most">A first name has no more than so many.</param>
internal sealed class SyllableSet(IEnumerable<string> syllables, int most)
{
    private readonly FrozenSet<string> _syllables = syllables.ToFrozenSet(StringComparer.Ordinal);
    private readonly int _longest = syllables.Max(static syllable => syllable.Length);

    /// <summary>Whether a folded word can be cut into syllables, as many as a name has.</summary>
    public bool Cuts(string word) => word.Length <= most * _longest && CanCut(word, most);

    /// <summary>Whether a folded word is one syllable.</summary>
    public bool Contains(string word) => _syllables.Contains(word);

    private bool CanCut(string word, int left)
    {
        if (word.Length == 0)
        {
            return true;
        }

        for (var length = Math.Min(_longest, word.Length); left > 0 && length > 0; length--)
        {
            if (_syllables.Contains(word[..length]) && CanCut(word[length..], left - 1))
            {
                return true;
            }
        }

        return false;
    }
}
