using CoauthorGraph.Core.Graph;
using Humanizer;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>The names of institutions.</summary>
internal sealed class InstitutionNames(KnowledgeGraph graph) : NameLookup
{
    private readonly InstitutionTable _institutions = graph.Institutions;

    protected override int Count => _institutions.Count;

    protected override WordTable? Words => graph.Words?.Institutions;

    public override string Kind => "institution";

    protected override string Advice => "'coauthor institutions' lists those that are";

    public override string Describe(int row)
    {
        string?[] place = [_institutions.City.GetOrNull(row), _institutions.Country.GetOrNull(row)];
        return $"{_institutions.Id[row]}  {string.Join(", ", place.OfType<string>().Prepend(_institutions.Name[row]))}"
            + (PapersOf(row) is > 0 and var papers ? $", {"paper".ToQuantity(papers, "N0")}" : "");
    }

    protected override SearchHit Hit(int row)
    {
        string?[] place = [_institutions.City.GetOrNull(row), _institutions.Country.GetOrNull(row)];
        var where = string.Join(", ", place.OfType<string>());
        return new SearchHit(
            Kind, _institutions.Id[row], _institutions.Name[row], PapersOf(row), where.Length == 0 ? null : where);
    }

    protected override IEnumerable<int> RowsOfNearId(string id) => NearKeys.OfSorted(_institutions.Id, id);

    protected override string NameOf(int row) => _institutions.Name[row];

    protected override IEnumerable<string> OthersOf(int row) =>
        graph.OtherNames?.OfInstitution(_institutions.Id[row]) ?? [];

    protected override int PapersOf(int row) => InstitutionPapers.Of(graph)[row];

    // An address of ROR may be named by its last part alone.
    protected override string AsId(string text) => "https://ror.org/" + text.Split('/')[^1];

    protected override int FindId(string text)
    {
        var row = _institutions.Id.Find(text);
        return row >= 0 ? row : _institutions.Id.Find(AsId(text));
    }
}
