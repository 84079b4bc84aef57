using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Delimited;

namespace CoauthorGraph.Readers.Csv;

/// <summary>Which columns of a table hold which field of a paper.</summary>
internal sealed class CsvColumns
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = ["Title", "Document Title", "Item Title", "Article Title", "Paper Title", "Paper", "Titel"],
        ["authors"] = ["Authors", "Author Full Names", "Author Names", "Author", "Author(s)", "Creators", "Autoren"],
        ["affiliations"] = ["Author Affiliations", "Affiliations", "Affiliation", "Institutions", "Addresses"],
        ["year"] = ["Year", "Publication Year", "Published Year", "Pub Year", "Jahr"],
        ["date"] = ["Date", "Publication Date", "Published", "Published Date"],
        ["venue"] = ["Venue", "Publication Title", "Source title", "Journal", "Journal Title", "Conference",
            "Booktitle", "Source", "Publication"],
        ["doi"] = ["DOI", "Item DOI", "Digital Object Identifier"],
        ["arxivId"] = ["arXiv", "arXiv ID", "arxivId", "arxiv_id"],
        ["abstract"] = ["Abstract", "Abstract Note", "Summary"],
        ["keywords"] = ["Author Keywords", "Keywords", "Tags", "Manual Tags"],
        ["categories"] = ["Categories", "Category", "Subjects", "Subject Areas", "Fields"],
        ["url"] = ["URL", "Link", "PDF Link", "Web Address"],
        ["id"] = ["Paper ID", "paperId", "paper_id", "ID", "Key"],
    };

    private readonly Dictionary<string, string> _given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The columns of a map such as <c>title=Name,authors=Who</c>, what it leaves out by the usual
    /// names.</summary>
    /// <exception cref="CoauthorGraphException">The map names a field that papers do not have.</exception>
    public static CsvColumns Of(string? map)
    {
        var columns = new CsvColumns();
        foreach (var pair in (map ?? "").Split(
            ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var field = equals < 0 ? pair : pair[..equals].Trim();
            if (equals < 0 || !Known.ContainsKey(field))
            {
                throw new CoauthorGraphException(
                    ErrorCode.Usage,
                    $"--columns takes pairs such as title=Name, parted by commas, not '{pair}'; the fields are "
                        + string.Join(", ", Known.Keys) + ".");
            }

            columns._given[field] = pair[(equals + 1)..].Trim();
        }

        return columns;
    }

    /// <summary>Whether the names of columns are those of a table of papers.</summary>
    public static bool IsHeader(List<string> names) =>
        Has(names, "title") && (Has(names, "authors") || Has(names, "doi") || Has(names, "year"));

    /// <summary>The value of a field, or null; what kept a spreadsheet from computing it is taken off.</summary>
    public string? Text(DelimitedRow row, string field) =>
        (_given.TryGetValue(field, out var name) ? row[name] : row[Known[field]]) is { } cell
            ? SpreadsheetText.Unescape(cell)
            : null;

    /// <summary>The entries of a list in one value.</summary>
    public static string[] List(string? value) => (value ?? "").Split(
        value?.Contains(';', StringComparison.Ordinal) == true ? ';' : ',',
        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool Has(List<string> names, string field) => names.Exists(name =>
        Known[field].Contains(name.Trim(' ', '\uFEFF'), StringComparer.OrdinalIgnoreCase));
}
