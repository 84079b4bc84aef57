using System.Globalization;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Linking;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Explanation;

/// <summary>Puts evidence about two mentions into words.</summary>
internal sealed class EvidenceWords(PaperTable papers, AuthorshipTable authorships, MentionFeatures features)
{
    private readonly TieWords _ties = new(papers, features.Ties);

    /// <summary>The words for one kind of evidence.</summary>
    public string Of(EvidenceKind kind, int left, int right, float value)
    {
        var paper = authorships.Paper.Span;
        var (p, q) = (paper[left], paper[right]);
        return kind switch
        {
            EvidenceKind.Base => "before anything is looked at",
            EvidenceKind.OneInitial =>
                $"'{authorships.Name[left]}' and '{authorships.Name[right]}': one first name is only an initial",
            EvidenceKind.BothInitials =>
                $"'{authorships.Name[left]}' and '{authorships.Name[right]}': both first names are only initials",
            EvidenceKind.GivenVariant =>
                $"'{authorships.Name[left]}' and '{authorships.Name[right]}': variants of a first name",
            EvidenceKind.MiddleAgrees => "the middle names agree",
            EvidenceKind.MiddleMissing => "only one has a middle name",
            EvidenceKind.FamilyRarity => HowRare(value) + " has this family name",
            EvidenceKind.GivenRarity => HowRare(value) + " has this first name",
            EvidenceKind.Namesakes =>
                Text($"about {Bearers(left, right):0.##} people here are expected to bear the name"),
            EvidenceKind.SmallInput => Text($"{features.Paper.Length} mentions in all: namesakes are improbable"),
            EvidenceKind.BlockSize =>
                Text($"{features.BlockSize[features.BlockOf(left)]} mentions share family name and initial"),
            EvidenceKind.RareNameBlockSize => "how many mentions share the name, seen with how rare it is",
            EvidenceKind.Coauthors => "co-authors in common: " + SharedCoauthors(p, q, left, right),
            EvidenceKind.RareNameCoauthors => "co-authors in common, seen with how rare the name is",
            EvidenceKind.CoauthorInitials => "co-authors in common by family name and initial",
            EvidenceKind.NoSharedCoauthor => "no co-author in common",
            EvidenceKind.RareNameNoSharedCoauthor => "no co-author in common, seen with how rare the name is",
            EvidenceKind.NoSharedCoauthorBlockSize =>
                "no co-author in common, seen with how many mentions share the name",
            EvidenceKind.Cohesion =>
                Text($"co-authors join about {20 * Math.Exp(value):0} of 100 pairs of mentions of the name"),
            EvidenceKind.NoSharedCoauthorCohesion =>
                "no co-author in common, seen with how far co-authors join others of the name",
            EvidenceKind.NoCoauthors => "one of the papers has no other author",
            EvidenceKind.SecondStep => "their co-authors have written with each other",
            EvidenceKind.Affiliation => Text($"affiliations alike to {value:0.00}"),
            EvidenceKind.RareNameAffiliation => "affiliations alike, seen with how rare the name is",
            EvidenceKind.CoauthorsAffiliation => "affiliations alike, seen with the co-authors in common",
            EvidenceKind.YearGapAffiliation => "affiliations alike, seen with the years between the papers",
            EvidenceKind.AffiliationWord => "a rare word in both affiliations",
            EvidenceKind.SameAffiliation => "the same affiliation",
            EvidenceKind.AffiliationDiffers => "affiliations with no word in common",
            EvidenceKind.AffiliationsKnown => "both have an affiliation",
            EvidenceKind.Title => Text($"titles alike to {value:0.00}"),
            EvidenceKind.TitleWord => "a rare word in both titles",
            EvidenceKind.Abstract => Text($"abstracts alike to {value:0.00}"),
            EvidenceKind.AbstractsKnown => "both papers have an abstract",
            EvidenceKind.Cites => _ties.Citation(p, q),
            EvidenceKind.References => _ties.References(p, q),
            EvidenceKind.Grant => _ties.Awards(p, q),
            EvidenceKind.Venue => $"the same {KindOfVenue(p, q)}: {VenueOf(p)}",
            EvidenceKind.VenuesKnown => VenueOf(p) == VenueOf(q)
                ? $"both papers name a {KindOfVenue(p, q)}"
                : $"another {KindOfVenue(p, q)}: {VenueOf(p)} and {VenueOf(q)}",
            EvidenceKind.YearGap => Apart(Math.Abs(papers.Year.Span[p] - papers.Year.Span[q])),
            EvidenceKind.NoTitle => "one of the papers has no title",
            EvidenceKind.NoYear => "the year of one of the papers is unknown",
            EvidenceKind.OnlyNames => "nothing but the names is known of both",
            EvidenceKind.OnlyNamesRarity => "nothing but the names is known of both, seen with how rare they are",
            EvidenceKind.OnlyNamesBlockSize => "nothing but the names is known of both, seen with how many share them",
            EvidenceKind.OnlyNamesMentions => "nothing can part those who bear the name",
            EvidenceKind.OnlyNamesFew => "hardly anyone else here can be expected to bear the name",
            EvidenceKind.SameEmail => "the same e-mail address " + features.Emails.Address(left),
            EvidenceKind.OtherEmail =>
                $"e-mail addresses {features.Emails.Address(left)} and {features.Emails.Address(right)}",
            EvidenceKind.SameEmailDomain => "e-mail addresses of one domain",
            EvidenceKind.SameOrcid => $"the same ORCID {authorships.Orcid[left]}" + Teller(
                left, right, AuthorshipFlags.OrcidOfPerson),
            EvidenceKind.OtherOrcid => OtherOrcids(left, right),
            EvidenceKind.SameSourceId => $"the same source id {authorships.SourceId[left]}" + Teller(
                left, right, AuthorshipFlags.SourceIdOfPerson),
            EvidenceKind.OtherSourceId => OtherSourceIds(left, right),
            _ => kind.ToString(),
        };
    }

    /// <summary>Which ORCID or source id two groups of mentions share, and who says so; empty for other
    /// evidence.</summary>
    public string OfShared(LinkEvidenceKind kind, IEnumerable<int> left, IReadOnlyCollection<int> right)
    {
        var (column, numbers, told) = kind switch
        {
            LinkEvidenceKind.SameOrcid => (authorships.Orcid, features.Orcid, AuthorshipFlags.OrcidOfPerson),
            LinkEvidenceKind.SameSourceId =>
                (authorships.SourceId, features.SourceId, AuthorshipFlags.SourceIdOfPerson),
            _ => (StringColumn.Empty, [], AuthorshipFlags.None),
        };
        foreach (var row in numbers.Length == 0 ? [] : left.Where(row => numbers[row] >= 0))
        {
            foreach (var other in right.Where(other => numbers[other] == numbers[row]))
            {
                return $" {column[row]}{Teller(row, other, told)}";
            }
        }

        return "";
    }

    /// <summary>The ids that tell two mentions apart, and who says so of each.</summary>
    public string OfParting(int left, int right) => features.Orcid[left] >= 0 && features.Orcid[right] >= 0
        && features.Orcid[left] != features.Orcid[right] && features.IsOrcidSure[left] && features.IsOrcidSure[right]
            ? OtherOrcids(left, right)
            : OtherSourceIds(left, right);

    private string OtherOrcids(int left, int right) =>
        $"ORCIDs {Told(authorships.Orcid, left, AuthorshipFlags.OrcidOfPerson)} and "
            + Told(authorships.Orcid, right, AuthorshipFlags.OrcidOfPerson);

    private string OtherSourceIds(int left, int right) =>
        $"source ids {Told(authorships.SourceId, left, AuthorshipFlags.SourceIdOfPerson)} and "
            + Told(authorships.SourceId, right, AuthorshipFlags.SourceIdOfPerson);

    private string Told(StringColumn column, int row, AuthorshipFlags told) =>
        column[row] + (Teller(row, row, told) is { Length: > 0 } teller ? $" ({teller[2..]})" : " (printed)");

    private float Bearers(int left, int right) =>
        MathF.Max(BearersOf(left), BearersOf(right));

    private float BearersOf(int row) => features.Names.Bearers[features.Names.FormOf[row]];

    // Who else but the papers says so.
    private string Teller(int left, int right, AuthorshipFlags told)
    {
        var flags = authorships.Flags.Span;
        var row = flags[left].HasFlag(told) ? left : flags[right].HasFlag(told) ? right : -1;
        return row < 0 || authorships.SourceId[row] is not { Length: > 0 } id
            ? ""
            : $", by the person record of {id[..Math.Max(0, id.IndexOf(':', StringComparison.Ordinal))]}";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Apart(int years) => years == 1 ? "1 year apart" : Text($"{years} years apart");

    // Rarity is minus the logarithm of a share, less 7, and ends where names are no longer counted.
    private static string HowRare(float rarity)
    {
        var people = Math.Exp(rarity + NameRarity.Less);
        return rarity >= NameRarity.Unlisted
            ? Text($"fewer than one author in {Rounded(people):N0}")
            : Text($"about one author in {Rounded(people):N0}");
    }

    private static double Rounded(double number)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(number)) - 1));
        return Math.Round(number / unit) * unit;
    }

    private string KindOfVenue(int p, int q) => (papers.Venue[p] is { Length: > 0 },
        papers.Venue[q] is { Length: > 0 }) switch
    {
        (true, true) => "venue",
        (false, false) => "category",
        _ => "venue or category",
    };

    private string VenueOf(int paper) =>
        papers.Venue[paper] is { Length: > 0 } venue ? venue : papers.Categories[paper].FirstOrDefault() ?? "";

    private string SharedCoauthors(int p, int q, int left, int right)
    {
        var names = features.Names;
        var offsets = papers.AuthorshipOffsets.Span;
        var other = new HashSet<int>();
        for (var row = offsets[q]; row < offsets[q + 1]; row++)
        {
            if (row != right)
            {
                other.Add(names.FullOf[names.FormOf[row]]);
            }
        }

        var shared = new List<string>();
        for (var row = offsets[p]; row < offsets[p + 1]; row++)
        {
            if (row != left && other.Contains(names.FullOf[names.FormOf[row]]))
            {
                shared.Add(authorships.Name[row]);
            }
        }

        return shared.Count <= 5
            ? string.Join(", ", shared)
            : string.Join(", ", shared.Take(5)) + Text($" and {shared.Count - 5} more");
    }
}
