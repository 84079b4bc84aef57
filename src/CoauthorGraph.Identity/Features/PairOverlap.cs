namespace CoauthorGraph.Identity.Features;

/// <summary>What the sets of two mentions have in common: sums over the items that both have, added in ascending order
/// of the items.</summary>
internal struct PairOverlap
{
    /// <summary>Weights of whole names among both papers' authors, but for the two mentions' own.</summary>
    public float Coauthors;

    /// <summary>Weights of blocks among both papers' authors, but for the mentions' own.</summary>
    public float CoauthorBlocks;

    /// <summary>Weights of the right one's co-authors that the left one reaches in a second step.</summary>
    public float LeftReach;

    /// <summary>Weights of the left one's co-authors that the right one reaches in a second step.</summary>
    public float RightReach;

    /// <summary>Squared weights of the words of both titles.</summary>
    public float Title;

    /// <summary>Weight of the rarest of them.</summary>
    public float TitleWord;

    /// <summary>Squared weights of the words of both abstracts.</summary>
    public float Abstract;

    /// <summary>Squared weights of the words of both affiliations.</summary>
    public float Affiliation;

    /// <summary>Weight of the rarest of them.</summary>
    public float AffiliationWord;

    /// <summary>1 where one of the papers cites the other.</summary>
    public float Cites;

    /// <summary>Weights of the works that both papers cite.</summary>
    public float References;

    /// <summary>Weight of the rarest award that both papers have.</summary>
    public float Award;

    /// <summary>Compares the sets of two mentions of one block.</summary>
    public static PairOverlap Of(
        MentionFeatures features,
        in MentionTraits left,
        in MentionTraits right,
        scoped in MentionSets leftSets,
        scoped in MentionSets rightSets)
    {
        var overlap = new PairOverlap
        {
            Coauthors = Shared(leftSets.Coauthors, rightSets.Coauthors, features.Coauthors, left.Full, right.Full),
            CoauthorBlocks = Shared(
                leftSets.CoauthorBlocks, rightSets.CoauthorBlocks, features.CoauthorBlocks, left.Block, left.Block),
            LeftReach = Reach(features, leftSets.SecondStep, rightSets.Coauthors, left.Block),
            RightReach = Reach(features, rightSets.SecondStep, leftSets.Coauthors, left.Block),
        };
        overlap.Title = Squares(leftSets.Titles, rightSets.Titles, features.Titles, out overlap.TitleWord);
        overlap.Abstract = Squares(leftSets.Abstracts, rightSets.Abstracts, features.Abstracts, out _);
        overlap.Affiliation = Squares(
            leftSets.Affiliations, rightSets.Affiliations, features.Affiliations, out overlap.AffiliationWord);
        foreach (var item in new CommonItems(leftSets.Ties, rightSets.Ties))
        {
            overlap.AddTie(features.Ties, item);
        }

        return overlap;
    }

    /// <summary>Adds what two papers have in common beside words and people.</summary>
    public void AddTie(PaperTies ties, int item)
    {
        if (item < ties.FirstAward)
        {
            References += ties.Weight[item];
        }
        else if (item < ties.FirstCitation)
        {
            Award = MathF.Max(Award, ties.Weight[item]);
        }
        else
        {
            Cites = 1;
        }
    }

    private static float Squares(ReadOnlySpan<int> a, ReadOnlySpan<int> b, SparseSets sets, out float rarest)
    {
        var sum = 0f;
        rarest = 0;
        foreach (var item in new CommonItems(a, b))
        {
            sum += sets.SquaredWeight[item];
            rarest = MathF.Max(rarest, sets.Weight[item]);
        }

        return sum;
    }

    private static float Shared(
        ReadOnlySpan<int> a, ReadOnlySpan<int> b, SparseSets sets, int except, int alsoExcept)
    {
        var sum = 0f;
        foreach (var item in new CommonItems(a, b))
        {
            sum += item == except || item == alsoExcept ? 0 : sets.Weight[item];
        }

        return sum;
    }

    // Items of the block itself are the question, not the answer.
    private static float Reach(MentionFeatures features, ReadOnlySpan<int> many, ReadOnlySpan<int> few, int block)
    {
        var sum = 0f;
        foreach (var item in few)
        {
            var at = many.BinarySearch(item);
            if (at >= 0 && features.BlockOfFull[item] != block)
            {
                sum += features.Coauthors.Weight[item];
            }

            many = many[(at < 0 ? ~at : at + 1)..];
        }

        return sum;
    }
}
