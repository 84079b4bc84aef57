using System.Globalization;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Core.Records;

/// <summary>The key of a paper that its source does not give one.</summary>
public static class PaperKey
{
    /// <summary>
    /// <c>p-</c> and a hash of the folded title, the folded first author and the printed year (0 when none was printed,
    /// so that a listing read in another year gives the same key).
    /// </summary>
    public static string Of(string title, string? firstAuthor, int printedYear) =>
        "p-" + StableHash.ShortId(string.Join(
            '\u001f',
            TextFolding.Words(title),
            TextFolding.Words(firstAuthor ?? ""),
            printedYear.ToString(CultureInfo.InvariantCulture)));
}
