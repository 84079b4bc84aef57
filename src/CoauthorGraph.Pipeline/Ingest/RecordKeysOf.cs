using CoauthorGraph.Core.Names;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Storage.Records;

namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>Makes the keys by which records of one paper find each other.</summary>
internal static class RecordKeysOf
{
    // "Introduction", "Editorial": titles that say too little to tell papers apart.
    private const int ShortestTitle = 12;

    public static RecordKeys Of(PaperRecord record, bool apart)
    {
        var title = TextFolding.Words(record.Title);
        var named = record.Authors.Where(static author => !author.Inferred).ToList();
        var titleKey = title.Length < ShortestTitle || named.Count == 0
            ? 0
            : StableHash.Of($"{title}\u001f{FamilyOf(named[0])}");
        var last = record.AuthorsTruncated || named.Count == 0 ? 0 : StableHash.Of(FamilyOf(named[^1]));
        return new RecordKeys(record.Doi ?? "", record.ArxivId ?? "", titleKey, last, record.Year, apart);
    }

    private static string FamilyOf(PaperAuthor author)
    {
        var family = author.Family ?? PersonNameParser.Parse(author.Name).FullFamily;
        var words = TextFolding.Words(family);
        return words[(words.LastIndexOf(' ') + 1)..];
    }
}
