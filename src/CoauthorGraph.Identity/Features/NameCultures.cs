namespace CoauthorGraph.Identity.Features;

/// <summary>
/// How many times as often as by chance a family and a first name are together: Hiroshi goes with Tanaka, Huseyin not
/// with Huang. Within a culture the two are taken to be drawn independently. The cultures are those of
/// <see cref="NameTable"/>.
/// </summary>
internal static class NameCultures
{
    // Two parts of which nothing is known: what listed ones have in the mean of the logarithms.
    private const float Ordinary = 2f;

    // People whose parents are of two cultures, or who took a name of another.
    private const float Mixed = 0.1f;

    /// <summary>The ratio for a folded family and first name, or initial. One that is not listed is taken to be of the
    /// cultures of the other.</summary>
    public static float Together(NamePart family, NamePart given)
    {
        var (a, b) = (family.Cultures ?? given.Cultures, given.Cultures ?? family.Cultures);
        if (a is null || b is null)
        {
            return Ordinary;
        }

        var share = NameTable.Cultures;
        var sum = 0f;
        for (var culture = 0; culture < share.Length; culture++)
        {
            sum += a[culture] * b[culture] / share[culture];
        }

        return Mixed + ((1 - Mixed) * sum);
    }
}
