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

    private const float OrdinaryBlock = 50f;

    // More mentions than these share a name because the input is large, of which namesakes tell.
    private const float CrowdedBlock = 250f;

    private const float MostCoauthors = 4f;

    // One more bearer of a name is far enough from being expected where a quarter of one is.
    private const float Few = 4f;

    // A name with more mentions was picked for them, and chance says nothing about it.
    private const int MostByChance = 8;

    /// <summary>The mentions' features.</summary>
    public MentionFeatures Features { get; } = features;

    /// <summary>The model.</summary>
    public PairModel Model { get; } = model;

    /// <summary>Log-odds that two mentions are one person, within the limit, or <see cref="Forbidden"/>.</summary>
    public float Score(int left, int right, float nameScore) =>
        Score(Features.Traits(left), Features.Traits(right), Features.Overlap(left, right), nameScore);

    /// <inheritdoc cref="Score(int, int, float)"/>
    public float Score(in MentionTraits left, in MentionTraits right, in PairOverlap overlap, float nameScore)
    {
        Span<float> values = stackalloc float[PairModel.Kinds];
        FillEvidence(left, right, overlap, values);
        var weights = Model.Weights;
        var sum = nameScore;
        for (var kind = (int)EvidenceKind.Coauthors; kind < weights.Length; kind++)
        {
            sum += weights[kind] * values[kind];
        }

        return Math.Clamp(sum, -Limit, Limit);
    }

    /// <summary>Whether two mentions have ids that people keep and give one person each, ORCIDs that a machine told
    /// left out. As a score alone it could be outvoted by mentions that have none.</summary>
    public bool AreToldApart(in MentionTraits left, in MentionTraits right) =>
        (left.Orcid >= 0 && right.Orcid >= 0 && left.Orcid != right.Orcid && left.IsOrcidSure && right.IsOrcidSure)
        || (left.SourceId >= 0 && right.SourceId >= 0 && left.SourceId != right.SourceId && left.SourceScheme >= 0
            && left.SourceScheme == right.SourceScheme && Features.IsKeptByPeople[left.SourceId]);

    /// <summary>The part of the score that the names alone give, or <see cref="Forbidden"/>.</summary>
    public float NameScore(int leftForm, int rightForm)
    {
        Span<float> values = stackalloc float[PairModel.Kinds];
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

        FillEvidence(Features.Traits(left), Features.Traits(right), Features.Overlap(left, right), values);
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
        var block = names.BlockOf[leftForm];
        values[(int)EvidenceKind.BlockSize] = MathF.Log(Features.BlockSize[block]);
        values[(int)EvidenceKind.RareNameBlockSize] =
            (names.Rarity[leftForm] + names.Rarity[rightForm]) * Crowd(block);
        var isSame = !relation.HasFlag(NameRelation.Variant);
        values[(int)EvidenceKind.SmallInput] = a.HasFullGiven && b.HasFullGiven && isSame
            ? MathF.Log(MathF.Max(1, OrdinaryInput / Features.Paper.Length))
            : 0;
        return true;
    }

    // How crowded a block is beside an ordinary one of a large input.
    private float Crowd(int block) =>
        MathF.Log(MathF.Min(Features.BlockSize[block], CrowdedBlock) / OrdinaryBlock);

    private static float Flag(NameRelation relation, NameRelation flag) => (relation & flag) == flag ? 1 : 0;

    private void FillEvidence(
        in MentionTraits p, in MentionTraits q, in PairOverlap overlap, Span<float> values)
    {
        values[(int)EvidenceKind.Coauthors] = MathF.Sqrt(MathF.Min(overlap.Coauthors, 60));
        var rarity = p.Rarity + q.Rarity;
        values[(int)EvidenceKind.RareNameCoauthors] = values[(int)EvidenceKind.Coauthors] * rarity;
        values[(int)EvidenceKind.CoauthorInitials] = LogOf1And(overlap.CoauthorBlocks);
        var alone = p.Coauthors < 2 || q.Coauthors < 2;
        var cut = p.IsCut || q.IsCut;
        values[(int)EvidenceKind.NoCoauthors] = alone && !cut ? 1 : 0;
        if (!alone && !cut && overlap.CoauthorBlocks == 0)
        {
            values[(int)EvidenceKind.NoSharedCoauthor] = 1;
            values[(int)EvidenceKind.RareNameNoSharedCoauthor] = rarity;
            values[(int)EvidenceKind.NoSharedCoauthorBlockSize] = Crowd(p.Block);
        }

        values[(int)EvidenceKind.Namesakes] = overlap.Coauthors > 0 ? 0 : MathF.Max(p.Namesakes, q.Namesakes);
        var cohesion = Features.CohesionOf(p.Full, q.Full);
        values[(int)EvidenceKind.Cohesion] = cohesion;
        values[(int)EvidenceKind.NoSharedCoauthorCohesion] = values[(int)EvidenceKind.NoSharedCoauthor] * cohesion;
        values[(int)EvidenceKind.SecondStep] = LogOf1And(overlap.LeftReach, overlap.RightReach);

        var known = p.AffiliationNorm > 0 && q.AffiliationNorm > 0;
        var affiliation = Cosine(overlap.Affiliation, p.AffiliationNorm, q.AffiliationNorm);
        values[(int)EvidenceKind.AffiliationWord] = overlap.AffiliationWord;
        values[(int)EvidenceKind.SameAffiliation] = affiliation > 0.9f ? 1 : 0;
        values[(int)EvidenceKind.Affiliation] = affiliation;
        values[(int)EvidenceKind.RareNameAffiliation] = affiliation * rarity;
        values[(int)EvidenceKind.CoauthorsAffiliation] =
            affiliation * MathF.Min(values[(int)EvidenceKind.CoauthorInitials], MostCoauthors);
        values[(int)EvidenceKind.AffiliationsKnown] = known ? 1 : 0;
        values[(int)EvidenceKind.AffiliationDiffers] = known && affiliation == 0 ? 1 : 0;
        values[(int)EvidenceKind.Title] = Cosine(overlap.Title, p.TitleNorm, q.TitleNorm);
        values[(int)EvidenceKind.TitleWord] = overlap.TitleWord;
        values[(int)EvidenceKind.AbstractsKnown] = p.AbstractNorm > 0 && q.AbstractNorm > 0 ? 1 : 0;
        values[(int)EvidenceKind.Abstract] = Cosine(overlap.Abstract, p.AbstractNorm, q.AbstractNorm);
        values[(int)EvidenceKind.Cites] = overlap.Cites;
        values[(int)EvidenceKind.References] = LogOf1And(overlap.References);
        values[(int)EvidenceKind.Grant] = overlap.Award;
        values[(int)EvidenceKind.VenuesKnown] = p.Venue >= 0 && q.Venue >= 0 ? 1 : 0;
        values[(int)EvidenceKind.Venue] = p.Venue >= 0 && p.Venue == q.Venue ? Features.VenueRarity[p.Venue] : 0;
        values[(int)EvidenceKind.YearGap] = p.Year > 0 && q.Year > 0 ? MathF.Log(1 + Math.Abs(p.Year - q.Year)) : 0;
        values[(int)EvidenceKind.YearGapAffiliation] = affiliation * values[(int)EvidenceKind.YearGap];
        values[(int)EvidenceKind.NoTitle] = p.TitleNorm > 0 && q.TitleNorm > 0 ? 0 : 1;
        values[(int)EvidenceKind.NoYear] = p.Year > 0 && q.Year > 0 ? 0 : 1;
        if (Features.IsOnlyNames && alone && !known && (p.TitleNorm == 0 || q.TitleNorm == 0))
        {
            values[(int)EvidenceKind.OnlyNames] = 1;
            values[(int)EvidenceKind.OnlyNamesRarity] = p.Rarity + q.Rarity;
            values[(int)EvidenceKind.OnlyNamesBlockSize] = MathF.Log(Features.BlockSize[p.Block]);
            values[(int)EvidenceKind.OnlyNamesMentions] = p.Full == q.Full
                ? MathF.Log(MathF.Max(1, MathF.Sqrt(Features.FullSize[p.Full]) - 1))
                : 0;
            values[(int)EvidenceKind.OnlyNamesFew] = p.Full == q.Full && Features.FullSize[p.Full] <= MostByChance
                ? MathF.Max(0, 1 - (Few * p.Bearers))
                : 0;
        }

        if (p.Email >= 0 && q.Email >= 0)
        {
            Compare(p.Email, q.Email, EvidenceKind.SameEmail, EvidenceKind.OtherEmail, values);
            values[(int)EvidenceKind.SameEmailDomain] =
                p.Email != q.Email && Features.Emails.IsSameDomain(p.Email, q.Email) ? 1 : 0;
        }

        Compare(p.Orcid, q.Orcid, EvidenceKind.SameOrcid, EvidenceKind.OtherOrcid, values);
        if (p.SourceId == q.SourceId || (p.SourceScheme == q.SourceScheme && p.SourceScheme >= 0))
        {
            Compare(p.SourceId, q.SourceId, EvidenceKind.SameSourceId, EvidenceKind.OtherSourceId, values);
            if (p.SourceId >= 0 && Features.IsKeptByPeople[p.SourceId])
            {
                values[(int)EvidenceKind.OtherSourceId] *= 2;
            }
        }
    }

    private static void Compare(int left, int right, EvidenceKind same, EvidenceKind other, Span<float> values)
    {
        if (left >= 0 && right >= 0)
        {
            values[(int)(left == right ? same : other)] = 1;
        }
    }

    private static float Cosine(float product, float left, float right) =>
        product == 0 ? 0 : product / (left * right);

    // Most pairs share nothing.
    private static float LogOf1And(float a, float b = 0) => a == 0 && b == 0 ? 0 : MathF.Log(1 + a + b);
}
