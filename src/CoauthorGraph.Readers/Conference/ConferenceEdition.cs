using System.Globalization;
using System.Text.RegularExpressions;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Readers.Conference;

/// <summary>A conference and its year; null and 0 for what is not known.</summary>
internal sealed partial record ConferenceEdition(string? Venue, int Year)
{
    private const RegexOptions Style =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The edition a file such as <c>icml2024.json.gz</c> is named after.</summary>
    public static ConferenceEdition FromFileName(string name)
    {
        var match = NamePattern().Match(Path.GetFileName(name));
        return match.Success
            ? new ConferenceEdition(
                match.Groups["venue"].Value.ToUpperInvariant(),
                int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture))
            : new ConferenceEdition(null, 0);
    }

    /// <summary>The edition a BibTeX entry names.</summary>
    public static ConferenceEdition FromBibtex(string? bibtex)
    {
        if (string.IsNullOrEmpty(bibtex))
        {
            return new ConferenceEdition(null, 0);
        }

        var year = YearPattern().Match(bibtex);
        var book = BookPattern().Match(bibtex);
        return new ConferenceEdition(
            book.Success ? TextFolding.CollapseSpace(LatexText.Decode(book.Groups["venue"].Value)) : null,
            year.Success ? int.Parse(year.Groups["year"].Value, CultureInfo.InvariantCulture) : 0);
    }

    /// <summary>This edition, what it lacks taken from another.</summary>
    public ConferenceEdition Or(ConferenceEdition other) => new(Venue ?? other.Venue, Year == 0 ? other.Year : Year);

    [GeneratedRegex(@"^(?<venue>[a-z]{2,12})[-_]?(?<year>(19|20)\d\d)(?!\d)", Style)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\byear\s*=\s*[{""]?(?<year>(19|20)\d\d)", Style)]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"\b(booktitle|journal)\s*=\s*\{(?<venue>[^{}\n]{2,300})\}", Style)]
    private static partial Regex BookPattern();
}
