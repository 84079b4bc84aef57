using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Explanation;
using CoauthorGraph.Identity.Scoring;
using CoauthorGraph.Pipeline.References;

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

    /// <summary>By what they are weighed: <c>shipped</c> with the program, or <c>fitted</c> to the graph's
    /// corrections.</summary>
    public required string Weights { get; init; }

    /// <summary>Mentions stay together while their mean score is at least this.</summary>
    public required double Threshold { get; init; }

    /// <summary>The mentions with their strongest links; a sample of an author with very many.</summary>
    public required IReadOnlyList<IdentityMention> Mentions { get; init; }

    /// <summary>The mention that fits the others least; null for an author of one mention.</summary>
    public IdentityMention? Weakest { get; init; }

    /// <summary>What joins names of the author that are not compared mention by mention; null where there are
    /// none.</summary>
    public IReadOnlyList<IdentityNameLink>? NameLinks { get; init; }

    /// <summary>One sentence: what would change the decision.</summary>
    public required string WouldChange { get; init; }

    /// <summary>Explains an author row.</summary>
    /// <param name="graph">The graph, or a part of it.</param>
    /// <param name="folder">The graph folder, whose weights are used.</param>
    /// <param name="author">The row.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="Core.Errors.CoauthorGraphException">The weights of the folder are damaged.</exception>
    public static IdentityAnswer OfAuthor(
        KnowledgeGraph graph, string folder, int author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var model = GraphReferences.WeightsOf(folder);
        var explanation = new IdentityExplainer(graph, model, cancellationToken).Explain(author);
        return new IdentityAnswer
        {
            Id = graph.Authors.Id[author],
            Name = graph.Authors.Name[author],
            MentionCount = explanation.MentionCount,
            Weights = Word(model),
            Threshold = Math.Round(explanation.Threshold, 4),
            Mentions = [.. explanation.Mentions.Select(mention => Mention(graph, mention, withLinks: true))],
            Weakest = explanation.Weakest is { } weakest ? Mention(graph, weakest, withLinks: false) : null,
            NameLinks = explanation.NameLinks.Count == 0
                ? null
                : [.. explanation.NameLinks.Select(link => NameLink(graph, link))],
            WouldChange = explanation.WouldChange,
        };
    }

    /// <summary>Explains what parts two author rows.</summary>
    /// <inheritdoc cref="OfAuthor"/>
    public static IdentityPairAnswer OfPair(
        KnowledgeGraph graph, string folder, int first, int second, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var model = GraphReferences.WeightsOf(folder);
        var explanation = new IdentityExplainer(graph, model, cancellationToken).Explain(first, second);
        return new IdentityPairAnswer
        {
            First = $"{graph.Authors.Name[first]} ({graph.Authors.Id[first]})",
            Second = $"{graph.Authors.Name[second]} ({graph.Authors.Id[second]})",
            Verdict = explanation.Verdict,
            Weights = Word(model),
            MeanScore = Math.Round(explanation.MeanScore, 4),
            Threshold = Math.Round(explanation.Threshold, 4),
            ForbiddenPairs = explanation.ForbiddenPairs,
            BestLinks = [.. explanation.BestLinks.Select(link => Link(graph, link))],
            WouldChange = explanation.WouldChange,
        };
    }

    private static IdentityNameLink NameLink(KnowledgeGraph graph, NameLinkExplanation link) => new()
    {
        Name = graph.Authorships.Name[link.Left],
        OtherName = graph.Authorships.Name[link.Right],
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

    private static string Word(PairModel model) => model.Moves.Count == 0 ? "shipped" : "fitted";

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
