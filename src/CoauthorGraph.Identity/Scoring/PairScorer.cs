using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Scoring;

/// <summary>Computes the evidence for pairs of mentions and what the model makes of it. Safe for any number of
/// threads.</summary>
internal sealed class PairScorer(MentionFeatures features, PairModel model)
{
    /// <summary>What a pair that cannot be one person scores.</summary>
    public const float Forbidden = -1e9f;

    /// <summary>The strongest single pair counts no more than this, so that none decides alone for a cluster.</summary>
    public const float Limit = 5f;

    // Smaller inputs than this hardly hold two people of one name.
    private const float OrdinaryInput = 1000f;

    /// <summary>The mentions' features.</summary>
    public MentionFeatures Features { get; } = features;

    /// <summary>The model.</summary>
    public PairModel Model { get; } = model;

    /// <summary>Log-odds that two mentions are one person, within the limit, or <see cref="Forbidden"/>.</summary>
    public float Score(int left, int right, float nameScore)
    {
        Span<float> values = stackalloc float[32];
        FillEvidence(left, right, values);
        var weights = Model.Weights;
        var sum = nameScore;
        for (var kind = (int)EvidenceKind.Coauthors; kind < weights.Length; kind++)
        {
            sum += weights[kind] * values[kind];
        }

        return Math.Clamp(sum, -Limit, Limit);
    }

    /// <summary>The part of the score that the names alone give, or <see cref="Forbidden"/>.</summary>
    public float NameScore(int leftForm, int rightForm)
    {
        Span<float> values = stackalloc float[32];
        if (!FillNames(leftForm, rightForm, values))
        {
            return Forbidden;
        }

        var sum = 0f;
        for (var kind = 0; kind < (int)EvidenceKind.Coauthors; kind++)
        {
            sum += Model.Weights[kind] * values[kind];
        }

        return sum;
    }

    /// <summary>All evidence of a pair; false when the names or the paper forbid that they are one person.</summary>
    public bool TryFill(int left, int right, Span<float> values)
    {
        values.Clear();
        var forms = Features.Names.FormOf;
        var paper = Features.Paper.Span;
        if (paper[left] == paper[right] || !FillNames(forms[left], forms[right], values))
        {
            return false;
        }

        FillEvidence(left, right, values);
        return true;
    }

    private bool FillNames(int leftForm, int rightForm, Span<float> values)
    {
        var names = Features.Names;
        var (a, b) = (names.Form(leftForm), names.Form(rightForm));
        var relation = NameForm.Relate(a, b);
        if (relation == NameRelation.Conflict)
        {
            return false;
        }

        values[(int)EvidenceKind.Base] = 1;
        values[(int)EvidenceKind.OneInitial] = Flag(relation, NameRelation.OneInitial);
        values[(int)EvidenceKind.BothInitials] = Flag(relation, NameRelation.BothInitials);
        values[(int)EvidenceKind.GivenVariant] = Flag(relation, NameRelation.Variant);
        values[(int)EvidenceKind.MiddleAgrees] = Flag(relation, NameRelation.MiddleAgrees);
        values[(int)EvidenceKind.MiddleMissing] = Flag(relation, NameRelation.MiddleMissing);
        values[(int)EvidenceKind.FamilyRarity] = names.FamilyRarity[leftForm];
        values[(int)EvidenceKind.GivenRarity] = a.HasFullGiven && b.HasFullGiven
            ? MathF.Max(names.GivenRarity[leftForm], names.GivenRarity[rightForm])
            : 0;
        values[(int)EvidenceKind.BlockSize] = MathF.Log(Features.BlockSize[names.BlockOf[leftForm]]);
        values[(int)EvidenceKind.SmallInput] = a.HasFullGiven && b.HasFullGiven && relation != NameRelation.Variant
            ? MathF.Log(MathF.Max(1, OrdinaryInput / Features.Paper.Length))
            : 0;
        return true;
    }

    private static float Flag(NameRelation relation, NameRelation flag) => (relation & flag) == flag ? 1 : 0;

    private void FillEvidence(int left, int right, Span<float> values)
    {
        var f = Features;
        var paper = f.Paper.Span;
        var (p, q) = (paper[left], paper[right]);
        var (formP, formQ) = (f.Names.FormOf[left], f.Names.FormOf[right]);
        var (fullP, fullQ) = (f.Names.FullOf[formP], f.Names.FullOf[formQ]);
        var block = f.Names.BlockOf[formP];
        var shared = f.Coauthors.Shared(p, q, fullP, fullQ);
        var sharedBlocks = f.CoauthorBlocks.Shared(p, q, block, -1);
        values[(int)EvidenceKind.Coauthors] = MathF.Sqrt(MathF.Min(shared, 60));
        values[(int)EvidenceKind.CoauthorInitials] = MathF.Log(1 + sharedBlocks);
        var alone = f.Coauthors[p].Length < 2 || f.Coauthors[q].Length < 2;
        var cut = f.IsCut[p] || f.IsCut[q];
        values[(int)EvidenceKind.NoCoauthors] = alone && !cut ? 1 : 0;
        values[(int)EvidenceKind.NoSharedCoauthor] = !alone && !cut && sharedBlocks == 0 ? 1 : 0;
        values[(int)EvidenceKind.RareNameNoSharedCoauthor] = !alone && !cut && sharedBlocks == 0
            ? f.Names.Rarity[formP] + f.Names.Rarity[formQ]
            : 0;
        values[(int)EvidenceKind.SecondStep] = alone
            ? 0
            : MathF.Log(1 + SharedOutside(f.SecondStep[p], f.Coauthors[q], block)
                + SharedOutside(f.SecondStep[q], f.Coauthors[p], block));

        var word = 0f;
        var known = !f.Affiliations[left].IsEmpty && !f.Affiliations[right].IsEmpty;
        var affiliation = known ? f.Affiliations.Cosine(left, right, out word) : 0;
        values[(int)EvidenceKind.AffiliationWord] = word;
        values[(int)EvidenceKind.SameAffiliation] = affiliation > 0.9f ? 1 : 0;
        values[(int)EvidenceKind.Affiliation] = affiliation;
        values[(int)EvidenceKind.AffiliationsKnown] = known ? 1 : 0;
        values[(int)EvidenceKind.AffiliationDiffers] = known && affiliation == 0 ? 1 : 0;
        values[(int)EvidenceKind.Title] = f.Titles.Cosine(p, q, out var rarest);
        values[(int)EvidenceKind.TitleWord] = rarest;
        known = !f.Abstracts[p].IsEmpty && !f.Abstracts[q].IsEmpty;
        values[(int)EvidenceKind.AbstractsKnown] = known ? 1 : 0;
        values[(int)EvidenceKind.Abstract] = known ? f.Abstracts.Cosine(p, q, out _) : 0;
        var (venueP, venueQ) = (f.Venue[p], f.Venue[q]);
        values[(int)EvidenceKind.VenuesKnown] = venueP >= 0 && venueQ >= 0 ? 1 : 0;
        values[(int)EvidenceKind.Venue] = venueP >= 0 && venueP == venueQ ? f.VenueRarity[venueP] : 0;
        var (yearP, yearQ) = (f.Year.Span[p], f.Year.Span[q]);
        values[(int)EvidenceKind.YearGap] = yearP > 0 && yearQ > 0 ? MathF.Log(1 + Math.Abs(yearP - yearQ)) : 0;
        Compare(f.Orcid[left], f.Orcid[right], EvidenceKind.SameOrcid, EvidenceKind.OtherOrcid, values);
        if (f.SourceScheme[left] == f.SourceScheme[right])
        {
            Compare(f.SourceId[left], f.SourceId[right], EvidenceKind.SameSourceId, EvidenceKind.OtherSourceId, values);
        }
    }

    private static void Compare(int left, int right, EvidenceKind same, EvidenceKind other, Span<float> values)
    {
        if (left >= 0 && right >= 0)
        {
            values[(int)(left == right ? same : other)] = 1;
        }
    }

    // Items of the block itself are the question, not the answer.
    private float SharedOutside(ReadOnlySpan<int> many, ReadOnlySpan<int> few, int block)
    {
        var sum = 0f;
        foreach (var item in few)
        {
            var at = many.BinarySearch(item);
            if (at >= 0 && Features.BlockOfFull[item] != block)
            {
                sum += Features.Coauthors.Weight[item];
            }

            many = many[(at < 0 ? ~at : at + 1)..];
        }

        return sum;
    }
}
