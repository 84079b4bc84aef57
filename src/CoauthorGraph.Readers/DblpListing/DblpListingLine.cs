using System.Globalization;
using System.Text.RegularExpressions;

namespace CoauthorGraph.Readers.DblpListing;

/// <summary>The parts of a listing's line that its punctuation tells.</summary>
internal sealed partial record DblpListingLine(string Authors, string TitleAndVenue, int Year)
{
    private const RegexOptions Style = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The parts of a line, or null when it is none.</summary>
    public static DblpListingLine? Parse(string line)
    {
        var start = StartPattern().Match(line);
        if (!start.Success)
        {
            return null;
        }

        // A colon with a period is a title that is missing.
        var colon = line.IndexOf(':', start.Length);
        if (colon < 0 || colon + 1 >= line.Length || line[colon + 1] is not (' ' or '.'))
        {
            return null;
        }

        var rest = line[(colon + 1)..].Trim();
        var end = JournalEnd().Match(rest);
        end = end.Success ? end : ConferenceEnd().Match(rest);
        return end.Success
            ? new DblpListingLine(
                line[start.Length..colon], rest[..end.Index].TrimEnd(),
                int.Parse(end.Groups["year"].Value, CultureInfo.InvariantCulture))
            : null;
    }

    [GeneratedRegex(@"^\s*\d+\s+(?=\S)", Style)]
    private static partial Regex StartPattern();

    [GeneratedRegex(@" [\w-]+(\([\w/ -]+\))?(: ?[\w\-:., ]+)? \((?<year>(19|20)\d\d)\)$", Style)]
    private static partial Regex JournalEnd();

    [GeneratedRegex(@" (\([\w ]{1,12}\) )?(?<year>(19|20)\d\d)(: ?[\w\-:., ()]+)?$", Style)]
    private static partial Regex ConferenceEnd();
}
