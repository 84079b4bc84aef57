namespace CoauthorGraph.Identity.Features;

/// <summary>
/// What the sets of one mention of a block have in common with those of all after it. Comparing sets two by two looks
/// at every item of both for every pair; here an item is looked at only where it is shared, by the lists of the
/// mentions that have it (as all-pairs search does: Bayardo, Ma and Srikant, 2007). Gives what
/// <see cref="PairOverlap.Of"/> gives, to the last bit. Not safe for several threads.
/// </summary>
internal sealed class BlockOverlaps(MentionFeatures features)
{
    private readonly Postings _coauthors = new();
    private readonly Postings _coauthorBlocks = new();
    private readonly Postings _secondStep = new();
    private readonly Postings _titles = new();
    private readonly Postings _abstracts = new();
    private readonly Postings _affiliations = new();
    private readonly Postings _ties = new();
    private PairOverlap[] _overlaps = [];

    /// <summary>Takes a block in place of the one before.</summary>
    public void Load(BlockMentions mentions)
    {
        _coauthors.Load(mentions.Coauthors);
        _coauthorBlocks.Load(mentions.CoauthorBlocks);
        _secondStep.Load(mentions.SecondStep);
        _titles.Load(mentions.Titles);
        _abstracts.Load(mentions.Abstracts);
        _affiliations.Load(mentions.Affiliations);
        if (mentions.Ties is { } ties)
        {
            _ties.Load(ties);
        }

        if (_overlaps.Length < mentions.Count)
        {
            _overlaps = new PairOverlap[mentions.Count];
        }
    }

    /// <summary>For each mention of the block its overlap with one of them; only those after it are filled. Valid until
    /// the next one is asked for.</summary>
    public ReadOnlySpan<PairOverlap> Of(BlockMentions mentions, int row)
    {
        var overlaps = _overlaps.AsSpan(0, mentions.Count);
        overlaps[(row + 1)..].Clear();
        var (own, block) = (mentions[row].Full, mentions[row].Block);
        foreach (var item in mentions.Coauthors[row])
        {
            var weight = features.Coauthors.Weight[item];
            var isOutside = features.BlockOfFull[item] != block;
            foreach (var other in _coauthors.After(row, item))
            {
                if (item != own && item != mentions[other].Full)
                {
                    overlaps[other].Coauthors += weight;
                }
            }

            foreach (var other in isOutside ? _secondStep.After(row, item) : [])
            {
                overlaps[other].RightReach += weight;
            }
        }

        foreach (var item in mentions.SecondStep[row])
        {
            var weight = features.Coauthors.Weight[item];
            foreach (var other in features.BlockOfFull[item] != block ? _coauthors.After(row, item) : [])
            {
                overlaps[other].LeftReach += weight;
            }
        }

        foreach (var item in mentions.CoauthorBlocks[row])
        {
            var weight = features.CoauthorBlocks.Weight[item];
            foreach (var other in item != block ? _coauthorBlocks.After(row, item) : [])
            {
                overlaps[other].CoauthorBlocks += weight;
            }
        }

        AddWords(mentions, row, overlaps);
        foreach (var item in mentions.Ties is { } ties ? ties[row] : [])
        {
            foreach (var other in _ties.After(row, item))
            {
                overlaps[other].AddTie(features.Ties, item);
            }
        }

        return overlaps;
    }

    private void AddWords(BlockMentions mentions, int row, Span<PairOverlap> overlaps)
    {
        foreach (var item in mentions.Titles[row])
        {
            var (weight, square) = (features.Titles.Weight[item], features.Titles.SquaredWeight[item]);
            foreach (var other in _titles.After(row, item))
            {
                ref var overlap = ref overlaps[other];
                overlap.Title += square;
                overlap.TitleWord = MathF.Max(overlap.TitleWord, weight);
            }
        }

        foreach (var item in mentions.Abstracts[row])
        {
            var square = features.Abstracts.SquaredWeight[item];
            foreach (var other in _abstracts.After(row, item))
            {
                overlaps[other].Abstract += square;
            }
        }

        foreach (var item in mentions.Affiliations[row])
        {
            var (weight, square) = (features.Affiliations.Weight[item], features.Affiliations.SquaredWeight[item]);
            foreach (var other in _affiliations.After(row, item))
            {
                ref var overlap = ref overlaps[other];
                overlap.Affiliation += square;
                overlap.AffiliationWord = MathF.Max(overlap.AffiliationWord, weight);
            }
        }
    }
}
