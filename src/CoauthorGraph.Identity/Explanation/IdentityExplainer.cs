using System.Globalization;
using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Features;
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
    private readonly AuthorCorrections _corrections;

    /// <summary>Prepares a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="model">By what its pairs of mentions are judged.</param>
    /// <param name="corrections">The corrections in force in it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IdentityExplainer(
        KnowledgeGraph graph, PairModel model, IReadOnlyList<Decision> corrections,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(corrections);
        _graph = graph;
        _authorships = graph.Authorships;
        var features = MentionFeatures.Build(
            graph.Papers, graph.Authorships, graph.Affiliations,
                new ParallelOptions { CancellationToken = cancellationToken });
        _scorer = new PairScorer(features, model);
        _words = new EvidenceWords(graph.Papers, graph.Authorships, features);
        _corrections = new AuthorCorrections(graph, corrections);
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
        var parts = new AuthorParts(_scorer.Features, _words, rows);
        var joined = new JoinWords(_graph, author, parts, _corrections);
        foreach (var row in rows)
        {
            var links = rows.Where(other => other != row).Select(other => (Other: other, Score: ScoreOf(row, other)))
                .ToArray();
            // Names that blocks part, or that conflict, are joined as a whole, and told of beside this.
            var part = parts.Of(row);
            var compared = Array.FindAll(links, link => parts.Of(link.Other) == part);
            var mean = compared.Length == 0
                ? 0
                : compared.Average(static link => (double)(link.Score ?? -PairScorer.Limit));
            var best = links.OrderByDescending(static link => link.Score ?? float.MinValue)
                .ThenBy(static link => link.Other)
                .Take(MostLinks)
                .Select(link => Link(row, link.Other) with { JoinedBy = joined.Of(row, link.Other, link.Score) })
                .ToArray();
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
            NameLinks = parts.Links(),
            Corrections = _corrections.Of(author),
        };
    }

    /// <summary>Why two authors are not one.</summary>
    public AuthorPairExplanation Explain(int first, int second)
    {
        var left = EvenSample.Of(_graph.Authors.Authorships[first], MostMentions);
        var right = EvenSample.Of(_graph.Authors.Authorships[second], MostMentions);
        var pairs = new List<(int A, int B, float Score)>();
        var forbidden = 0;
        var parted = new List<(int Left, int Right)>();
        var features = _scorer.Features;
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                if (_scorer.AreToldApart(features.Traits(a), features.Traits(b)))
                {
                    parted.Add((a, b));
                }

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

        double? mean = pairs.Count == 0 ? null : pairs.Average(static pair => (double)pair.Score);
        var best = pairs.OrderByDescending(static pair => pair.Score).ThenBy(static pair => pair.A)
            .ThenBy(static pair => pair.B)
            .Take(MostLinks).Select(pair => Link(pair.A, pair.B)).ToArray();
        var words = new PairVerdict(_graph, _scorer, _words, left, right);
        var (verdict, change) = words.Of(best, mean, forbidden, parted);
        return new AuthorPairExplanation(first, second, best, mean, forbidden, _scorer.Model.Threshold, verdict,
            change)
        {
            NameLink = words.NameLink,
        };
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

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
            return new MentionLink(left, right, null, []);
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
        return new MentionLink(left, right, score, items);
    }
}
