using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Readers.Listing;

/// <summary>
/// The names that stand whole elsewhere in the same file: second and third authors, which nothing is run together with.
/// </summary>
internal sealed class NameEvidence
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _family = new(StringComparer.Ordinal);

    /// <summary>Notes the whole names of a line.</summary>
    public void Add(ListingLine line)
    {
        foreach (var name in line.LaterNames)
        {
            var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is < 2 or > 5)
            {
                continue;
            }

            Count(_names, TextFolding.Fold(name));
            Count(_given, TextFolding.Fold(words[0]));
            Count(_family, TextFolding.Fold(words[^1]));
        }
    }

    /// <summary>How often a folded name stands whole.</summary>
    public int Names(string folded) => _names.GetValueOrDefault(folded);

    /// <summary>How often a folded word stands first in a whole name.</summary>
    public int Given(string folded) => _given.GetValueOrDefault(folded);

    /// <summary>How often a folded word stands last in a whole name.</summary>
    public int Family(string folded) => _family.GetValueOrDefault(folded);

    private static void Count(Dictionary<string, int> counts, string key) =>
        counts[key] = counts.GetValueOrDefault(key) + 1;
}
