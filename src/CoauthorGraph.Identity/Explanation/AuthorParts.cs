using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Linking;

namespace CoauthorGraph.Identity.Explanation;

/// <summary>
/// Mentions cut into parts of names that are compared with each other: what blocks part, or names that conflict, is
/// linked as a whole.
/// </summary>
internal sealed class AuthorParts
{
    private readonly MentionFeatures _features;
    private readonly EvidenceWords _words;
    private readonly AuthorLinker _linker;
    private readonly Dictionary<int, int> _partOf = [];
    private readonly Dictionary<(int, int), LinkComparison> _compared = [];

    /// <summary>Cuts the mentions of one or more authors; no part is of two.</summary>
    public AuthorParts(MentionFeatures features, EvidenceWords words, params int[][] authors)
    {
        _features = features;
        _words = words;
        var parts = new List<int[]>();
        foreach (var rows in authors)
        {
            parts.AddRange(Cut(rows));
            Ends.Add(parts.Count);
        }

        Rows = [.. parts];
        for (var part = 0; part < Rows.Length; part++)
        {
            Array.ForEach(Rows[part], row => _partOf[row] = part);
        }

        _linker = new AuthorLinker(features, Rows, LinkModel.Default);
    }

    /// <summary>Rows of each part, ascending.</summary>
    public int[][] Rows { get; }

    /// <summary>For each author the part after its last.</summary>
    public List<int> Ends { get; } = [];

    /// <summary>The part of a row.</summary>
    public int Of(int row) => _partOf[row];

    /// <summary>What two parts show.</summary>
    public LinkComparison Compare(int a, int b)
    {
        var pair = (Math.Min(a, b), Math.Max(a, b));
        if (!_compared.TryGetValue(pair, out var found))
        {
            _compared.Add(pair, found = _linker.Compare(pair.Item1, pair.Item2));
        }

        return found;
    }

    /// <summary>Whether two parts have one ORCID that nobody's machine told.</summary>
    public bool ShareAnOrcid(int a, int b) => _linker.ShareAnOrcid(a, b);

    /// <summary>The pairs of parts that are linked, the surest first.</summary>
    public IReadOnlyList<NameLinkExplanation> Links()
    {
        var links = new List<NameLinkExplanation>();
        for (var a = 0; a < Rows.Length; a++)
        {
            for (var b = a + 1; b < Rows.Length; b++)
            {
                // Those that are only alike are held together by others, or by a correction.
                if (Compare(a, b).IsLink)
                {
                    links.Add(Explain(a, b));
                }
            }
        }

        return [.. links.OrderByDescending(static link => link.Score)];
    }

    /// <summary>What two parts show, in words.</summary>
    public NameLinkExplanation Explain(int a, int b)
    {
        var found = Compare(a, b);
        return new NameLinkExplanation(
            Rows[a][0], Rows[b][0], found.Likeness.ToString().ToLowerInvariant(), found.Score,
            LinkModel.Default.Threshold,
            [
                .. Enum.GetValues<LinkEvidenceKind>().Where(kind => found.Values[(int)kind] != 0)
                    .Select(kind => new NameLinkEvidence(
                        kind.ToString(), found.Values[(int)kind], LinkModel.Default.Weights[(int)kind],
                        LinkWords.Of(kind) + _words.OfShared(kind, Rows[a], Rows[b])))
                    .OrderByDescending(static item => Math.Abs(item.Contribution)),
            ]);
    }

    // A name goes with the first ones of its block that none of them conflicts with.
    private IEnumerable<int[]> Cut(int[] rows)
    {
        var names = _features.Names;
        var parts = new List<(List<int> Forms, List<int> Rows)>();
        foreach (var group in rows.Order().GroupBy(row => names.FormOf[row]))
        {
            var form = group.Key;
            var at = parts.FindIndex(part => part.Forms.TrueForAll(other => names.BlockOf[other] == names.BlockOf[form]
                && NameForm.Relate(names.Form(other), names.Form(form)) != NameRelation.Conflict));
            if (at < 0)
            {
                at = parts.Count;
                parts.Add(([], []));
            }

            parts[at].Forms.Add(form);
            parts[at].Rows.AddRange(group);
        }

        return parts.Select(static part => part.Rows.Order().ToArray()).OrderBy(static part => part[0]);
    }
}
