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

    /// <summary>The name of the set that it is made of.</summary>
    public string Of => Name.Split(' ')[0];

    /// <summary>Whether evidence was left out of it.</summary>
    public bool IsVariant => Name.Contains(' ', StringComparison.Ordinal);

    /// <summary>Whether nothing but names was left in it.</summary>
    public bool IsNames => Name.EndsWith(" names", StringComparison.Ordinal) || Features.IsOnlyNames;

    /// <summary>Whether its labels part people whose name is printed in another way.</summary>
    public bool IsSilver => Name.StartsWith("papercopilot", StringComparison.Ordinal);

    /// <summary>What it counts for in a fit.</summary>
    public double Share => !IsVariant ? 1 : Name.EndsWith("one block", StringComparison.Ordinal) ? .02 : .1;

    public List<(float[] X, bool Y, double W)> Pairs { get; set; } = [];
}
