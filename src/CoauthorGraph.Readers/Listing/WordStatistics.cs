using System.Collections.Frozen;
using System.Globalization;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Readers.Listing;

/// <summary>
/// How likely a word is as a given name, as a family name and in a title. Known words have counts (made by
/// <c>eng/make_listing_lexicon.py</c>); for all others a model of letters, learned from the same counts, decides: an
/// interpolated trigram model over the folded letters. Immutable and safe for any number of threads.
/// </summary>
internal sealed class WordStatistics
{
    private readonly FrozenDictionary<string, (double Given, double Family, double Title)> _counts;
    private readonly LetterModel _given;
    private readonly LetterModel _family;
    private readonly LetterModel _title;
    private readonly double _givenTotal;
    private readonly double _familyTotal;
    private readonly double _titleTotal;

    private WordStatistics(Dictionary<string, (double Given, double Family, double Title)> counts)
    {
        _counts = counts.ToFrozenDictionary(StringComparer.Ordinal);
        _given = LetterModel.Learn(counts.Select(static pair => (pair.Key, pair.Value.Given)));
        _family = LetterModel.Learn(counts.Select(static pair => (pair.Key, pair.Value.Family)));
        _title = LetterModel.Learn(counts.Select(static pair => (pair.Key, pair.Value.Title)));
        _givenTotal = counts.Values.Sum(static count => count.Given);
        _familyTotal = counts.Values.Sum(static count => count.Family);
        _titleTotal = counts.Values.Sum(static count => count.Title);
    }

    /// <summary>The statistics that are built in.</summary>
    public static WordStatistics BuiltIn { get; } = LoadBuiltIn();

    /// <summary>Reads lines of word and three sizes, each n for 2^(n-1) times and more.</summary>
    public static WordStatistics Load(TextReader lines)
    {
        var counts = new Dictionary<string, (double Given, double Family, double Title)>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            counts[parts[0]] = (Count(parts[1]), Count(parts[2]), Count(parts[3]));
        }

        return new WordStatistics(counts);
    }

    /// <summary>Logarithm of the likelihood of a folded word as a given name over that in a title.</summary>
    public double GivenOverTitle(string word) => Math.Clamp(LogGiven(word) - LogTitle(word), -9, 9);

    /// <summary>Logarithm of the likelihood of a folded word as a family name over that in a title.</summary>
    public double FamilyOverTitle(string word) => Math.Clamp(LogFamily(word) - LogTitle(word), -9, 9);

    /// <summary>Logarithm of the likelihood of a folded word anywhere in a name over that in a title.</summary>
    public double NameOverTitle(string word) => Math.Max(GivenOverTitle(word), FamilyOverTitle(word));

    /// <summary>Logarithm of the likelihood of a folded word where it is likeliest: as a name or in a
    /// title.</summary>
    public double LogAny(string word) => Math.Max(Math.Max(LogGiven(word), LogFamily(word)), LogTitle(word));

    /// <summary>Whether a folded word is known from titles.</summary>
    public bool IsTitleWord(string word) => _counts.TryGetValue(word, out var count) && count.Title > 0;

    /// <summary>Whether a folded word is known as a given name.</summary>
    public bool IsGivenName(string word) => _counts.TryGetValue(word, out var count) && count.Given > 0;

    /// <summary>Whether a folded word is known as a family name.</summary>
    public bool IsFamilyName(string word) => _counts.TryGetValue(word, out var count) && count.Family > 0;

    /// <summary>The form in which words are looked up.</summary>
    public static string Fold(ReadOnlySpan<char> word) => TextFolding.Fold(word);

    private static double Count(string size) =>
        int.Parse(size, CultureInfo.InvariantCulture) is > 0 and var n ? 1.5 * Math.Pow(2, n - 1) : 0;

    private static WordStatistics LoadBuiltIn()
    {
        using var stream = typeof(WordStatistics).Assembly.GetManifestResourceStream("listing-lexicon.tsv")!;
        using var reader = new StreamReader(stream);
        return Load(reader);
    }

    private double LogGiven(string word) =>
        Smoothed(_counts.TryGetValue(word, out var count) ? count.Given : 0, _givenTotal, _given, word);

    private double LogFamily(string word) =>
        Smoothed(_counts.TryGetValue(word, out var count) ? count.Family : 0, _familyTotal, _family, word);

    private double LogTitle(string word) =>
        Smoothed(_counts.TryGetValue(word, out var count) ? count.Title : 0, _titleTotal, _title, word);

    // Two in a thousand words are new; what they look like is the letter model's to say.
    private static double Smoothed(double count, double total, LetterModel letters, string word) =>
        Math.Log((count / total) + (0.002 * Math.Exp(letters.LogProbability(word))) + 1e-12);
}
