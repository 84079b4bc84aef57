using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Readers.Listing;

/// <summary>A title line with the words of its abstract: all that a split looks at beside the rest of the
/// file.</summary>
internal sealed class ListingLine
{
    public ListingLine(string line, string? summary)
    {
        Title = TitleLine.Read(line);
        AbstractWords = summary is null
            ? []
            : new HashSet<string>(TextFolding.Words(summary).Split(' '), StringComparer.Ordinal);
    }

    public TitleLine Title { get; }

    public HashSet<string> AbstractWords { get; }

    /// <summary>The author names after the first, which nothing is run together with.</summary>
    public IEnumerable<string> LaterNames
    {
        get
        {
            var segments = ListingNames.Segments(Title.Body, 0);
            for (var i = Math.Max(1, segments.Length - 2); i < segments.Length; i++)
            {
                if (segments.Length > 1 && segments[i].Length > 0 && !char.IsLower(segments[i][0]))
                {
                    yield return segments[i];
                }
            }
        }
    }
}
