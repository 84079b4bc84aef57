using System.Globalization;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Linking;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Explanation;

/// <summary>
/// Says what joined the mentions of an author, or parted two authors, with the model that decided. It is computed from
/// the graph: making one takes as long as reading all names and titles (seconds for a million mentions); the questions
/// are fast. Safe for any number of threads.
/// </summary>
public sealed class IdentityExplainer
{
    private const int MostMentions = 300;
    private const int MostLinks = 3;
    private readonly AuthorshipTable _authorships;
    private readonly PairScorer _scorer;
    private readonly EvidenceWords _words;
    private readonly KnowledgeGraph _graph;

    /// <summary>Prepares a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="model">By what its pairs of mentions are judged.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IdentityExplainer(KnowledgeGraph graph, PairModel model, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(model);
        _graph = graph;
        _authorships = graph.Authorships;
        var features = MentionFeatures.Build(
            graph.Papers, graph.Authorships, graph.Affiliations,
                new ParallelOptions { CancellationToken = cancellationToken });
        _scorer = new PairScorer(features, model);
        _words = new EvidenceWords(graph.Papers, graph.Authorships, features);
    }

    /// <summary>By what its pairs of mentions are judged.</summary>
    public PairModel Model => _scorer.Model;

    /// <summary>Why the mentions of an author are one.</summary>
    public AuthorExplanation Explain(int author)
    {
        var all = _graph.Authors.Authorships[author];
        var rows = EvenSample.Of(all, MostMentions);
        var confidence = _authorships.Confidence.Span;
        var mentions = new List<MentionExplanation>(rows.Length);
        var fits = new List<MentionExplanation>(rows.Length);
        foreach (var row in rows)
        {
            var links = rows.Where(other => other != row).Select(other => (Other: other, Score: ScoreOf(row, other)))
                .ToArray();
            // Names that blocks part are joined as a whole, and told of beside this.
            var block = _scorer.Features.BlockOf(row);
            var compared = Array.FindAll(links, link => _scorer.Features.BlockOf(link.Other) == block);
            var mean = compared.Length == 0
                ? 0
                : compared.Average(static link => (double)(link.Score ?? -PairScorer.Limit));
            var best = links.OrderByDescending(static link => link.Score ?? float.MinValue)
                .ThenBy(static link => link.Other)
                .Take(MostLinks).Select(link => Link(row, link.Other)).ToArray();
            mentions.Add(new MentionExplanation(row, confidence[row], mean, best));
            if (compared.Length > 0)
            {
                fits.Add(mentions[^1]);
            }
        }

        var weakest = fits.MinBy(static mention => mention.MeanScore);
        var threshold = _scorer.Model.Threshold;
        var change = weakest is null && rows.Length > 1
            ? "No two of its mentions are compared; its names would part if what links them fell away, or by a correction."
            : weakest is null
            ? "It has one mention; another joins it when their score reaches " + Number(threshold) + "."
            : weakest.MeanScore < threshold
                ? $"'{_authorships.Name[weakest.Authorship]}' fits the others below the threshold and is held by mentions it"
                    + " joined first or by a correction; split it off if it is someone else."
                : $"'{_authorships.Name[weakest.Authorship]}' would leave if its mean score fell by"
                    + $" {Number(weakest.MeanScore - threshold)}, as a different ORCID or a conflicting middle name would make it.";
        return new AuthorExplanation(author, mentions, all.Length, weakest, threshold, change)
        {
            NameLinks = NameLinks(rows),
        };
    }

    private List<NameLinkExplanation> NameLinks(int[] rows)
    {
        var parts = rows.GroupBy(_scorer.Features.BlockOf).Select(static part => part.Order().ToArray())
            .OrderBy(static part => part[0]).ToArray();
        var linker = new AuthorLinker(_scorer.Features, parts, LinkModel.Default);
        var links = new List<NameLinkExplanation>();
        for (var a = 0; a < parts.Length; a++)
        {
            for (var b = a + 1; b < parts.Length; b++)
            {
                // Those that are only alike are held together by others, or by a correction.
                var (likeness, score, values) = linker.Compare(a, b);
                if (linker.IsLink(likeness, score, values))
                {
                    links.Add(new NameLinkExplanation(parts[a][0], parts[b][0], likeness.ToString().ToLowerInvariant(),
                        score, LinkModel.Default.Threshold, Evidence(values, parts[a], parts[b])));
                }
            }
        }

        return [.. links.OrderByDescending(static link => link.Score)];
    }

    private List<NameLinkEvidence> Evidence(float[] values, int[] left, int[] right) =>
    [
        .. Enum.GetValues<LinkEvidenceKind>().Where(kind => values[(int)kind] != 0)
            .Select(kind => new NameLinkEvidence(
                kind.ToString(), values[(int)kind], LinkModel.Default.Weights[(int)kind],
                LinkWords.Of(kind) + _words.OfShared(kind, left, right)))
            .OrderByDescending(static item => Math.Abs(item.Contribution)),
    ];

    /// <summary>Why two authors are not one.</summary>
    public AuthorPairExplanation Explain(int first, int second)
    {
        var left = EvenSample.Of(_graph.Authors.Authorships[first], MostMentions);
        var right = EvenSample.Of(_graph.Authors.Authorships[second], MostMentions);
        var pairs = new List<(int A, int B, float Score)>();
        var (forbidden, toldApart) = (0, 0);
        var features = _scorer.Features;
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                toldApart += _scorer.AreToldApart(features.Traits(a), features.Traits(b)) ? 1 : 0;
                if (ScoreOf(a, b) is { } score)
                {
                    pairs.Add((a, b, score));
                }
                else
                {
                    forbidden++;
                }
            }
        }

        var mean = pairs.Count == 0 ? 0 : pairs.Average(static pair => (double)pair.Score);
        var best = pairs.OrderByDescending(static pair => pair.Score).ThenBy(static pair => pair.A)
            .ThenBy(static pair => pair.B)
            .Take(MostLinks).Select(pair => Link(pair.A, pair.B)).ToArray();
        var (verdict, change) = Verdict(
            best, pairs.Count, forbidden, toldApart, mean, () => WhyNever(left, right));
        return new AuthorPairExplanation(first, second, best, mean, forbidden, _scorer.Model.Threshold, verdict,
            change);
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    // What parts people of whom no two mentions can be one person's.
    private string WhyNever(IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        var paper = _authorships.Paper;
        var papers = left.Select(row => paper.Span[row]).ToHashSet();
        var both = right.Select(row => paper.Span[row]).Where(papers.Contains).ToList();
        var blocks = left.Select(_scorer.Features.BlockOf).ToHashSet();
        return both.Count > 0
            ? $"They are both on '{_graph.Papers.Title[both[0]]}', and nobody is on a paper twice."
            : right.Any(row => blocks.Contains(_scorer.Features.BlockOf(row)))
            ? "Their names cannot be one person's."
            : "Their family names or first letters differ, and nothing else makes them one person's.";
    }

    private (string Verdict, string WouldChange) Verdict(
        MentionLink[] best, int possible, int forbidden, int toldApart, double mean, Func<string> never)
    {
        var threshold = _scorer.Model.Threshold;
        if (possible == 0)
        {
            return (never(), "Only a merge by a person joins them.");
        }

        if (toldApart > 0)
        {
            return (
                string.Create(CultureInfo.InvariantCulture,
                    $"{toldApart} of {possible + forbidden} pairs of their mentions have different ids of a kind that is one person's: ORCIDs, or those that people keep."),
                "Only a merge by a person joins them, or a split of the mentions that have another id.");
        }

        if (forbidden > 0)
        {
            return (
                string.Create(CultureInfo.InvariantCulture,
                    $"{forbidden} of {possible + forbidden} pairs of their mentions cannot be one person: names conflict or they are on one paper."),
                "Only a merge by a person joins them, or a split of the mentions that conflict.");
        }

        if (mean >= threshold)
        {
            return ("Their evidence would join them now; they were decided before it came, or a correction parts them.",
                "Deciding anew joins them unless a correction speaks against it.");
        }

        var missing = best[0].Evidence.Where(static item => item.Contribution < 0)
            .MinBy(static item => item.Contribution);
        return (
            $"The mean score of their mentions is {Number(mean)}, below the threshold {Number(threshold)}.",
            $"They would join if the mean score rose by {Number(threshold - mean)}: shared rare co-authors, an affiliation or an"
                + $" ORCID in common would do it{(missing is null ? "" : $"; what speaks most against it: {missing.Words}")}.");
    }

    private float? ScoreOf(int left, int right)
    {
        var paper = _authorships.Paper.Span;
        var forms = _scorer.Features.Names.FormOf;
        if (paper[left] == paper[right] || _scorer.Features.BlockOf(left) != _scorer.Features.BlockOf(right))
        {
            return null;
        }

        var name = _scorer.NameScore(forms[left], forms[right]);
        return name <= PairScorer.Forbidden ? null : _scorer.Score(left, right, name);
    }

    private MentionLink Link(int left, int right)
    {
        Span<float> values = stackalloc float[PairModel.Kinds];
        if (ScoreOf(left, right) is not { } score || !_scorer.TryFill(left, right, values))
        {
            return new MentionLink(left, right, false, 0, []);
        }

        var items = new List<EvidenceItem>();
        for (var kind = 0; kind < values.Length; kind++)
        {
            if (values[kind] != 0)
            {
                var words = _words.Of((EvidenceKind)kind, left, right, values[kind]);
                items.Add(new EvidenceItem((EvidenceKind)kind, values[kind], _scorer.Model.Weights[kind], words));
            }
        }

        items.Sort(static (a, b) => Math.Abs(b.Contribution).CompareTo(Math.Abs(a.Contribution)) is var order and not 0
            ? order
            : a.Kind.CompareTo(b.Kind));
        return new MentionLink(left, right, true, score, items);
    }
}
