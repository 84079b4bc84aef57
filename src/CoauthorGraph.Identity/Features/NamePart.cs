namespace CoauthorGraph.Identity.Features;

/// <summary>A family or first name, or an initial, as people at large have it.</summary>
/// <param name="Rarity">How rare it is: see <see cref="NameRarity"/>.</param>
/// <param name="Cultures">The share of each culture among those who have it, or null where it is too rare to
/// tell.</param>
internal sealed record NamePart(float Rarity, float[]? Cultures);
