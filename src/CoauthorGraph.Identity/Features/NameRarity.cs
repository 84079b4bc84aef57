namespace CoauthorGraph.Identity.Features;

/// <summary>
/// How rare family and first names are among people who write papers: minus the natural logarithm of the share of
/// people who have it, less 7. The shares are counted once over distinct names by <c>eng/IdentityTraining</c> and
/// shipped, because a small input says nothing about how common its names are; rarer names get a fixed value.
/// </summary>
internal static class NameRarity
{
    /// <summary>The rarity of all names that are too rare to be counted.</summary>
    public const float Unlisted = 4f;

    /// <summary>What is taken off the logarithm.</summary>
    public const float Less = 7f;

    /// <summary>How many names the shipped shares count for beside those of an input.</summary>
    private const double ShippedNames = 400_000;

    private const int FewestNames = 40_000;

    // The odds that the parts of a name alone give that two mentions of it are one person: near the fitted weights,
    // which a test holds, but not they themselves, for evidence is the same whatever weighs it.
    private const float OneOfFull = 0.2f;
    private const float OneOfInitial = -0.7f;
    private const float OneByFamily = 0.8f;
    private const float OneByGiven = 0.4f;

    /// <summary>Rarity of a folded family name.</summary>
    public static float OfFamily(string family) => NameTable.Family(family).Rarity;

    /// <summary>Rarity of a folded first name, or of an initial.</summary>
    public static float OfGiven(string given) => NameTable.Given(given).Rarity;

    /// <summary>Rarity of a share of people, at most <see cref="Unlisted"/>.</summary>
    public static float OfShare(double share) => MathF.Min(Unlisted, (float)-Math.Log(share) - Less);

    /// <summary>The rarity of a name that so many of an input's whole names have, one of them aside: the shipped share
    /// counts as if it had been counted over <see cref="ShippedNames"/> more. Never rarer than that; an
    /// input of few names says nothing.</summary>
    public static float With(float rarity, int here, int names)
    {
        if (names < FewestNames)
        {
            return rarity;
        }

        var share = (Math.Max(0, here - 1) + (ShippedNames * Math.Exp(-rarity - Less))) / (names + ShippedNames);
        return MathF.Min(rarity, (float)(-Math.Log(share) - Less));
    }

    /// <summary>The people who are expected to bear a name among those of so many names.</summary>
    /// <param name="family">Rarity of the family name.</param>
    /// <param name="given">Rarity of the first name or initial.</param>
    /// <param name="together">How many times as often as by chance the two are together: see
    /// <see cref="NameCultures"/>.</param>
    /// <param name="names">Whole names of the input.</param>
    public static float Bearers(float family, float given, float together, int names) =>
        names * together * MathF.Exp(-family - given - (2 * Less));

    /// <summary>
    /// Logarithm of how many times the bearers that are expected here make it more probable that two mentions of a name
    /// are of two people than its parts alone do, and 0 where they do not: of two estimates of one thing the greater.
    /// An input of few names was picked for them, and how many it has says nothing.
    /// </summary>
    /// <param name="bearers">The people who are expected to bear the name.</param>
    /// <param name="family">Rarity of the family name.</param>
    /// <param name="given">Rarity of the first name; 0 of an initial.</param>
    /// <param name="isFull">Whether it has a first name, and not an initial.</param>
    /// <param name="names">Whole names of the input.</param>
    public static float Namesakes(float bearers, float family, float given, bool isFull, int names) =>
        names < FewestNames ? 0 : MathF.Max(0, MathF.Log(bearers) + (isFull ? OneOfFull : OneOfInitial)
            + (OneByFamily * family) + (OneByGiven * given));
}
