using System.Text;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Questions.Authors;
using Humanizer;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>The names of authors.</summary>
internal sealed class AuthorNames(KnowledgeGraph graph) : NameLookup
{
    private const int OrcidGroup = 4;

    private readonly AuthorTable _authors = graph.Authors;

    protected override int Count => _authors.Count;

    protected override WordTable? Words => graph.Words?.Authors;

    protected override bool HasInitials => false;

    public override string Kind => "author";

    protected override string Advice => "try a part of the name, or an id";

    public override string Describe(int row)
    {
        var topics = string.Join(
            ", ", AuthorTopics.Of(graph, row).Take(2).Select(static topic => topic.Name.ToLowerInvariant()));
        return $"{_authors.Id[row]}  {_authors.Name[row]}, {"paper".ToQuantity(PapersOf(row))}"
            + YearsOf(_authors.FirstYear.Span[row], _authors.LastYear.Span[row])
            + (topics.Length > 0 ? ", " + topics : "");
    }

    protected override SearchHit Hit(int row) => new(
        Kind,
        _authors.Id[row],
        _authors.Name[row],
        PapersOf(row),
        Span(_authors.FirstYear.Span[row], _authors.LastYear.Span[row]));

    protected override IEnumerable<int> RowsOfNearId(string id) => NearKeys.OfSorted(_authors.Id, id);

    protected override string NameOf(int row) => _authors.Name[row];

    protected override IEnumerable<string> OthersOf(int row) => _authors.Aliases[row];

    protected override int PapersOf(int row) => _authors.Papers.Span[row];

    protected override int FindId(string text)
    {
        var row = _authors.Id.Find(text);
        if (row >= 0)
        {
            return row;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var orcid = OrcidId.Of(text) is { } printed ? Encoding.UTF8.GetBytes(printed) : bytes;
        var isOrcid = orcid.Length > OrcidGroup && orcid[OrcidGroup] == '-';
        for (var author = 0; isOrcid && author < Count; author++)
        {
            if (_authors.Orcid.GetUtf8(author).SequenceEqual(orcid))
            {
                return author;
            }
        }

        var former = _authors.FormerIds.Values;
        for (var at = 0; at < former.Count; at++)
        {
            if (former.GetUtf8(at).SequenceEqual(bytes))
            {
                return OwnerOf(at);
            }
        }

        return -1;
    }

    // A printed name is as good as another, and initials are no name. Most are refused without being folded.
    protected override NameFit Fit(int row, NamePattern pattern)
    {
        var best = Fit(_authors.Name.GetUtf8(row), pattern);
        var offsets = _authors.Aliases.Offsets.Span;
        for (var i = offsets[row]; i < offsets[row + 1] && best != NameFit.Whole; i++)
        {
            var fit = Fit(_authors.Aliases.Values.GetUtf8(i), pattern);
            best = fit > best ? fit : best;
        }

        return best;
    }

    // The row whose list of former ids has this one.
    private int OwnerOf(int at)
    {
        var after = _authors.FormerIds.Offsets.Span.BinarySearch(at + 1);
        after = after >= 0 ? after : ~after;
        var offsets = _authors.FormerIds.Offsets.Span;
        while (offsets[after - 1] > at)
        {
            after--;
        }

        return after - 1;
    }

    private static NameFit Fit(ReadOnlySpan<byte> name, NamePattern pattern) =>
        (pattern.Letters & ~LetterSet.Of(name)) != 0 && Ascii.IsValid(name)
            ? NameFit.None
            : pattern.Fit(Encoding.UTF8.GetString(name), byInitials: false);

    private static string? Span(int first, int last) =>
        first == 0 ? null : first == last ? $"{first}" : $"{first}–{last}";

    private static string YearsOf(int first, int last) =>
        first == 0 ? "" : first == last ? $" in {first}" : $" from {first} to {last}";
}
