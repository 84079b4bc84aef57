using System.Text;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
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
    private const int MostCompared = 150;

    /// <summary>Number of things.</summary>
    protected abstract int Count { get; }

    /// <summary>What one of them is called: <c>author</c>.</summary>
    public abstract string Kind { get; }

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

    /// <summary>What may be meant by a text that nothing is called by, the nearest first, at most eight. Where the
    /// words of names are at hand, the likeliest by them are compared, else all.</summary>
    public IReadOnlyList<int> Near(string text)
    {
        var typed = NamePattern.Folded(text);
        var rows = new List<int>();
        var names = new List<string>();
        foreach (var row in RowsNear(typed))
        {
            foreach (var name in OthersOf(row).Prepend(NameOf(row)))
            {
                rows.Add(row);
                names.Add(Ascii.IsValid(name) ? name : NamePattern.Folded(name));
            }
        }

        var nearNames = NearestNames.Find(typed, names, 3 * MostSuggestions)
            .Select(at => rows[at]).Distinct().OrderByDescending(row => PapersOf(row) > 0);
        return [.. NearIds(text).Concat(nearNames).Distinct().Take(MostSuggestions)];
    }

    /// <summary>All rows that can be meant, most papers first.</summary>
    public IReadOnlyList<int> FindAll(string idOrName) => Best(idOrName).Rows;

    /// <summary>The same for who searches: at most <paramref name="top"/>, best first, and how well the best fits.
    /// Where the words of names are at hand, what fits less well follows.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="top">How many.</param>
    /// <param name="isMisspelled">Whether to look for what it may mean but for some letters, which needs the
    /// words.</param>
    public (NameFit Fit, IReadOnlyList<SearchHit> Hits) Search(string text, int top, bool isMisspelled)
    {
        var typed = text.Trim();
        var (fit, rows) = Words is { } words && (isMisspelled || typed.Length == 0 || FindId(typed) < 0)
            ? new RankedSearch(words, Fit).Find(typed, top, isMisspelled)
            : isMisspelled ? (NameFit.None, []) : Best(typed);
        return (fit, [.. rows.Take(top).Select(Hit)]);
    }

    /// <summary>The words of the names, things of most papers first.</summary>
    public WordTable MakeWords(CancellationToken cancellationToken)
    {
        var rows = RowsByWeight();
        var builder = new WordTableBuilder();
        for (var place = 0; place < rows.Length; place++)
        {
            if ((place & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            foreach (var name in OthersOf(rows[place]).Prepend(NameOf(rows[place])))
            {
                AddWords(builder, NamePattern.Folded(name));
            }

            builder.End(rows[place]);
        }

        return builder.Build();
    }

    /// <summary>One line that tells things of the same name apart.</summary>
    public abstract string Describe(int row);

    /// <summary>The words of the names, where they were made.</summary>
    protected abstract WordTable? Words { get; }

    /// <summary>Whether something is also meant by the first letters of its names' words.</summary>
    protected virtual bool HasInitials => true;

    /// <summary>A row as a search shows it.</summary>
    protected abstract SearchHit Hit(int row);

    /// <summary>The row of an id, or -1.</summary>
    protected abstract int FindId(string text);

    /// <summary>The rows with an id that is so but for one letter, or with two letters exchanged.</summary>
    protected abstract IEnumerable<int> RowsOfNearId(string id);

    /// <summary>The id that a text may be, perhaps with a letter wrong.</summary>
    protected virtual string AsId(string text) => text;

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
                case > NameFit.None when pattern.IsSearch && best < NameFit.Beginnings:
                    best = NameFit.Beginnings;
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
        foreach (var row in CandidatesOf(pattern))
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

    // Whatever fits has a word for each that was typed, or one of its own initials.
    private IEnumerable<int> CandidatesOf(NamePattern pattern)
    {
        if (Words is not { } words)
        {
            return Enumerable.Range(0, Count);
        }

        var search = new WordSearch(words);
        return search.Places([.. pattern.Words.Select(search.Beginning)]).Select(place => search.At(place).Row);
    }

    private void AddWords(WordTableBuilder builder, string folded)
    {
        foreach (var word in folded.AsSpan().Split(' '))
        {
            if (word.Start.Value < word.End.Value)
            {
                builder.Add(folded.AsSpan()[word]);
            }
        }

        if (HasInitials)
        {
            foreach (var initials in NamePattern.InitialsOf(
                folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            {
                builder.Add(initials);
            }
        }
    }

    private CoauthorGraphException Nothing(string text)
    {
        var near = Near(text);
        return new CoauthorGraphException(
            ErrorCode.NotFound,
            $"No {Kind} '{text}' is in this graph; {Advice}" + (near.Count == 0 ? "." : ". Did you mean:"))
        {
            Candidates = [.. near.Select(Describe)],
        };
    }

    // What is written as an id.
    private IEnumerable<int> NearIds(string text)
    {
        var typed = AsId(text.Trim());
        return typed.Contains(' ', StringComparison.Ordinal) || !typed.AsSpan().ContainsAnyInRange('0', '9')
            ? [] : RowsOfNearId(typed);
    }

    private IEnumerable<int> RowsNear(string typed)
    {
        if (Words is not { } words)
        {
            return RowsByWeight();
        }

        var search = new WordSearch(words);
        return new NearPlaces(words).Find(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries), MostCompared)
            .Select(place => search.At(place).Row);
    }

    private int[] RowsByWeight()
    {
        var rows = Enumerable.Range(0, Count).ToArray();
        Array.Sort(Array.ConvertAll(rows, row => (-(long)PapersOf(row), row)), rows);
        return rows;
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
