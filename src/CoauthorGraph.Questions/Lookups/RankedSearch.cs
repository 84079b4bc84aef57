using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>
/// Searches by the words of names and ranks by fit, then by weight. Words that were typed whole are looked for first,
/// then beginnings, and where nothing has them, words that are so but for a few letters.
/// </summary>
/// <param name="words">The words of the names.</param>
/// <param name="fit">How well a row fits.</param>
internal sealed class RankedSearch(WordTable words, Func<int, NamePattern, NameFit> fit)
{
    // What fits wholly may weigh little and stand behind many that fit a little.
    private const int MostLookedAt = 5_000;

    // A short word has too many neighbours to mean one of them, but beside others it may.
    private const int FewestLettersOfAnEdit = 4;
    private const int FewestLettersBesideOthers = 3;
    private const int FewestLettersOfTwo = 8;
    private readonly WordSearch _search = new(words);
    private readonly List<(NameFit Fit, int Place, int Row)> _found = [];

    /// <summary>At most <paramref name="top"/> rows, best first, and how well the first fits.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="top">How many.</param>
    /// <param name="isMisspelled">Whether to look for what it may mean but for some letters; else for what has
    /// it.</param>
    public (NameFit Fit, IReadOnlyList<int> Rows) Find(string typed, int top, bool isMisspelled)
    {
        var pattern = new NamePattern(typed, isSearch: true);
        if (pattern.IsEmpty || top <= 0)
        {
            return (NameFit.None, []);
        }

        if (isMisspelled)
        {
            TakeMisspelled(pattern, top);
        }
        else
        {
            TakeWhole(pattern, top);
            if (_found.Count < top)
            {
                TakeBeginnings(pattern, top);
            }
        }

        var ranked = _found.OrderByDescending(static one => one.Fit).ThenBy(static one => one.Place).Take(top).ToList();
        return (ranked.Count == 0 ? NameFit.None : ranked[0].Fit, [.. ranked.Select(static one => one.Row)]);
    }

    private void TakeWhole(NamePattern pattern, int top)
    {
        var choices = pattern.Words.Select(word => word.Length == 1 ? _search.Beginning(word) : _search.Exactly(word));

        // Initials are no whole name, and what begins with a letter is much.
        var distinct = pattern.Words.Any(static word => word.Length == 1) ? 0
            : pattern.Words.Distinct(StringComparer.Ordinal).Count();
        var (others, wholes) = (top, distinct == 0 ? 0 : top);
        foreach (var place in _search.Places([.. choices]).Take(MostLookedAt))
        {
            var isWhole = _search.At(place).Words <= distinct;
            if (isWhole ? wholes > 0 : others > 0)
            {
                if (TryTake(place, pattern))
                {
                    _ = isWhole ? wholes-- : others--;
                }
            }

            if (others == 0 && wholes == 0)
            {
                break;
            }
        }
    }

    private void TakeBeginnings(NamePattern pattern, int top)
    {
        var seen = _found.Select(static one => one.Place).ToHashSet();
        foreach (var place in _search.Places([.. pattern.Words.Select(_search.Beginning)]).Take(MostLookedAt))
        {
            if (!seen.Contains(place) && TryTake(place, pattern) && _found.Count >= top)
            {
                return;
            }
        }
    }

    private bool TryTake(int place, NamePattern pattern)
    {
        var row = _search.At(place).Row;
        var found = fit(row, pattern);
        if (found != NameFit.None)
        {
            _found.Add((found, place, row));
        }

        return found != NameFit.None;
    }

    // Words that nobody has are misspelled; where each is somebody's, one of them is, the longest first.
    private void TakeMisspelled(NamePattern pattern, int top)
    {
        var typed = pattern.Words;
        var known = typed.Select(_search.Beginning).ToArray();
        var unknown = Enumerable.Range(0, typed.Count).Where(at => known[at].IsEmpty).ToArray();
        int[][] tries = unknown.Length > 0
            ? [unknown]
            : [.. Enumerable.Range(0, typed.Count).Select(static at => new[] { at })];
        for (var edits = 1; edits <= 2; edits++)
        {
            var fewest = FewestLetters(edits, typed.Count);
            foreach (var wrong in tries.Where(wrong => wrong.All(at => typed[at].Length >= fewest)))
            {
                var choices = known.ToArray();
                foreach (var at in wrong)
                {
                    choices[at] = _search.Nearly(typed[at], edits);
                }

                foreach (var place in _search.Places(choices).Take(top))
                {
                    _found.Add((NameFit.Misspelled, place, _search.At(place).Row));
                }

                if (_found.Count > 0)
                {
                    return;
                }
            }
        }
    }

    private static int FewestLetters(int edits, int words) =>
        edits > 1 ? FewestLettersOfTwo : words > 1 ? FewestLettersBesideOthers : FewestLettersOfAnEdit;
}
