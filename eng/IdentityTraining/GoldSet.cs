using CoauthorGraph.Identity;
using CoauthorGraph.Identity.Evaluation;
using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.IdentityTraining;

/// <summary>A set of papers with gold.</summary>
internal sealed class GoldSet
{
    public required string Name { get; init; }

    public required IdentityInput Input { get; init; }

    public required GoldFile Gold { get; init; }

    public required MentionFeatures Features { get; init; }

    public List<(float[] X, bool Y, double W)> Pairs { get; set; } = [];
}
