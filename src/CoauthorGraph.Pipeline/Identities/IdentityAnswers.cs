using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Explanation;
using CoauthorGraph.Pipeline.References;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Identities;

/// <summary>
/// Tells why mentions are one author, or two, by the weights of a graph folder. To make one takes as long as reading
/// all names and titles; its answers are fast. Safe for any number of threads.
/// </summary>
public sealed class IdentityAnswers
{
    private readonly KnowledgeGraph _graph;
    private readonly IdentityExplainer _explainer;

    /// <summary>Prepares a graph.</summary>
    /// <param name="graph">The graph, or a part of it.</param>
    /// <param name="folder">The graph folder, whose weights are used and whose corrections are told of.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="Core.Errors.CoauthorGraphException">The weights or the corrections of the folder are
    /// damaged.</exception>
    public IdentityAnswers(KnowledgeGraph graph, string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        _graph = graph;
        _explainer = new IdentityExplainer(
            graph, GraphReferences.WeightsOf(folder), GraphFolder.Decisions(folder), cancellationToken);
    }

    /// <summary>Whether they are of a graph, and of the weights that a folder has now.</summary>
    public bool AreOf(KnowledgeGraph graph, string folder) => ReferenceEquals(graph, _graph)
        && GraphReferences.WeightsOf(folder).Moves.SequenceEqual(_explainer.Model.Moves);

    /// <summary>Explains an author row.</summary>
    public IdentityAnswer OfAuthor(int author)
    {
        var explanation = _explainer.Explain(author);
        return new IdentityAnswer
        {
            Id = _graph.Authors.Id[author],
            Name = _graph.Authors.Name[author],
            MentionCount = explanation.MentionCount,
            Weights = Weights(),
            Threshold = Math.Round(explanation.Threshold, 4),
            Mentions = [.. explanation.Mentions.Select(mention => Mention(mention, withLinks: true))],
            Weakest = explanation.Weakest is { } weakest ? Mention(weakest, withLinks: false) : null,
            NameLinks = explanation.NameLinks.Count == 0 ? null : [.. explanation.NameLinks.Select(NameLink)],
            Corrections = explanation.Corrections.Count == 0 ? null : explanation.Corrections,
            WouldChange = explanation.WouldChange,
        };
    }

    /// <summary>Explains what parts two author rows.</summary>
    /// <exception cref="CoauthorGraphException">They are one.</exception>
    public IdentityPairAnswer OfPair(int first, int second)
    {
        if (first == second)
        {
            throw new CoauthorGraphException(
                ErrorCode.NotFound,
                $"Both are the author '{_graph.Authors.Name[first]}', and nothing parts an author from itself; "
                    + "with one name 'coauthor explain' says why it is one.");
        }

        var explanation = _explainer.Explain(first, second);
        return new IdentityPairAnswer
        {
            First = $"{_graph.Authors.Name[first]} ({_graph.Authors.Id[first]})",
            Second = $"{_graph.Authors.Name[second]} ({_graph.Authors.Id[second]})",
            Verdict = explanation.Verdict,
            Weights = Weights(),
            MeanScore = Rounded(explanation.MeanScore),
            Threshold = Math.Round(explanation.Threshold, 4),
            ForbiddenPairs = explanation.ForbiddenPairs,
            BestLinks = [.. explanation.BestLinks.Select(Link)],
            NameLink = explanation.NameLink is { } link ? NameLink(link) : null,
            WouldChange = explanation.WouldChange,
        };
    }

    private IdentityNameLink NameLink(NameLinkExplanation link) => new()
    {
        Name = _graph.Authorships.Name[link.Left],
        OtherName = _graph.Authorships.Name[link.Right],
        Likeness = link.Likeness,
        Score = Math.Round(link.Score, 4),
        Threshold = Math.Round(link.Threshold, 4),
        Evidence = [.. link.Evidence.Select(static item => new IdentityEvidence(
            item.Kind,
            Math.Round(item.Value, 4),
            Math.Round(item.Weight, 4),
            Math.Round(item.Contribution, 4),
            item.Words))],
    };

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 4) : null;

    private string Weights() => _explainer.Model.Moves.Count == 0 ? "shipped" : "fitted";

    private IdentityMention Mention(MentionExplanation mention, bool withLinks)
    {
        var paper = _graph.Authorships.Paper.Span[mention.Authorship];
        return new IdentityMention
        {
            Paper = _graph.Papers.Id[paper],
            Title = _graph.Papers.Title[paper],
            Position = _graph.Authorships.Position.Span[mention.Authorship],
            Name = _graph.Authorships.Name[mention.Authorship],
            Confidence = Math.Round(mention.Confidence, 4),
            Links = withLinks ? [.. mention.Links.Select(Link)] : [],
        };
    }

    private IdentityLink Link(MentionLink link)
    {
        var paper = _graph.Authorships.Paper.Span[link.Second];
        return new IdentityLink
        {
            OtherName = _graph.Authorships.Name[link.Second],
            OtherPaper = _graph.Papers.Id[paper],
            OtherPosition = _graph.Authorships.Position.Span[link.Second],
            OtherTitle = _graph.Papers.Title[paper],
            Score = Rounded(link.Score),
            Probability = Rounded(link.Probability),
            JoinedBy = link.JoinedBy,
            Evidence = [.. link.Evidence.Select(static item => new IdentityEvidence(
                item.Kind.ToString(),
                Math.Round(item.Value, 4),
                Math.Round(item.Weight, 4),
                Math.Round(item.Contribution, 4),
                item.Words))],
        };
    }
}
