using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Pipeline.References;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>
/// Finds the papers that must be laid out anew beside the changed ones. Affiliations, institutions, artifacts and
/// topics beyond the taxonomy take their names and addresses from the first paper that has them; when a changed paper
/// may have given or may now give them something else, all papers that share them are read again. So a layout of
/// changed papers gives the same tables as one of all.
/// </summary>
internal sealed class LayoutReach
{
    private readonly GraphReferences _references;
    private readonly KnowledgeGraph _shown;
    private readonly IntListColumn _artifactsOf;
    private readonly Dictionary<string, int> _affiliationRows = new(StringComparer.Ordinal);
    private readonly HashSet<int> _affiliations = [];
    private readonly HashSet<int> _institutions = [];
    private readonly HashSet<int> _artifacts = [];
    private readonly HashSet<int> _topics = [];

    /// <summary>Starts with nothing changed.</summary>
    /// <param name="references">What does not take its name from papers.</param>
    /// <param name="shown">The graph that is to change.</param>
    /// <param name="artifactsOf">For each of its papers the artifacts.</param>
    public LayoutReach(GraphReferences references, KnowledgeGraph shown, IntListColumn artifactsOf)
    {
        _references = references;
        _shown = shown;
        _artifactsOf = artifactsOf;
        for (var row = 0; row < shown.Affiliations.Count; row++)
        {
            _affiliationRows.Add(shown.Affiliations.Raw[row], row);
        }
    }

    /// <summary>Takes a paper that is new or has changed.</summary>
    public void Add(PaperRecord paper) => Compare(_shown.Papers.Id.Find(paper.Id), paper);

    /// <summary>Takes a paper that is gone.</summary>
    public void AddGone(string id) => Compare(_shown.Papers.Id.Find(id), null);

    /// <summary>Ids of the papers that share what changed.</summary>
    public IEnumerable<string> Papers()
    {
        var institutionOf = _shown.Affiliations.Institution.Span;
        foreach (var row in _affiliations)
        {
            AddInstitution(institutionOf[row]);
        }

        for (var row = 0; row < institutionOf.Length; row++)
        {
            if (institutionOf[row] >= 0 && _institutions.Contains(institutionOf[row]))
            {
                _affiliations.Add(row);
            }
        }

        var papers = new HashSet<int>();
        for (var paper = 0; _affiliations.Count > 0 && paper < _shown.Papers.Count; paper++)
        {
            foreach (var row in _shown.Papers.Affiliations[paper])
            {
                if (_affiliations.Contains(row))
                {
                    papers.Add(paper);
                    break;
                }
            }
        }

        foreach (var artifact in _artifacts)
        {
            foreach (var paper in _shown.Artifacts.Papers[artifact])
            {
                papers.Add(paper);
            }
        }

        foreach (var topic in _topics)
        {
            foreach (var row in _shown.PaperTopics.OfTopic[topic])
            {
                papers.Add(_shown.PaperTopics.Paper.Span[row]);
            }
        }

        return papers.Select(paper => _shown.Papers.Id[paper]);
    }

    private void Compare(int shownPaper, PaperRecord? paper)
    {
        CompareAffiliations(shownPaper, paper);
        CompareArtifacts(shownPaper, paper);
        CompareTopics(shownPaper, paper);
    }

    private void CompareAffiliations(int shownPaper, PaperRecord? paper)
    {
        var had = shownPaper < 0 ? [] : _shown.Papers.Affiliations[shownPaper].ToArray().ToHashSet();
        var same = new HashSet<int>();
        foreach (var affiliation in paper is null
            ? []
            : paper.Affiliations.Concat(paper.Authors.SelectMany(static author => author.Affiliations)))
        {
            if (affiliation.InstitutionId is { } id)
            {
                CompareInstitution(id, affiliation);
            }

            if (!_affiliationRows.TryGetValue(affiliation.Raw, out var row))
            {
                continue;
            }

            var institution = _shown.Affiliations.Institution.Span[row];
            var shownId = institution < 0 ? null : _shown.Institutions.Id[institution];
            if (affiliation.InstitutionId == shownId || (affiliation.InstitutionId is null && !had.Contains(row)))
            {
                same.Add(row);
            }
            else
            {
                _affiliations.Add(row);
            }
        }

        _affiliations.UnionWith(had.Where(row => !same.Contains(row)));
    }

    // What the registry knows of an institution does not come from papers.
    private void CompareInstitution(string id, Affiliation affiliation)
    {
        var row = _shown.Institutions.Id.Find(id);
        if (row >= 0 && ((affiliation.Name ?? affiliation.Raw) != _shown.Institutions.Name[row]
            || affiliation.Ror != _shown.Institutions.Ror.GetOrNull(row)
            || affiliation.Country != _shown.Institutions.Country.GetOrNull(row)))
        {
            AddInstitution(row);
        }
    }

    private void AddInstitution(int row)
    {
        if (row >= 0 && _references.Registry.Find(_shown.Institutions.Id[row]) is null)
        {
            _institutions.Add(row);
        }
    }

    private void CompareArtifacts(int shownPaper, PaperRecord? paper)
    {
        var had = shownPaper < 0 ? [] : _artifactsOf[shownPaper].ToArray().ToHashSet();
        var same = new HashSet<int>();
        foreach (var artifact in paper?.Artifacts ?? [])
        {
            var row = _shown.Artifacts.Id.Find(ArtifactRows.IdOf(artifact.Name));
            if (row < 0)
            {
                continue;
            }

            var isSame = artifact.Name == _shown.Artifacts.Name[row]
                && artifact.Kind == _shown.Artifacts.Kind.Span[row]
                && (artifact.Url == _shown.Artifacts.Url.GetOrNull(row)
                    || (artifact.Url is null && !had.Contains(row)));
            (isSame ? same : _artifacts).Add(row);
        }

        _artifacts.UnionWith(had.Where(row => !same.Contains(row)));
    }

    private void CompareTopics(int shownPaper, PaperRecord? paper)
    {
        var now = (paper?.Topics ?? []).DistinctBy(static topic => topic.Id)
            .ToDictionary(static topic => topic.Id, static topic => topic.Name, StringComparer.Ordinal);
        foreach (var (id, name) in now)
        {
            if (_references.Taxonomy.Find(id) is null && _shown.Topics.Id.Find(id) is var row and >= 0
                && _shown.Topics.Name[row] != name)
            {
                _topics.Add(row);
            }
        }

        if (shownPaper < 0)
        {
            return;
        }

        var offsets = _shown.PaperTopics.PaperOffsets.Span;
        foreach (var topic in _shown.PaperTopics.Topic.Span[offsets[shownPaper]..offsets[shownPaper + 1]])
        {
            var id = _shown.Topics.Id[topic];
            if (!now.ContainsKey(id) && _references.Taxonomy.Find(id) is null)
            {
                _topics.Add(topic);
            }
        }
    }
}
