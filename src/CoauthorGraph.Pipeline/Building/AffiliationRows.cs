using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Extraction.Institutions;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>Affiliation strings, each once, and the institutions they are linked to with those they are part
/// of.</summary>
internal sealed class AffiliationRows(InstitutionRegistry registry)
{
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly List<Affiliation> _affiliations = [];
    private int[]? _shown;

    public int Row(Affiliation affiliation)
    {
        if (!_rows.TryGetValue(affiliation.Raw, out var row))
        {
            _rows.Add(affiliation.Raw, row = _affiliations.Count);
            _affiliations.Add(affiliation);
        }
        else if (_affiliations[row].InstitutionId is null && affiliation.InstitutionId is not null)
        {
            _affiliations[row] = affiliation;
        }

        return row;
    }

    /// <summary>The row of an affiliation of a graph.</summary>
    public int Row(KnowledgeGraph shown, int affiliation)
    {
        _shown ??= Enumerable.Repeat(-1, shown.Affiliations.Count).ToArray();
        ref var row = ref _shown[affiliation];
        if (row < 0)
        {
            row = Row(ShownAffiliation(shown, affiliation));
        }

        return row;
    }

    /// <summary>An affiliation of a graph as a record would give it.</summary>
    public static Affiliation ShownAffiliation(KnowledgeGraph shown, int affiliation)
    {
        var raw = shown.Affiliations.Raw[affiliation];
        var institution = shown.Affiliations.Institution.Span[affiliation];
        return institution < 0
            ? new Affiliation(raw)
            : new Affiliation(
                raw, shown.Institutions.Ror.GetOrNull(institution), shown.Institutions.Name[institution])
            {
                InstitutionId = shown.Institutions.Id[institution],
                Country = shown.Institutions.Country.GetOrNull(institution),
            };
    }

    public (AffiliationTable Affiliations, InstitutionTable Institutions) Build()
    {
        var institutions = new SortedDictionary<string, Institution>(Utf8Order.Instance);
        foreach (var affiliation in _affiliations)
        {
            if (affiliation.InstitutionId is { } id)
            {
                Add(id, affiliation, institutions);
            }
        }

        var rows = institutions.Keys.Select(static (id, row) => (id, row))
            .ToDictionary(static pair => pair.id, static pair => pair.row, StringComparer.Ordinal);
        return (
            new AffiliationTable
            {
                Raw = StringColumn.From(_affiliations.Select(static affiliation => affiliation.Raw)),
                Institution = _affiliations
                    .Select(affiliation => affiliation.InstitutionId is { } id ? rows[id] : -1)
                    .ToArray(),
            },
            Table([.. institutions.Values], rows));
    }

    private void Add(string id, Affiliation? affiliation, SortedDictionary<string, Institution> institutions)
    {
        if (institutions.ContainsKey(id))
        {
            return;
        }

        var known = registry.Find(id);
        if (known is null && affiliation is null)
        {
            return;
        }

        var institution = known
            ?? new Institution(id, affiliation!.Name ?? affiliation.Raw, affiliation.Ror, affiliation.Country, null,
                null, []);
        institutions.Add(id, institution);
        foreach (var whole in institution.PartOf)
        {
            Add(whole, null, institutions);
        }
    }

    private static InstitutionTable Table(List<Institution> institutions, Dictionary<string, int> rows) => new()
    {
        Id = StringColumn.From(institutions.Select(static institution => institution.Id)),
        Name = StringColumn.From(institutions.Select(static institution => institution.Name)),
        Ror = StringColumn.From(institutions.Select(static institution => institution.Ror)),
        Country = StringColumn.From(institutions.Select(static institution => institution.Country)),
        City = StringColumn.From(institutions.Select(static institution => institution.City)),
        Kind = StringColumn.From(institutions.Select(static institution => institution.Kind)),
        PartOf = IntListColumn.From([.. institutions.Select(institution => (IReadOnlyList<int>)
            [.. institution.PartOf.Where(rows.ContainsKey).Select(id => rows[id]).Order()])]),
    };
}
