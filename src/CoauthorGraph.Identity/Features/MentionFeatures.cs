using System.Collections;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Identity.Features;

/// <summary>All that pairs of mentions are compared by, as flat columns. Safe for any number of threads.</summary>
internal sealed class MentionFeatures
{
    private const float MostlyBare = 0.9f;

    /// <summary>Names.</summary>
    public required NameCatalog Names { get; init; }

    /// <summary>For each authorship its paper.</summary>
    public required ReadOnlyMemory<int> Paper { get; init; }

    /// <summary>For each block its number of mentions.</summary>
    public required int[] BlockSize { get; init; }

    /// <summary>For each whole name its number of mentions.</summary>
    public required int[] FullSize { get; init; }

    /// <summary>Whole names of each paper's authors.</summary>
    public required SparseSets Coauthors { get; init; }

    /// <summary>Whole names of the co-authors, on any paper, of each paper's authors.</summary>
    public required SecondSteps SecondStep { get; init; }

    /// <summary>For each whole name the block of its first form.</summary>
    public required int[] BlockOfFull { get; init; }

    /// <summary>Blocks of each paper's authors.</summary>
    public required SparseSets CoauthorBlocks { get; init; }

    /// <summary>Words of each paper's title.</summary>
    public required SparseSets Titles { get; init; }

    /// <summary>Words of each paper's abstract.</summary>
    public required SparseSets Abstracts { get; init; }

    /// <summary>What each paper cites and who paid for it.</summary>
    public required PaperTies Ties { get; init; }

    /// <summary>Words of each mention's affiliations.</summary>
    public required SparseSets Affiliations { get; init; }

    /// <summary>For each paper its venue or main category, as a number, or -1.</summary>
    public required int[] Venue { get; init; }

    /// <summary>For each venue its rarity.</summary>
    public required float[] VenueRarity { get; init; }

    /// <summary>For each paper its year; 0 when unknown.</summary>
    public required ReadOnlyMemory<int> Year { get; init; }

    /// <summary>For each paper whether its author list was cut, so that who is missing says nothing.</summary>
    public required bool[] IsCut { get; init; }

    /// <summary>For each authorship its ORCID as a number, or -1 where it has none that can be believed: see
    /// <see cref="PlacedOrcids"/>.</summary>
    public required int[] Orcid { get; init; }

    /// <summary>For each authorship whether its ORCID, if any, is printed on the paper or told by a source whose ids
    /// people keep. A profile that a machine gathered is sometimes of two people.</summary>
    public required BitArray IsOrcidSure { get; init; }

    /// <summary>The e-mail addresses.</summary>
    public required MentionEmails Emails { get; init; }

    /// <summary>Whether hardly a mention has more than its name: no co-author, affiliation, title or venue.</summary>
    public required bool IsOnlyNames { get; init; }

    /// <summary>For each authorship its source id as a number, or -1.</summary>
    public required int[] SourceId { get; init; }

    /// <summary>For each authorship the scheme of its source id as a number, or -1; -1 also where the source did not
    /// say the id and the printed name alone told it: nobody looked whether others are behind that name.</summary>
    public required int[] SourceScheme { get; init; }

    /// <summary>For each source id whether people keep the ids of its source, and not a machine.</summary>
    public required bool[] IsKeptByPeople { get; init; }

    /// <summary>For each whole name how far its mentions hang together: see <see cref="NameCohesion"/>.</summary>
    public required float[] Cohesion { get; init; }

    /// <summary>The block of a mention.</summary>
    public int BlockOf(int row) => Names.BlockOf[Names.FormOf[row]];

    /// <summary>How far the mentions of two whole names hang together, in the mean.</summary>
    public float CohesionOf(int left, int right) => (Cohesion[left] + Cohesion[right]) / 2;

    /// <summary>How far the mentions of a mention's whole name hang together.</summary>
    public float CohesionOf(int row) => Cohesion[Names.FullOf[Names.FormOf[row]]];

    /// <summary>One mention without its sets.</summary>
    public MentionTraits Traits(int row)
    {
        var paper = Paper.Span[row];
        var form = Names.FormOf[row];
        return new MentionTraits(
            paper,
            Names.FullOf[form],
            Names.BlockOf[form],
            Names.Rarity[form],
            Names.Bearers[form],
            Names.Namesakes[form],
            IsCut[paper],
            Venue[paper],
            Year.Span[paper],
            Orcid[row],
            IsOrcidSure[row],
            Emails.Of[row],
            SourceId[row],
            SourceScheme[row],
            Coauthors[paper].Count,
            Titles.Norm(paper),
            Abstracts.Norm(paper),
            Affiliations.Norm(row));
    }

    /// <summary>What the sets of two mentions have in common.</summary>
    public PairOverlap Overlap(int left, int right)
    {
        var mentions = new BlockMentions(this);
        mentions.Load([left, right]);
        return PairOverlap.Of(this, mentions[0], mentions[1], mentions.Sets(0), mentions.Sets(1));
    }

    /// <summary>Reads an input. The result does not depend on the number of threads.</summary>
    public static MentionFeatures Build(
        PaperTable papers, AuthorshipTable authorships, AffiliationTable affiliations, ParallelOptions parallel)
    {
        var names = NameCatalog.Build(authorships, parallel);
        var blockSize = new int[names.BlockCount];
        var fullSize = new int[names.FullCount];
        foreach (var form in names.FormOf)
        {
            blockSize[names.BlockOf[form]]++;
            fullSize[names.FullOf[form]]++;
        }

        var blockOfFull = new int[names.FullCount];
        for (var form = names.FormCount - 1; form >= 0; form--)
        {
            blockOfFull[names.FullOf[form]] = names.BlockOf[form];
        }

        SparseSets coauthors = null!, blocks = null!, titles = null!, abstracts = null!, places = null!;
        SecondSteps second = null!;
        (int[] Of, float[] Rarity) venue = ([], []);
        PaperTies ties = null!;
        int[] orcid = [];
        Parallel.Invoke(
            parallel,
            () =>
            {
                coauthors = CoauthorSets.Build(papers, names.FormOf, names.FullOf, names.FullCount, parallel);
                second = SecondSteps.Build(coauthors, names.FullCount, parallel);
            },
            () => blocks = CoauthorSets.Build(papers, names.FormOf, names.BlockOf, names.BlockCount, parallel),
            () => titles = TextSets.Build(papers.Title, 300),
            () => abstracts = TextSets.Build(papers.Abstract, 1200),
            () => places = TextSets.OfAffiliations(papers, authorships, affiliations),
            () => ties = PaperTies.Build(papers, names, parallel),
            () => orcid = PlacedOrcids.Of(papers, authorships, names),
            () => venue = Venues(papers));
        var (source, scheme, isKept) = SourceIds.Of(authorships);
        return new MentionFeatures
        {
            Names = names,
            Paper = authorships.Paper,
            BlockSize = blockSize,
            FullSize = fullSize,
            Cohesion = NameCohesion.Of(names, authorships.Paper, coauthors, parallel),
            Coauthors = coauthors,
            SecondStep = second,
            BlockOfFull = blockOfFull,
            CoauthorBlocks = blocks,
            Titles = titles,
            Abstracts = abstracts,
            Ties = ties,
            Affiliations = places,
            Venue = venue.Of,
            VenueRarity = venue.Rarity,
            Year = papers.Year,
            IsCut = Array.ConvertAll(
                papers.Flags.ToArray(), static flags => flags.HasFlag(PaperFlags.AuthorsTruncated)),
            Orcid = orcid,
            IsOrcidSure = SourceIds.SureOrcids(authorships),
            Emails = MentionEmails.Build(papers, authorships, affiliations, names),
            IsOnlyNames = HasOnlyNames(authorships.Paper.Span, coauthors, titles, places, venue.Of),
            SourceId = source,
            SourceScheme = scheme,
            IsKeptByPeople = isKept,
        };
    }

    private static bool HasOnlyNames(
        ReadOnlySpan<int> paper, SparseSets coauthors, SparseSets titles, SparseSets affiliations, int[] venue)
    {
        var bare = 0;
        for (var row = 0; row < paper.Length; row++)
        {
            var at = paper[row];
            bare += coauthors[at].Count < 2 && titles.Norm(at) == 0 && affiliations.Norm(row) == 0 && venue[at] < 0
                ? 1
                : 0;
        }

        return bare > MostlyBare * paper.Length;
    }

    private static (int[] Of, float[] Rarity) Venues(PaperTable papers)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = new List<int>();
        var of = new int[papers.Count];
        for (var paper = 0; paper < of.Length; paper++)
        {
            var name = papers.Venue[paper];
            if (name.Length == 0 && papers.Categories.Offsets.Span[paper] is var start
                && start < papers.Categories.Offsets.Span[paper + 1])
            {
                name = papers.Categories.Values[start];
            }

            if (name.Length == 0)
            {
                of[paper] = -1;
                continue;
            }

            if (!numbers.TryGetValue(name, out of[paper]))
            {
                numbers.Add(name, of[paper] = numbers.Count);
                count.Add(0);
            }

            count[of[paper]]++;
        }

        return (of, [.. count.Select(n => (float)Math.Log((papers.Count + 100.0) / (n + 2.0)))]);
    }
}
