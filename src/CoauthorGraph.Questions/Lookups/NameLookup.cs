using System.Text;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>
/// Finds what a person means by an id or a name, and never guesses between several: of the readings id, name, other
/// name, abbreviation, words of a name and beginnings of its words the strictest counts that fits any. Where none fits,
/// what is near is suggested.
/// </summary>
internal abstract class NameLookup
{
    private const int MostCandidates = 20;
    private const int MostSuggestions = 8;

    /// <summary>Number of things.</summary>
    protected abstract int Count { get; }

    /// <summary>What one of them is called: <c>author</c>.</summary>
    protected abstract string Kind { get; }

    /// <summary>What to do where there is none, after a semicolon.</summary>
    protected abstract string Advice { get; }

    /// <summary>The row of what is meant.</summary>
    /// <exception cref="CoauthorGraphException">Nothing, or more than one; then the candidates are listed.</exception>
    public int Find(string idOrName)
    {
        var rows = FindAll(idOrName);
        return rows.Count switch
        {
            1 => rows[0],
            0 => throw Nothing(idOrName),
            _ => throw Several(idOrName, rows),
        };
    }

    /// <summary>All rows that can be meant, most papers first.</summary>
    public IReadOnlyList<int> FindAll(string idOrName) => Best(idOrName).Rows;

    /// <summary>The same for who searches: at most <paramref name="top"/>, and how well they fit.</summary>
    public (NameFit Fit, IReadOnlyList<SearchHit> Hits) Search(string text, int top)
    {
        var (fit, rows) = Best(text);
        return (fit, [.. rows.Take(top).Select(Hit)]);
    }

    /// <summary>One line that tells things of the same name apart.</summary>
    public abstract string Describe(int row);

    /// <summary>A row as a search shows it.</summary>
    protected abstract SearchHit Hit(int row);

    /// <summary>The row of an id, or -1.</summary>
    protected abstract int FindId(string text);

    /// <summary>The name.</summary>
    protected abstract string NameOf(int row);

    /// <summary>Other names.</summary>
    protected abstract IEnumerable<string> OthersOf(int row);

    /// <summary>Number of papers.</summary>
    protected abstract int PapersOf(int row);

    /// <summary>How well a row fits: other names whole, the name itself also by its parts.</summary>
    protected virtual NameFit Fit(int row, NamePattern pattern)
    {
        var best = pattern.Fit(NameOf(row), byInitials: true);
        if (best >= NameFit.OtherName)
        {
            return best;
        }

        foreach (var other in OthersOf(row))
        {
            switch (pattern.Fit(other, byInitials: true))
            {
                case NameFit.Whole:
                    return NameFit.OtherName;
                case NameFit.Initials when best < NameFit.OtherInitials:
                    best = NameFit.OtherInitials;
                    break;
            }
        }

        return best;
    }

    /// <summary>What is more likely meant than the one row that has the words in its name.</summary>
    protected virtual IEnumerable<int> MeantRather(int row, NamePattern pattern) => [];

    private (NameFit Fit, IReadOnlyList<int> Rows) Best(string idOrName)
    {
        var text = idOrName.Trim();
        if (text.Length > 0 && FindId(text) is >= 0 and var byId)
        {
            return (NameFit.Whole, [byId]);
        }

        var pattern = new NamePattern(text);
        if (pattern.IsEmpty)
        {
            return (NameFit.None, []);
        }

        var best = NameFit.Parts;
        var found = new List<int>();
        for (var row = 0; row < Count; row++)
        {
            var fit = Fit(row, pattern);
            if (fit > best)
            {
                best = fit;
                found.Clear();
            }

            if (fit == best)
            {
                found.Add(row);
            }
        }

        if (found is [var only] && best <= NameFit.Words)
        {
            found.AddRange(MeantRather(only, pattern));
        }

        return (best, [.. found.OrderByDescending(PapersOf).ThenBy(static row => row)]);
    }

    private CoauthorGraphException Nothing(string text)
    {
        var rows = new List<int>();
        var names = new List<string>();
        for (var row = 0; row < Count; row++)
        {
            foreach (var name in OthersOf(row).Prepend(NameOf(row)))
            {
                rows.Add(row);
                names.Add(Ascii.IsValid(name) ? name : Romanization.Of(TextFolding.Words(name)));
            }
        }

        var near = NearestNames.Find(Romanization.Of(TextFolding.Words(text)), names, 3 * MostSuggestions)
            .Select(at => rows[at]).Distinct().OrderByDescending(row => PapersOf(row) > 0)
            .Take(MostSuggestions).ToList();
        return new CoauthorGraphException(
            ErrorCode.NotFound,
            $"No {Kind} '{text}' is in this graph; {Advice}" + (near.Count == 0 ? "." : ". Did you mean:"))
        {
            Candidates = [.. near.Select(Describe)],
        };
    }

    private CoauthorGraphException Several(string text, IReadOnlyList<int> rows)
    {
        var candidates = rows.Take(MostCandidates).Select(Describe).ToList();
        if (rows.Count > MostCandidates)
        {
            candidates.Add($"and {rows.Count - MostCandidates} more");
        }

        return new CoauthorGraphException(
            ErrorCode.NotFound, $"'{text}' can mean {rows.Count} {Kind}s; say which by its id:")
        {
            Candidates = candidates,
            IsAmbiguous = true,
        };
    }
}
