using System.Globalization;
using System.Text.RegularExpressions;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Latex;

namespace CoauthorGraph.Readers.Conference;

/// <summary>A conference and its year; null and 0 for what is not known.</summary>
internal sealed partial record ConferenceEdition(string? Venue, int Year)
{
    private const int LongestVenue = 300;

    private const RegexOptions Style =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly ConferenceEdition Unknown = new(null, 0);

    /// <summary>The edition a file such as <c>icml2024.json.gz</c> is named after.</summary>
    public static ConferenceEdition FromFileName(string name)
    {
        var match = NamePattern().Match(Path.GetFileName(name));
        return match.Success
            ? new ConferenceEdition(
                match.Groups["venue"].Value.ToUpperInvariant(),
                int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture))
            : Unknown;
    }

    /// <summary>The edition a BibTeX entry names: the first of its <c>booktitle = {…}</c> and <c>journal = {…}</c>, and
    /// its <c>year = {2024}</c>.</summary>
    public static ConferenceEdition FromBibtex(ReadOnlySpan<char> bibtex)
    {
        if (bibtex.IsEmpty)
        {
            return Unknown;
        }

        var book = VenueOf(bibtex, "booktitle", out var venue);
        if (VenueOf(book < 0 ? bibtex : bibtex[..book], "journal", out var journal) >= 0)
        {
            venue = journal;
        }

        return new ConferenceEdition(
            venue.IsEmpty ? null : TextFolding.CollapseSpace(LatexText.Decode(new string(venue))), YearOf(bibtex));
    }

    /// <summary>This edition, what it lacks taken from another.</summary>
    public ConferenceEdition Or(ConferenceEdition other) => new(Venue ?? other.Venue, Year == 0 ? other.Year : Year);

    private static int VenueOf(ReadOnlySpan<char> bibtex, string name, out ReadOnlySpan<char> venue)
    {
        for (var at = Find(bibtex, name, 0, out var value); at >= 0; at = Find(bibtex, name, at + 1, out value))
        {
            var end = value.StartsWith('{') ? value[1..].IndexOfAny('{', '}', '\n') : -1;
            if (end is > 1 and <= LongestVenue && value[end + 1] == '}')
            {
                venue = value.Slice(1, end);
                return at;
            }
        }

        venue = default;
        return -1;
    }

    private static int YearOf(ReadOnlySpan<char> bibtex)
    {
        for (var at = Find(bibtex, "year", 0, out var value); at >= 0; at = Find(bibtex, "year", at + 1, out value))
        {
            var digits = value is ['{' or '"', ..] ? value[1..] : value;
            if (digits is ['1', '9', >= '0' and <= '9', >= '0' and <= '9', ..]
                or ['2', '0', >= '0' and <= '9', >= '0' and <= '9', ..])
            {
                return int.Parse(digits[..4], NumberStyles.None, CultureInfo.InvariantCulture);
            }
        }

        return 0;
    }

    // The place of a field's name, and what stands after its equals sign.
    private static int Find(ReadOnlySpan<char> bibtex, string name, int from, out ReadOnlySpan<char> value)
    {
        for (var at = from; at < bibtex.Length; at++)
        {
            var next = bibtex[at..].IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (next < 0)
            {
                break;
            }

            at += next;
            var rest = bibtex[(at + name.Length)..].TrimStart();
            if (rest.StartsWith('=') && (at == 0 || !(char.IsLetterOrDigit(bibtex[at - 1]) || bibtex[at - 1] == '_')))
            {
                value = rest[1..].TrimStart();
                return at;
            }
        }

        value = default;
        return -1;
    }

    [GeneratedRegex(@"^(?<venue>[a-z]{2,12})[-_]?(?<year>(19|20)\d\d)(?!\d)", Style)]
    private static partial Regex NamePattern();
}
