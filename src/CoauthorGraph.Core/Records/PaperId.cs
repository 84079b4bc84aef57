using System.Globalization;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Core.Records;

/// <summary>The id of a paper: what it stays known by.</summary>
public static class PaperId
{
    /// <summary>The DOI, else the arXiv identifier, else the source's key, else what <see cref="OfContent"/>
    /// gives.</summary>
    public static string Of(
        string? doi, string? arxivId, string? sourceKey, string title, IReadOnlyList<PaperAuthor> authors, int year)
    {
        ArgumentNullException.ThrowIfNull(authors);
        return doi ?? arxivId ?? sourceKey ?? OfContent(title, authors.Count == 0 ? null : authors[0].Name, year);
    }

    /// <summary>
    /// <c>p-</c> and a hash of the folded title, the folded first author and the printed year (0 when none was printed,
    /// so that a listing read in another year gives the same id).
    /// </summary>
    public static string OfContent(string title, string? firstAuthor, int printedYear) =>
        "p-" + StableHash.ShortId(string.Join(
            '\u001f',
            TextFolding.Words(title),
            TextFolding.Words(firstAuthor ?? ""),
            printedYear.ToString(CultureInfo.InvariantCulture)));
}
