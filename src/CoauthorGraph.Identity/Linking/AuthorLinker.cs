using CoauthorGraph.Core.Text;
using CoauthorGraph.Identity.Clustering;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Linking;

/// <summary>
/// Links clusters that blocks part: people whose family name changed, stands in another place or is spelt otherwise.
/// Names that have a word pair or a skeleton of letters in common meet, and those who have one id; each
/// meeting is scored by what all papers of both show, and the best links come first. A link never joins two on one
/// paper, nor two whom ids of people's making part, nor names of which no third one in the link tells that they are
/// one.
/// </summary>
internal sealed class AuthorLinker
{
    // More clusters under one key bear a name that too many people have.
    private const int MostUnderKey = 48;

    // One in some fifty million people has both parts of such a name.
    private const float LeastRarity = 2f;

    // Affiliations that are less alike are no tie.
    private const float LeastAffiliation = 0.6f;
    private readonly MentionFeatures _features;
    private readonly int[][] _rows;
    private readonly int[][] _forms;
    private readonly ClusterProfile?[] _profiles;
    private readonly PersonIds _ids;
    private readonly LinkModel _model;

    /// <summary>Takes the clusters of all blocks.</summary>
    /// <param name="features">What mentions are compared by.</param>
    /// <param name="rows">Rows of each cluster, ascending.</param>
    /// <param name="model">By what pairs are judged.</param>
    public AuthorLinker(MentionFeatures features, int[][] rows, LinkModel model)
    {
        _features = features;
        _rows = rows;
        _model = model;
        _profiles = new ClusterProfile?[rows.Length];
        var forms = features.Names.FormOf;
        _forms = Array.ConvertAll(rows, list => list.Length == 1
            ? [forms[list[0]]]
            : list.Select(row => forms[row]).Distinct().ToArray());
        _ids = new PersonIds(features, rows, _forms);
    }

    /// <summary>Sees every pair that meets and is not forbidden; for fitting.</summary>
    public Action<int, int, float[]>? OnPair { get; init; }

    /// <summary>What two clusters show.</summary>
    public LinkComparison Compare(int a, int b)
    {
        var values = new float[LinkModel.Kinds];
        var likeness = LikenessOf(a, b);
        if (likeness == NameLikeness.None)
        {
            return new LinkComparison(likeness, 0, values, false, false);
        }

        Fill(a, b, likeness, 2, values);
        var score = _model.Score(values);
        var isTied = IsTied(likeness, values);
        return new LinkComparison(likeness, score, values, isTied,
            isTied && score >= _model.Threshold && !ShareAPaper(a, b) && !_ids.AreParted(a, b));
    }

    /// <summary>Whether two clusters have one ORCID that nobody's machine told.</summary>
    public bool ShareAnOrcid(int a, int b) => _ids.PapersWithOrcid(a, b) > 0;

    /// <summary>The links, the surest first.</summary>
    /// <param name="isOpen">For each cluster whether it was decided anew: two that were not stay as they are.</param>
    public List<AuthorLink> Link(bool[] isOpen)
    {
        var found = new List<AuthorLink>();
        var values = new float[LinkModel.Kinds];
        foreach (var (a, b, likeness, namesakes) in Meetings(isOpen))
        {
            Array.Clear(values);
            Fill(a, b, likeness, namesakes, values);
            if (!IsTied(likeness, values))
            {
                continue;
            }

            OnPair?.Invoke(a, b, values);
            var score = _model.Score(values);
            if (score >= _model.Threshold)
            {
                found.Add(new AuthorLink(a, b, score));
            }
        }

        found.Sort(static (x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score)
            : x.Left != y.Left ? x.Left.CompareTo(y.Left) : x.Right.CompareTo(y.Right));
        return Chosen(found);
    }

    // A name that is only alike proves nothing: something else has to be shared, unless it has the same words and
    // hardly anyone bears them. A letter more or less is often another family's name, and never its own evidence.
    private static bool IsTied(NameLikeness likeness, ReadOnlySpan<float> values) =>
        (likeness != NameLikeness.Spelling && values[(int)LinkEvidenceKind.NameRarity] >= LeastRarity)
        || values[(int)LinkEvidenceKind.Coauthors] > 0 || values[(int)LinkEvidenceKind.Affiliation] >= LeastAffiliation
        || values[(int)LinkEvidenceKind.SameEmail] > 0 || values[(int)LinkEvidenceKind.SameOrcid] > 0
        || values[(int)LinkEvidenceKind.SameSourceId] > 0;

    // Best first; a link that would join two who cannot be one is left out.
    private List<AuthorLink> Chosen(List<AuthorLink> found)
    {
        var group = new Dictionary<int, List<int>>();
        List<int> GroupOf(int cluster) =>
            group.TryGetValue(cluster, out var members) ? members : group[cluster] = [cluster];
        var chosen = new List<AuthorLink>();
        foreach (var link in found)
        {
            var (a, b) = (GroupOf(link.Left), GroupOf(link.Right));
            if (ReferenceEquals(a, b))
            {
                continue;
            }

            if (a.Exists(x => b.Exists(y => !CanBeOne(x, y, a, b))))
            {
                continue;
            }

            a.AddRange(b);
            b.ForEach(member => group[member] = a);
            chosen.Add(link);
        }

        return chosen;
    }

    private bool CanBeOne(int x, int y, List<int> a, List<int> b)
    {
        if (ShareAPaper(x, y) || _ids.AreParted(x, y))
        {
            return false;
        }

        return LikenessOf(x, y) != NameLikeness.None
            || a.Concat(b).Any(third => (IsPartOf(x, third) && IsPartOf(y, third))
                || IsVouchedFor(x, y, third) || IsVouchedFor(y, x, third));
    }

    // Who is alike one of two names of a person is alike the person.
    private bool IsVouchedFor(int one, int other, int third) =>
        third != one && third != other && _ids.AreVouchedFor(one, third)
        && LikenessOf(other, third) != NameLikeness.None;

    // What is a part of both tells nothing of them: two longer names that share it are two.
    private bool IsPartOf(int part, int whole) =>
        Words(part) < Words(whole) && LikenessOf(part, whole) == NameLikeness.Part;

    private int Words(int cluster) => _forms[cluster].Max(form => _features.Names.Form(form).Words.Length);

    private NameLikeness LikenessOf(int a, int b)
    {
        var names = _features.Names;
        var best = NameLikeness.None;
        foreach (var x in _forms[a])
        {
            foreach (var y in _forms[b])
            {
                var (p, q) = (names.Form(x), names.Form(y));
                if (names.BlockOf[x] == names.BlockOf[y] && NameForm.Relate(p, q) != NameRelation.Conflict)
                {
                    // The blocks have decided on these.
                    return names.FullOf[x] == names.FullOf[y] ? NameLikeness.None : best;
                }

                var likeness = NameComparison.Compare(p, q);
                best = best == NameLikeness.None ? likeness : best;
            }
        }

        return best == NameLikeness.None && _ids.AreVouchedFor(a, b) ? NameLikeness.Vouched : best;
    }

    private bool ShareAPaper(int a, int b)
    {
        var paper = _features.Paper.Span;
        var (x, y) = (_rows[a], _rows[b]);
        for (int i = 0, j = 0; i < x.Length && j < y.Length;)
        {
            var (p, q) = (paper[x[i]], paper[y[j]]);
            if (p == q)
            {
                return true;
            }

            i += p < q ? 1 : 0;
            j += q < p ? 1 : 0;
        }

        return false;
    }

    private List<(int A, int B, NameLikeness Likeness, int Namesakes)> Meetings(bool[] isOpen)
    {
        var (keys, clusters) = Keys();
        var seen = new HashSet<(int, int)>();
        var meetings = new List<(int, int, NameLikeness, int)>();
        void Meet(int a, int b, int namesakes)
        {
            if ((isOpen[a] || isOpen[b]) && IsOutsideBlocks(a, b) && seen.Add((a, b))
                && LikenessOf(a, b) is not NameLikeness.None and var likeness && !ShareAPaper(a, b)
                && !_ids.AreParted(a, b))
            {
                meetings.Add((a, b, likeness, namesakes));
            }
        }

        var under = new List<int>();
        for (var from = 0; from < keys.Length;)
        {
            var to = from;
            while (to < keys.Length && keys[to] == keys[from])
            {
                to++;
            }

            var group = clusters.AsSpan(from, to - from);
            from = to;
            if (group.Length < 2)
            {
                continue;
            }

            // A cluster may have several names under one key.
            group.Sort();
            under.Clear();
            foreach (var cluster in group)
            {
                if (under.Count == 0 || under[^1] != cluster)
                {
                    under.Add(cluster);
                }
            }

            if (under.Count is < 2 or > MostUnderKey)
            {
                continue;
            }

            for (var i = 0; i < under.Count; i++)
            {
                for (var j = i + 1; j < under.Count; j++)
                {
                    Meet(under[i], under[j], under.Count);
                }
            }
        }

        foreach (var (a, b) in _ids.Shared())
        {
            Meet(a, b, 2);
        }

        return meetings;
    }

    // All keys of the clusters' names with their clusters, by key. The names are read on all processors.
    private (ulong[] Keys, int[] Clusters) Keys()
    {
        var names = _features.Names;
        var ofForm = new ulong[names.FormCount][];
        Parallel.For(0, ofForm.Length, static () => new List<string>(), (form, _, texts) =>
        {
            texts.Clear();
            NameComparison.AddKeys(names.Form(form), texts);
            names.Forget(form);
            ofForm[form] = [.. texts.Select(Hash).Distinct()];
            return texts;
        }, static _ => { });
        var count = _forms.Sum(forms => forms.Sum(form => ofForm[form].Length));
        var (keys, clusters, at) = (new ulong[count], new int[count], 0);
        for (var cluster = 0; cluster < _forms.Length; cluster++)
        {
            foreach (var form in _forms[cluster])
            {
                foreach (var key in ofForm[form])
                {
                    keys[at] = key;
                    clusters[at++] = cluster;
                }
            }
        }

        Array.Sort(keys, clusters);
        return (keys, clusters);
    }

    // Clusters of one block whose first names are the same name are that block's own.
    private bool IsOutsideBlocks(int a, int b)
    {
        var names = _features.Names;
        var (x, y) = (_forms[a][0], _forms[b][0]);
        return names.FullOf[x] != names.FullOf[y];
    }

    // FNV-1a: a clash only lets two names meet that are then compared.
    private static ulong Hash(string key)
    {
        var hash = 14695981039346656037;
        foreach (var letter in key)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        return StableHash.Mix(hash);
    }

    private void Fill(int a, int b, NameLikeness likeness, int namesakes, float[] values)
    {
        var names = _features.Names;
        Span<float> shown = stackalloc float[ClusterModel.Kinds];
        shown.Clear();
        Profile(a).Compare(Profile(b), shown);
        values[(int)LinkEvidenceKind.Base] = 1;
        values[(int)LinkEvidenceKind.Reordered] = likeness == NameLikeness.Reordered ? 1 : 0;
        values[(int)LinkEvidenceKind.Part] = likeness == NameLikeness.Part ? 1 : 0;
        values[(int)LinkEvidenceKind.NameRarity] = MathF.Min(names.Rarity[_forms[a][0]], names.Rarity[_forms[b][0]]);
        values[(int)LinkEvidenceKind.Namesakes] = MathF.Log(namesakes - 1);
        values[(int)LinkEvidenceKind.Smaller] = MathF.Log(Math.Min(_rows[a].Length, _rows[b].Length));
        Take(shown, ClusterEvidenceKind.Coauthors, LinkEvidenceKind.Coauthors, values);
        Take(shown, ClusterEvidenceKind.CoauthorCosine, LinkEvidenceKind.CoauthorCosine, values);
        Take(shown, ClusterEvidenceKind.ManyCoauthorsNoneShared, LinkEvidenceKind.ManyCoauthorsNoneShared, values);
        Take(shown, ClusterEvidenceKind.Title, LinkEvidenceKind.Title, values);
        Take(shown, ClusterEvidenceKind.Abstract, LinkEvidenceKind.Abstract, values);
        Take(shown, ClusterEvidenceKind.Affiliation, LinkEvidenceKind.Affiliation, values);
        Take(shown, ClusterEvidenceKind.Venue, LinkEvidenceKind.Venue, values);
        Take(shown, ClusterEvidenceKind.SameEmail, LinkEvidenceKind.SameEmail, values);
        Take(shown, ClusterEvidenceKind.SameOrcid, LinkEvidenceKind.SameOrcid, values);
        Take(shown, ClusterEvidenceKind.OtherOrcid, LinkEvidenceKind.OtherOrcid, values);
        Take(shown, ClusterEvidenceKind.SameSourceId, LinkEvidenceKind.SameSourceId, values);
        Take(shown, ClusterEvidenceKind.OtherSourceId, LinkEvidenceKind.OtherSourceId, values);
    }

    private static void Take(
        ReadOnlySpan<float> shown, ClusterEvidenceKind from, LinkEvidenceKind to, float[] values) =>
        values[(int)to] = shown[(int)from];

    private ClusterProfile Profile(int cluster) =>
        _profiles[cluster] ??= new ClusterProfile(_features, _rows[cluster]);
}
