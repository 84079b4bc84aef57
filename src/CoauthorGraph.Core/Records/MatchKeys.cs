using CoauthorGraph.Core.Names;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Core.Records;

/// <summary>What records are matched by: it decides whether two of them are one paper.</summary>
/// <param name="Doi">DOI, or empty.</param>
/// <param name="ArxivId">arXiv identifier, or empty.</param>
/// <param name="Title">Hash of folded title and first family name; 0 when the title is too short to tell.</param>
/// <param name="LastAuthor">Hash of the last family name of a complete list; 0 when the list is cut or empty.</param>
/// <param name="Year">Year, or 0.</param>
/// <param name="Apart">Whether the record is a paper of its own whatever it looks like.</param>
public readonly record struct MatchKeys(
    string Doi, string ArxivId, ulong Title, ulong LastAuthor, int Year, bool Apart)
{
    // "Introduction", "Editorial": titles that say too little to tell papers apart.
    private const int ShortestTitle = 12;

    /// <summary>The keys of a record.</summary>
    public static MatchKeys Of(PaperRecord record, bool apart)
    {
        ArgumentNullException.ThrowIfNull(record);
        var title = TextFolding.Words(record.Title);
        var named = record.Authors.Where(static author => !author.Inferred).ToList();
        var titleKey = title.Length < ShortestTitle || named.Count == 0
            ? 0
            : StableHash.Of($"{title}\u001f{FamilyOf(named[0])}");
        var last = record.AuthorsTruncated || named.Count == 0 ? 0 : StableHash.Of(FamilyOf(named[^1]));
        return new MatchKeys(record.Doi ?? "", record.ArxivId ?? "", titleKey, last, record.Year, apart);
    }

    private static string FamilyOf(PaperAuthor author)
    {
        var family = author.Family ?? PersonNameParser.Parse(author.Name).FullFamily;
        var words = TextFolding.Words(family);
        return words[(words.LastIndexOf(' ') + 1)..];
    }
}
