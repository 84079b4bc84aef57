using System.Globalization;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Blocking;
using CoauthorGraph.Identity.Linking;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Explanation;

/// <summary>Says why two authors are not one, and what would change that.</summary>
internal sealed class PairVerdict
{
    private const string OnlyMerge = "Only a merge by a person joins them.";
    private readonly KnowledgeGraph _graph;
    private readonly PairScorer _scorer;
    private readonly EvidenceWords _words;
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly LinkComparison _nearest;
    private readonly bool _shareAnOrcid;

    /// <summary>Takes the mentions of both.</summary>
    public PairVerdict(KnowledgeGraph graph, PairScorer scorer, EvidenceWords words, int[] left, int[] right)
    {
        (_graph, _scorer, _words, _left, _right) = (graph, scorer, words, left, right);
        var parts = new AuthorParts(scorer.Features, words, left, right);
        var best = (A: -1, B: -1);
        for (var a = 0; a < parts.Ends[0]; a++)
        {
            for (var b = parts.Ends[0]; b < parts.Ends[1]; b++)
            {
                var found = parts.Compare(a, b);
                _shareAnOrcid |= parts.ShareAnOrcid(a, b);
                if (found.Likeness != NameLikeness.None && (best.A < 0
                    || (found.IsLink, found.IsTied, found.Score).CompareTo(
                        (_nearest.IsLink, _nearest.IsTied, _nearest.Score)) > 0))
                {
                    (best, _nearest) = ((a, b), found);
                }
            }
        }

        NameLink = best.A < 0 ? null : parts.Explain(best.A, best.B);
    }

    /// <summary>What the names that are nearest to be linked show; null where no two are alike.</summary>
    public NameLinkExplanation? NameLink { get; }

    /// <summary>The verdict, and what would change it.</summary>
    /// <param name="best">The best pairs of mentions.</param>
    /// <param name="mean">The mean score of the pairs that are compared; null where none is.</param>
    /// <param name="forbidden">The number of the others.</param>
    /// <param name="parted">Pairs that ids tell apart.</param>
    public (string Verdict, string WouldChange) Of(
        MentionLink[] best, double? mean, int forbidden, List<(int Left, int Right)> parted)
    {
        var pairs = (long)_left.Length * _right.Length;
        if (mean is null && OnOnePaper() is { } paper)
        {
            return ($"They are both on '{paper}', and nobody is on a paper twice.", OnlyMerge);
        }

        if (parted.Count > 0)
        {
            return (
                Text($"{parted.Count} of {pairs} pairs of their mentions have different ids of a kind that is ")
                    + $"one person's: {_words.OfParting(parted[0].Left, parted[0].Right)}.",
                "Only a merge by a person joins them, or a split of the mentions that have another id.");
        }

        if (mean is not { } score)
        {
            return OfNames();
        }

        if (forbidden > 0)
        {
            return (
                Text($"{forbidden} of {pairs} pairs of their mentions cannot be one person: names conflict or they ")
                    + "are on one paper.",
                "Only a merge by a person joins them, or a split of the mentions that conflict.");
        }

        var threshold = _scorer.Model.Threshold;
        if (score >= threshold)
        {
            var (features, forms) = (_scorer.Features, _scorer.Features.Names.FormOf);
            var size = features.BlockSize[features.BlockOf(_left[0])];
            if (!Blocks.AreCompared(features.Names, size, forms[_left[0]], forms[_right[0]]))
            {
                return (Text($"Their evidence would join them, but {size} mentions share their family name and first ")
                    + "letter, and of so many only those of one first name are compared.", OnlyMerge);
            }

            return ("Their evidence would join them now; they were decided before it came, or a correction parts them.",
                "Deciding anew joins them unless a correction speaks against it.");
        }

        var missing = best[0].Evidence.Where(static item => item.Contribution < 0)
            .MinBy(static item => item.Contribution);
        return (
            Text($"The mean score of their mentions is {score:0.00}, below the threshold {threshold:0.00}."),
            Text($"They would join if the mean score rose by {threshold - score:0.00}: shared rare co-authors, ")
                + "an affiliation or an ORCID in common would do it"
                + (missing is null ? "." : $"; what speaks most against it: {missing.Words}."));
    }

    // Of names that are linked, if at all, as a whole.
    private (string Verdict, string WouldChange) OfNames()
    {
        if (NameLink is not { } link)
        {
            var blocks = _left.Select(_scorer.Features.BlockOf).ToHashSet();
            return _shareAnOrcid
                ? ("They have one ORCID, but neither a first name in full nor a family name in common, and it is not on "
                    + "two papers of each: it may stand beside the wrong name.",
                    "They would be linked if it were on two papers of each; a merge by a person joins them now.")
                : (_right.Any(row => blocks.Contains(_scorer.Features.BlockOf(row)))
                    ? "Their names cannot be one person's."
                    : "Their family names or first letters differ, and nothing else makes them one person's.",
                    OnlyMerge);
        }

        var names = $"'{_graph.Authorships.Name[link.Left]}' and '{_graph.Authorships.Name[link.Right]}' "
            + LinkWords.Of(_nearest.Likeness);
        var rise = link.Threshold - link.Score;
        var score = Text($"{link.Score:0.00} of at least {link.Threshold:0.00}");
        if (_nearest.IsLink)
        {
            return (
                $"{names}, and would be linked now, score {score}; they were decided before it came, a correction parts "
                    + "them, or too many have names like these.",
                "Deciding anew links them unless a correction speaks against it, or a name that one of them is linked "
                    + "with.");
        }

        var higher = rise > 0 ? Text($", and the score of their link rose by {rise:0.00}") : "";
        return _nearest.IsTied
            ? (Text($"{names}, but the score of their link is {link.Score:0.00}, below {link.Threshold:0.00}."),
                Text($"They would be linked if that score rose by {rise:0.00}: more co-authors in common, an ")
                    + "e-mail address or an ORCID would do it.")
            : ($"{names}, but that is all (the score of their link is {score}): no co-author, affiliation, e-mail "
                + "address or id in common, and the names are not so rare that they are enough.",
                $"They would be linked if they had one of these in common{higher}.");
    }

    private string? OnOnePaper()
    {
        var paper = _graph.Authorships.Paper;
        var papers = _left.Select(row => paper.Span[row]).ToHashSet();
        var both = Array.FindIndex(_right, row => papers.Contains(paper.Span[row]));
        return both < 0 ? null : _graph.Papers.Title[paper.Span[_right[both]]];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
