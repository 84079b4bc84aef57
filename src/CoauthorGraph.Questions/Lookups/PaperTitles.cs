using System.Text;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>The titles of papers, which are searched; a question names a paper by its id.</summary>
internal sealed class PaperTitles(KnowledgeGraph graph) : NameLookup
{
    private readonly PaperTable _papers = graph.Papers;

    protected override int Count => _papers.Count;

    protected override WordTable? Words => graph.Words?.Papers;

    protected override bool HasInitials => false;

    public override string Kind => "paper";

    protected override string Advice => "'coauthor papers' lists those that are";

    public override string Describe(int row) => $"{_papers.Id[row]}  {_papers.Title[row]}";

    protected override SearchHit Hit(int row)
    {
        var year = _papers.Year.Span[row];
        var authors = _papers.AuthorCount(row);
        var first = authors == 0 ? null : graph.Authorships.Name[_papers.AuthorshipOffsets.Span[row]];
        var people = first is null ? null : authors == 1 ? first : $"{first} and {authors - 1:N0} more";
        return new SearchHit(
            Kind, _papers.Id[row], NameOf(row), null,
            string.Join(", ", new[] { people, year == 0 ? null : $"{year}" }.OfType<string>()));
    }

    // A record may have no title, and then its id is what it is called.
    protected override string NameOf(int row) => _papers.Title.GetOrNull(row) ?? _papers.Id[row];

    protected override IEnumerable<string> OthersOf(int row) => [];

    // Newest first.
    protected override int PapersOf(int row) => _papers.Year.Span[row];

    protected override IEnumerable<int> RowsOfNearId(string id)
    {
        var near = NearKeys.OfSorted(_papers.Id, id);
        return MayBeNumber(id)
            ? near.Concat(NearKeys.Of(_papers.ArxivId, id)).Concat(NearKeys.Of(_papers.Doi, id)).Distinct()
            : near;
    }

    protected override string AsId(string text) => PaperKey.Plain(text);

    protected override int FindId(string text)
    {
        if (FindKey(text) is >= 0 and var row)
        {
            return row;
        }

        var plain = PaperKey.Plain(text);
        row = plain == text ? -1 : FindKey(plain);
        var withoutVersion = PaperKey.WithoutVersion(plain);
        return row >= 0 || withoutVersion == plain ? row : FindKey(withoutVersion);
    }

    private int FindKey(string text)
    {
        var row = _papers.Id.Find(text);
        if (row >= 0 || !MayBeNumber(text))
        {
            return row;
        }

        var wanted = Encoding.UTF8.GetBytes(text);
        for (var paper = 0; row < 0 && paper < Count; paper++)
        {
            row = _papers.ArxivId.GetUtf8(paper).SequenceEqual(wanted)
                || Ascii.EqualsIgnoreCase(_papers.Doi.GetUtf8(paper), wanted) ? paper : -1;
        }

        return row;
    }

    // Numbers of arXiv have a point or a slash, those of DOIs a slash, and all have digits: a word of a title is spared
    // the way through all papers.
    private static bool MayBeNumber(string text) =>
        text.AsSpan().ContainsAny('.', '/') && text.AsSpan().ContainsAnyInRange('0', '9');

    // Titles are many and long: most are refused by their letters.
    protected override NameFit Fit(int row, NamePattern pattern)
    {
        var title = _papers.Title.GetUtf8(row);
        return (pattern.Letters & ~LetterSet.Of(title)) != 0 && Ascii.IsValid(title)
            ? NameFit.None
            : pattern.Fit(Encoding.UTF8.GetString(title), byInitials: false);
    }
}
