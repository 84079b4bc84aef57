namespace CoauthorGraph.Extraction.Institutions;

/// <summary>Which of the institutions that a string may name it does name.</summary>
internal static class InstitutionDecision
{
    private const double LeastRight = 0.36;
    private const double RightOfPoints = 0.6;
    private const double Beside = 0.85;

    /// <summary>Those of some claims that stand together, the surest first.</summary>
    public static List<InstitutionClaim> Of(List<InstitutionClaim> claims, InstitutionRegistry registry)
    {
        // An everyday name beside one that is not is a part of it: the Department of Physics of some university.
        var least = claims.Exists(static claim => claim.Standing > InstitutionStanding.Weak)
            ? InstitutionStanding.Usual
            : InstitutionStanding.Weak;
        var chosen = Apart(claims.FindAll(claim => claim.Standing >= least));
        chosen.RemoveAll(claim => IsElsewhere(claim, chosen, registry));
        var wholes = chosen.Select(static claim => claim.Institution).ToHashSet();
        chosen.RemoveAll(claim => IsOfWhole(claim, wholes, registry));
        if (chosen.Exists(claim => !IsAgency(claim, registry)))
        {
            chosen.RemoveAll(claim => IsAgency(claim, registry) || IsNetwork(claim, chosen, registry));
        }

        if (chosen.Exists(claim => registry.Institutions[claim.Institution].Kind == "education"))
        {
            chosen.RemoveAll(claim => IsMinistry(claim, registry));
        }

        var beside = chosen.Count > 1 ? Beside : 1;
        chosen = chosen.ConvertAll(claim => claim with { Score = beside * Right(claim.Score) });
        chosen.Sort(static (a, b) => b.Score.CompareTo(a.Score) is var byScore and not 0
            ? byScore
            : a.FirstWord.CompareTo(b.FirstWord));
        return chosen;
    }

    // Of names with .6, .8 and 1 point some 72, 84 and 96 of 100 are right on ROR's test strings, and fewer where
    // several are named.
    private static double Right(double points) => LeastRight + (RightOfPoints * Math.Min(1, points));

    // The longer name wins where two overlap, as in "University of California, Berkeley"; words in another order are
    // rather those of two names, as in "Columbia University New York".
    private static List<InstitutionClaim> Apart(List<InstitutionClaim> claims)
    {
        claims.Sort(static (a, b) => Length(b).CompareTo(Length(a)) is var byLength and not 0
            ? byLength
            : b.Score.CompareTo(a.Score) is var byScore and not 0 ? byScore
            : a.IsReordered.CompareTo(b.IsReordered) is var byOrder and not 0 ? byOrder
            : a.FirstWord.CompareTo(b.FirstWord));
        var chosen = new List<InstitutionClaim>();
        foreach (var claim in claims)
        {
            if (!chosen.Exists(other => claim.Institution == other.Institution
                || (claim.FirstWord < other.EndWord && other.FirstWord < claim.EndWord)))
            {
                chosen.Add(claim);
            }
        }

        return chosen;
    }

    private static int Length(InstitutionClaim claim) =>
        claim.EndWord - claim.FirstWord - (claim.IsReordered ? 1 : 0);

    // The Institute of Automation of the University of Bremen is not the one in Dresden.
    private static bool IsElsewhere(
        InstitutionClaim claim, List<InstitutionClaim> chosen, InstitutionRegistry registry)
    {
        if (claim.Standing == InstitutionStanding.Own)
        {
            return false;
        }

        var place = registry.Locations[claim.Institution];
        var isAlone = true;
        foreach (var other in chosen)
        {
            if (other.Standing == InstitutionStanding.Own)
            {
                var (country, city) = registry.Locations[other.Institution];
                if (country == place.Country && city.AsSpan().SequenceEqual(place.City))
                {
                    return false;
                }

                isAlone = false;
            }
        }

        return !isAlone;
    }

    // A unit of one university only, named with it, goes by the university; one that several share stands beside them,
    // and so does a hospital, or an institute of an agency.
    private static bool IsOfWhole(InstitutionClaim claim, HashSet<int> wholes, InstitutionRegistry registry)
    {
        var part = registry.Institutions[claim.Institution];
        if (part.Kind is not ("facility" or "education" or "archive" or "other" or "nonprofit")
            || registry.Words.Find(part.Name).Any(word => word == registry.Words.Meanings.University))
        {
            return false;
        }

        return claim.Kind == InstitutionNameKind.Acronym
            ? part.PartOf.Any(id => registry.PlaceOf(id) is >= 0 and var whole && wholes.Contains(whole))
            : part.PartOf is [var only] && registry.PlaceOf(only) is >= 0 and var place && wholes.Contains(place)
                && registry.Institutions[place] is { Kind: "education" }
                    or { Kind: "facility" or "archive", PartOf.Count: > 0 };
    }

    // So does the abbreviation of what a hospital belongs to: "Ospedale Bambino Gesù, IRCCS".
    private static bool IsNetwork(
        InstitutionClaim claim, List<InstitutionClaim> chosen, InstitutionRegistry registry) =>
        claim.Kind == InstitutionNameKind.Acronym && claim.EndWord - claim.FirstWord == 1
        && registry.Institutions[claim.Institution] is { Kind: "healthcare", Id: var id }
        && chosen.Exists(other => registry.Institutions[other.Institution].PartOf.Contains(id));

    // The ministry beside a university is whose laboratory it is there.
    private static bool IsMinistry(InstitutionClaim claim, InstitutionRegistry registry) =>
        registry.Institutions[claim.Institution] is { Kind: "government" } institution
        && registry.Words.Find(institution.Name) is [var first, ..] && first == registry.Words.Meanings.Ministry;

    // One word for an agency beside others says who pays or runs: "Univ. Lille, CNRS". Alone it is where somebody is.
    private static bool IsAgency(InstitutionClaim claim, InstitutionRegistry registry) =>
        claim.EndWord - claim.FirstWord == 1
        && registry.Institutions[claim.Institution].Kind is "government" or "funder";
}
