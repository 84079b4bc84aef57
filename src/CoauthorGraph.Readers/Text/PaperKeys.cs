using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.Text;

/// <summary>Completes records with what follows from their other fields.</summary>
internal static class PaperKeys
{
    /// <summary>What is said of a record that says nothing about who wrote what.</summary>
    public const string Nothing = "the record has neither a title nor authors";

    /// <summary>Key of a paper: DOI, else arXiv id, else the source's key, else a hash of what it says.</summary>
    public static string Of(
        string? doi, string? arxivId, string? sourceKey, string title, IReadOnlyList<PaperAuthor> authors, int year) =>
        doi ?? arxivId ?? sourceKey ?? PaperKey.Of(title, authors.Count == 0 ? null : authors[0].Name, year);

    /// <summary>Refuses a record that says nothing about who wrote what.</summary>
    /// <exception cref="FormatException">Title and authors are both missing.</exception>
    public static void Require(string title, IReadOnlyList<PaperAuthor> authors)
    {
        if (title.Length == 0 && authors.Count == 0)
        {
            throw new FormatException(Nothing);
        }
    }
}
