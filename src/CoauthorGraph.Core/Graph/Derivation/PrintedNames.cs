using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Core.Graph.Derivation;

/// <summary>
/// Chooses the name that an author is shown by: the one that is printed most; of several the one that is no misspelling
/// of another, then the fullest. Of two that differ in one long word by a letter or two, that one is the misspelling
/// whose word is the rarer in all names.
/// </summary>
internal sealed class PrintedNames(StringColumn printed)
{
    private const int MostCounted = 2_000_000;
    private const int FewestLetters = 4;
    private const int MostEdits = 2;
    private Dictionary<string, int>? _commonness;

    /// <summary>The main one of names with the number of their uses.</summary>
    public string Main(Dictionary<string, int> uses)
    {
        var most = uses.Values.Max();
        var best = uses.Where(pair => pair.Value == most).Select(static pair => pair.Key).ToList();
        return best.Where(name => best.Count == 1 || !best.Exists(other => IsMisspelling(name, other)))
            .DefaultIfEmpty(best[0])
            .OrderByDescending(static name => name.Count(char.IsLetter))
            .ThenByDescending(static name => name.Length)
            .ThenBy(static name => name, StringComparer.Ordinal)
            .First();
    }

    private bool IsMisspelling(string name, string other)
    {
        var (words, others) = (WordsOf(name), WordsOf(other));
        if (words.Length != others.Length)
        {
            return false;
        }

        var differing = Enumerable.Range(0, words.Length).Where(i => words[i] != others[i]).ToList();
        return differing is [var at]
            && Math.Min(words[at].Length, others[at].Length) >= FewestLetters
            && EditDistance.Of(words[at], others[at]) <= MostEdits
            && Commonness(words[at]) < Commonness(others[at]);
    }

    private static string[] WordsOf(string name) => TextFolding.Words(name).Split(' ');

    // Counted when it is first needed; of very many names evenly spread ones.
    private int Commonness(string word)
    {
        if (_commonness is null)
        {
            _commonness = new Dictionary<string, int>(StringComparer.Ordinal);
            var step = Math.Max(1, printed.Count / MostCounted);
            for (var row = 0; row < printed.Count; row += step)
            {
                foreach (var part in WordsOf(printed[row]))
                {
                    _commonness[part] = _commonness.GetValueOrDefault(part) + 1;
                }
            }
        }

        return _commonness.GetValueOrDefault(word);
    }
}
