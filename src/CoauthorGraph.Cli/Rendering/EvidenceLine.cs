using CoauthorGraph.Pipeline.Identities;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>
/// What was seen of two mentions, and what it adds to the score. The model weighs some things twice, that both papers
/// have an abstract and how alike the two are; a person is told once, with what both add.
/// </summary>
/// <param name="Contribution">What it adds.</param>
/// <param name="Words">What was seen.</param>
internal sealed record EvidenceLine(double Contribution, string Words)
{
    // Of each group the first that is there has the words.
    private static readonly string[][] Groups =
    [
        ["Venue", "VenuesKnown"],
        ["BlockSize", "RareNameBlockSize"],
        ["Coauthors", "CoauthorInitials", "RareNameCoauthors"],
        ["NoSharedCoauthor", "RareNameNoSharedCoauthor", "NoSharedCoauthorBlockSize"],
        ["Abstract", "AbstractsKnown"],
        [
            "SameAffiliation", "AffiliationDiffers", "Affiliation", "AffiliationWord", "AffiliationsKnown",
            "RareNameAffiliation", "CoauthorsAffiliation", "YearGapAffiliation",
        ],
    ];

    /// <summary>The lines, the strongest first.</summary>
    public static IReadOnlyList<EvidenceLine> Of(IEnumerable<IdentityEvidence> evidence) =>
    [
        .. evidence.GroupBy(static item => Group(item.Kind))
            .Select(static group => new EvidenceLine(
                Math.Round(group.Sum(static item => item.Contribution), 4), WordsOf([.. group])))
            .OrderByDescending(static line => Math.Abs(line.Contribution)),
    ];

    private static string Group(string kind) =>
        Array.Find(Groups, group => group.Contains(kind, StringComparer.Ordinal))?[0] ?? kind;

    private static string WordsOf(List<IdentityEvidence> group)
    {
        var first = group.MinBy(static item => Rank(item.Kind))!;
        return first is { Kind: "AbstractsKnown" } ? "abstracts that are not alike" : first.Words;
    }

    private static int Rank(string kind) => Groups.Max(group => Array.IndexOf(group, kind));
}
