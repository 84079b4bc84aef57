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
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public VenueWords() => _lookup = _counts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Counts the endings of one line.</summary>
    public void Count(DblpListingLine line)
    {
        if (_counts.Count > MostEndings)
        {
            return;
        }

        var text = line.TitleAndVenue.AsSpan();
        Span<int> endings = stackalloc int[MostWords];
        foreach (var at in endings[..Endings(text, endings)])
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_lookup, text[at..], out _)++;
        }
    }

    /// <summary>Title, without the period that ends it, and venue.</summary>
    public (string Title, string? Venue) Split(string text)
    {
        Span<int> places = stackalloc int[MostWords];
        Span<int> counts = stackalloc int[MostWords];
        places = places[..Endings(text, places)];
        var most = 0;
        for (var i = 0; i < places.Length; i++)
        {
            counts[i] = _lookup.TryGetValue(text.AsSpan(places[i]), out var count) ? count : 0;
            most = Math.Max(most, counts[i]);
        }

        // Endings come from the shortest to the longest; one behind the end of a sentence is better than any other.
        var best = -1;
        var bestEndsSentence = false;
        for (var i = 0; i < places.Length; i++)
        {
            var endsSentence = text[places[i] - 2] is '.' or '?' or '!';
            if (counts[i] >= most * NearlyAll && (endsSentence || !bestEndsSentence))
            {
                best = places[i];
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
    private static int Endings(ReadOnlySpan<char> text, Span<int> places)
    {
        var at = text.Length;
        for (var words = 0; words < places.Length; words++)
        {
            var space = at <= 1 ? -1 : text[..(at - 1)].LastIndexOf(' ');
            if (space <= 0)
            {
                return words;
            }

            at = space + 1;
            places[words] = at;
        }

        return places.Length;
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
