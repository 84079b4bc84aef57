using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Explanation;

namespace CoauthorGraph.Pipeline.Identities;

/// <summary>Why the mentions of an author are one author.</summary>
public sealed record IdentityAnswer
{
    /// <summary>Author.</summary>
    public required string Id { get; init; }

    /// <summary>Main name.</summary>
    public required string Name { get; init; }

    /// <summary>Number of mentions.</summary>
    public required int MentionCount { get; init; }

    /// <summary>Mentions stay together while their mean score is at least this.</summary>
    public required double Threshold { get; init; }

    /// <summary>The mentions with their strongest links; a sample of an author with very many.</summary>
    public required IReadOnlyList<IdentityMention> Mentions { get; init; }

    /// <summary>The mention that fits the others least; null for an author of one mention.</summary>
    public IdentityMention? Weakest { get; init; }

    /// <summary>One sentence: what would change the decision.</summary>
    public required string WouldChange { get; init; }

    /// <summary>Explains an author row.</summary>
    public static IdentityAnswer OfAuthor(KnowledgeGraph graph, int author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var explanation = new IdentityExplainer(graph, cancellationToken).Explain(author);
        return new IdentityAnswer
        {
            Id = graph.Authors.Id[author],
            Name = graph.Authors.Name[author],
            MentionCount = explanation.MentionCount,
            Threshold = Math.Round(explanation.Threshold, 4),
            Mentions = [.. explanation.Mentions.Select(mention => Mention(graph, mention, withLinks: true))],
            Weakest = explanation.Weakest is { } weakest ? Mention(graph, weakest, withLinks: false) : null,
            WouldChange = explanation.WouldChange,
        };
    }

    /// <summary>Explains what parts two author rows.</summary>
    public static IdentityPairAnswer OfPair(
        KnowledgeGraph graph, int first, int second, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var explanation = new IdentityExplainer(graph, cancellationToken).Explain(first, second);
        return new IdentityPairAnswer
        {
            First = $"{graph.Authors.Name[first]} ({graph.Authors.Id[first]})",
            Second = $"{graph.Authors.Name[second]} ({graph.Authors.Id[second]})",
            Verdict = explanation.Verdict,
            MeanScore = Math.Round(explanation.MeanScore, 4),
            Threshold = Math.Round(explanation.Threshold, 4),
            ForbiddenPairs = explanation.ForbiddenPairs,
            BestLinks = [.. explanation.BestLinks.Select(link => Link(graph, link))],
            WouldChange = explanation.WouldChange,
        };
    }

    private static IdentityMention Mention(KnowledgeGraph graph, MentionExplanation mention, bool withLinks)
    {
        var paper = graph.Authorships.Paper.Span[mention.Authorship];
        return new IdentityMention
        {
            Paper = graph.Papers.Id[paper],
            Title = graph.Papers.Title[paper],
            Position = graph.Authorships.Position.Span[mention.Authorship],
            Name = graph.Authorships.Name[mention.Authorship],
            Confidence = Math.Round(mention.Confidence, 4),
            Links = withLinks ? [.. mention.Links.Select(link => Link(graph, link))] : [],
        };
    }

    private static IdentityLink Link(KnowledgeGraph graph, MentionLink link)
    {
        var paper = graph.Authorships.Paper.Span[link.Second];
        return new IdentityLink
        {
            OtherName = graph.Authorships.Name[link.Second],
            OtherPaper = graph.Papers.Id[paper],
            OtherPosition = graph.Authorships.Position.Span[link.Second],
            OtherTitle = graph.Papers.Title[paper],
            Score = Math.Round(link.Score, 4),
            Probability = Math.Round(link.Probability, 4),
            Evidence = [.. link.Evidence.Select(static item => new IdentityEvidence(
                item.Kind.ToString(),
                Math.Round(item.Value, 4),
                Math.Round(item.Weight, 4),
                Math.Round(item.Contribution, 4),
                item.Words))],
        };
    }
}
