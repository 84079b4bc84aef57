using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Clustering;

/// <summary>What the papers of a cluster of mentions show together.</summary>
internal sealed class ClusterProfile
{
    private readonly MentionFeatures _features;
    private readonly SparseProfile _coauthors;
    private readonly SparseProfile _blocks;
    private readonly SparseProfile _titles;
    private readonly SparseProfile _abstracts;
    private readonly SparseProfile _affiliations;
    private readonly int[] _venues;
    private readonly HashSet<int> _orcids = [];
    private readonly HashSet<int> _emails = [];
    private readonly HashSet<int> _sourceIds = [];
    private readonly HashSet<int> _keptSchemes = [];
    private readonly bool _isCut;
    private readonly int _mentions;
    private readonly int _firstYear;
    private readonly int _lastYear;

    /// <summary>Adds up what mentions show; those of their own block among the co-authors are left out.</summary>
    public ClusterProfile(MentionFeatures features, ReadOnlySpan<int> mentions)
    {
        _features = features;
        _mentions = mentions.Length;
        var paperOf = features.Paper.Span;
        var papers = new int[mentions.Length];
        for (var i = 0; i < papers.Length; i++)
        {
            papers[i] = paperOf[mentions[i]];
        }

        var block = features.BlockOf(mentions[0]);
        _coauthors = SparseProfile.Of(features.Coauthors, papers, item => features.BlockOfFull[item] == block);
        _blocks = SparseProfile.Of(features.CoauthorBlocks, papers, item => item == block);
        _titles = SparseProfile.Of(features.Titles, papers);
        _abstracts = SparseProfile.Of(features.Abstracts, papers);
        _affiliations = SparseProfile.Of(features.Affiliations, mentions);
        _venues = [.. papers.Select(paper => features.Venue[paper]).Where(static venue => venue >= 0).Distinct()
            .Order()];
        foreach (var mention in mentions)
        {
            if (features.Emails.Of[mention] is >= 0 and var email)
            {
                _emails.Add(email);
            }

            if (features.Orcid[mention] >= 0)
            {
                _orcids.Add(features.Orcid[mention]);
            }

            if (features.SourceId[mention] is >= 0 and var id)
            {
                _sourceIds.Add(id);
                if (features.IsKeptByPeople[id] && features.SourceScheme[mention] >= 0)
                {
                    _keptSchemes.Add(features.SourceScheme[mention]);
                }
            }
        }

        _isCut = Array.Exists(papers, paper => features.IsCut[paper]);
        var year = features.Year.Span;
        foreach (var paper in papers)
        {
            if (year[paper] > 0)
            {
                _firstYear = _firstYear == 0 ? year[paper] : Math.Min(_firstYear, year[paper]);
                _lastYear = Math.Max(_lastYear, year[paper]);
            }
        }
    }

    /// <summary>Writes what the profiles of two clusters say for or against one person.</summary>
    public void Compare(ClusterProfile other, Span<float> values)
    {
        var f = _features;
        values[(int)ClusterEvidenceKind.CoauthorCosine] =
            _coauthors.Cosine(other._coauthors, f.Coauthors.Weight, out var shared);
        values[(int)ClusterEvidenceKind.Coauthors] = MathF.Sqrt(MathF.Min(shared, 100));
        _blocks.Cosine(other._blocks, f.CoauthorBlocks.Weight, out var sharedBlocks);
        values[(int)ClusterEvidenceKind.CoauthorInitials] = MathF.Log(1 + sharedBlocks);
        var fewer = Math.Min(_blocks.Count, other._blocks.Count);
        if (sharedBlocks == 0 && fewer > 0 && !_isCut && !other._isCut)
        {
            values[(int)ClusterEvidenceKind.NoSharedCoauthor] = 1;
            values[(int)ClusterEvidenceKind.ManyCoauthorsNoneShared] = MathF.Log(fewer);
        }

        values[(int)ClusterEvidenceKind.NoTitle] = _titles.Count > 0 && other._titles.Count > 0 ? 0 : 1;
        values[(int)ClusterEvidenceKind.Title] = _titles.Cosine(other._titles, f.Titles.Weight, out _);
        if (_abstracts.Count > 0 && other._abstracts.Count > 0)
        {
            values[(int)ClusterEvidenceKind.AbstractsKnown] = 1;
            values[(int)ClusterEvidenceKind.Abstract] = _abstracts.Cosine(other._abstracts, f.Abstracts.Weight, out _);
        }

        if (_affiliations.Count > 0 && other._affiliations.Count > 0)
        {
            values[(int)ClusterEvidenceKind.AffiliationsKnown] = 1;
            values[(int)ClusterEvidenceKind.Affiliation] =
                _affiliations.Cosine(other._affiliations, f.Affiliations.Weight, out _);
        }

        var isTied = sharedBlocks > 0 || values[(int)ClusterEvidenceKind.Affiliation] > 0;
        values[(int)ClusterEvidenceKind.NoTie] = isTied ? 0 : 1;
        values[(int)ClusterEvidenceKind.Single] = Math.Min(_mentions, other._mentions) == 1 ? 1 : 0;
        values[(int)ClusterEvidenceKind.SingleNoTie] =
            values[(int)ClusterEvidenceKind.NoTie] * values[(int)ClusterEvidenceKind.Single];
        values[(int)ClusterEvidenceKind.SameEmail] = _emails.Overlaps(other._emails) ? 1 : 0;
        if (_venues.Length > 0 && other._venues.Length > 0)
        {
            values[(int)ClusterEvidenceKind.VenuesKnown] = 1;
            values[(int)ClusterEvidenceKind.Venue] = MathF.Log(1 + SharedVenues(other));
        }

        if (_orcids.Count > 0 && other._orcids.Count > 0)
        {
            var kind = _orcids.Overlaps(other._orcids) ? ClusterEvidenceKind.SameOrcid : ClusterEvidenceKind.OtherOrcid;
            values[(int)kind] = 1;
        }

        CompareSourceIds(other, values);
        if (_firstYear > 0 && other._firstYear > 0)
        {
            var gap = Math.Max(0, Math.Max(_firstYear - other._lastYear, other._firstYear - _lastYear));
            values[(int)ClusterEvidenceKind.YearGap] = MathF.Log(1 + gap);
        }
    }

    private void CompareSourceIds(ClusterProfile other, Span<float> values)
    {
        var same = 0;
        foreach (var id in other._sourceIds.Count == 0 ? [] : _sourceIds)
        {
            same = other._sourceIds.Contains(id) ? Math.Max(same, _features.IsKeptByPeople[id] ? 2 : 1) : same;
        }

        values[(int)ClusterEvidenceKind.SameSourceId] = same;
        values[(int)ClusterEvidenceKind.OtherSourceId] =
            same == 0 && _keptSchemes.Overlaps(other._keptSchemes) ? 1 : 0;
    }

    private float SharedVenues(ClusterProfile other)
    {
        var (i, j, sum) = (0, 0, 0f);
        while (i < _venues.Length && j < other._venues.Length)
        {
            var (a, b) = (_venues[i], other._venues[j]);
            sum += a == b ? _features.VenueRarity[a] : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return sum;
    }
}
