namespace CoauthorGraph.Readers.DblpListing;

/// <summary>Finds where titles end and the venue begins by counting what lines end with: the venue is the longest
/// ending that nearly all lines have which have any part of it, behind the end of a sentence where there is
/// one.</summary>
internal sealed class VenueWords
{
    private const int MostWords = 10;
    private const int MostEndings = 2_000_000;

    // A part of the venue occurs in titles, too, so a longer ending may be a little rarer.
    private const double NearlyAll = 0.9;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts the endings of one line.</summary>
    public void Count(DblpListingLine? line)
    {
        if (line is null || _counts.Count > MostEndings)
        {
            return;
        }

        foreach (var at in Endings(line.TitleAndVenue))
        {
            var ending = line.TitleAndVenue[at..];
            _counts[ending] = _counts.GetValueOrDefault(ending) + 1;
        }
    }

    /// <summary>Title, without the period that ends it, and venue.</summary>
    public (string Title, string? Venue) Split(string text)
    {
        var most = 0;
        foreach (var at in Endings(text))
        {
            most = Math.Max(most, _counts.GetValueOrDefault(text[at..]));
        }

        // Endings come from the shortest to the longest; one behind the end of a sentence is better than any other.
        var best = -1;
        var bestEndsSentence = false;
        foreach (var at in Endings(text))
        {
            var endsSentence = text[at - 2] is '.' or '?' or '!';
            if (_counts.GetValueOrDefault(text[at..]) >= most * NearlyAll && (endsSentence || !bestEndsSentence))
            {
                best = at;
                bestEndsSentence = endsSentence;
            }
        }

        if (most <= 1)
        {
            best = SentenceEnd(text);
        }

        if (best <= 0)
        {
            return (text, null);
        }

        var title = text[..best].TrimEnd();
        title = title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal) ? title[..^1] : title;
        return (title, text[best..]);
    }

    // Where each ending of whole words begins; the first word is never part of a venue.
    private static IEnumerable<int> Endings(string text)
    {
        var at = text.Length;
        for (var words = 0; words < MostWords; words++)
        {
            var space = at <= 1 ? -1 : text.LastIndexOf(' ', at - 2);
            if (space <= 0)
            {
                yield break;
            }

            at = space + 1;
            yield return at;
        }
    }

    // With too few lines to compare, the first sentence that leaves a venue is the title.
    private static int SentenceEnd(string text)
    {
        for (var i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] is '.' or '?' or '!' && text[i + 1] == ' ' && char.IsUpper(text[i + 2]))
            {
                return i + 2;
            }
        }

        return -1;
    }
}
