using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Linking;

/// <summary>
/// What ORCIDs and the ids that people keep say of clusters: which are one person though their names are not alike, and
/// which are two.
/// <para>
/// An id that people keep is looked at by its editors, and one in common is enough. An ORCID is filled in by whoever
/// deposits a paper, and sometimes stands beside the wrong author of it; most of these are known by the other names on
/// the paper (<see cref="PlacedOrcids"/>), those of cut lists are not. So it joins where the names have a first name in
/// full or a family name in common, as after a marriage, for that is rarely so of two authors of a paper, or where
/// both names have it on two papers, for the same mistake is rarely made twice. Else a curator is told of it.
/// </para>
/// </summary>
internal sealed class PersonIds
{
    private const int EnoughPapers = 2;

    private readonly MentionFeatures _features;
    private readonly int[][] _forms;
    private readonly ClusterIds _sourceIds;
    private readonly ClusterIds _orcids;
    private readonly ClusterIds _kept;
    private readonly int[] _schemeOf;

    /// <summary>Takes the clusters.</summary>
    /// <param name="features">What mentions are compared by.</param>
    /// <param name="rows">Rows of each cluster.</param>
    /// <param name="forms">Names of each cluster.</param>
    public PersonIds(MentionFeatures features, int[][] rows, int[][] forms)
    {
        _features = features;
        _forms = forms;
        _schemeOf = new int[features.IsKeptByPeople.Length];
        for (var row = 0; row < features.SourceId.Length; row++)
        {
            if (features.SourceScheme[row] >= 0)
            {
                _schemeOf[features.SourceId[row]] = features.SourceScheme[row];
            }
        }

        _sourceIds = new ClusterIds(rows, row => features.SourceId[row]);
        _orcids = new ClusterIds(rows, row => features.IsOrcidSure[row] ? features.Orcid[row] : -1);
        _kept = new ClusterIds(rows, row => features.SourceScheme[row] >= 0
            && features.IsKeptByPeople[features.SourceId[row]] ? features.SourceId[row] : -1);
    }

    /// <summary>Pairs of clusters that have an id in common, the smaller one first; a pair may come twice.</summary>
    public IEnumerable<(int A, int B)> Shared() => _sourceIds.Shared().Concat(_orcids.Shared());

    /// <summary>Whether two clusters are one person, whatever their names.</summary>
    public bool AreVouchedFor(int a, int b)
    {
        var left = _sourceIds.Of(a);
        var right = _sourceIds.Of(b);
        for (var i = 0; i < left.Length; i++)
        {
            if (_features.IsKeptByPeople[left[i]] && right.BinarySearch(left[i]) >= 0)
            {
                return true;
            }
        }

        return PapersWithOrcid(a, b) is > 0 and var papers && (papers >= EnoughPapers || HaveAPartInCommon(a, b));
    }

    /// <summary>Whether two clusters are two: they have different ORCIDs, none of them told by a machine, or different
    /// ids of a source of which people keep the ids.</summary>
    public bool AreParted(int a, int b) =>
        Differ(_orcids.Of(a), _orcids.Of(b), null) || Differ(_kept.Of(a), _kept.Of(b), _schemeOf);

    /// <summary>On how many papers of the one that has fewer of them two clusters have one ORCID.</summary>
    public int PapersWithOrcid(int a, int b)
    {
        var left = _orcids.Of(a);
        var right = _orcids.Of(b);
        var most = 0;
        for (var i = 0; i < left.Length; i++)
        {
            if (right.BinarySearch(left[i]) is >= 0 and var at)
            {
                most = Math.Max(most, Math.Min(_orcids.UsesOf(a)[i], _orcids.UsesOf(b)[at]));
            }
        }

        return most;
    }

    private static bool Differ(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int[]? schemeOf)
    {
        foreach (var x in left)
        {
            foreach (var y in right)
            {
                if (x != y && (schemeOf is null || schemeOf[x] == schemeOf[y]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Sources disagree on which of two names comes first.
    private bool HaveAPartInCommon(int a, int b)
    {
        var parts = _forms[a].SelectMany(PartsOf).ToHashSet(StringComparer.Ordinal);
        return _forms[b].SelectMany(PartsOf).Any(parts.Contains);
    }

    private IEnumerable<string> PartsOf(int form)
    {
        var name = _features.Names.Form(form);
        return name.HasFullGiven ? [name.FirstGiven, name.Family] : [name.Family];
    }
}
