using System.Runtime.InteropServices;

namespace CoauthorGraph.Identity.Features;

/// <summary>
/// The mentions of one block laid side by side. Every mention of a block is compared with every other one: taken from
/// the columns of the whole graph, most of a pair's time would go to waiting for memory. Used again for block after
/// block; not safe for several threads.
/// </summary>
internal sealed class BlockMentions(MentionFeatures features)
{
    private readonly List<MentionTraits> _traits = [];

    /// <summary>Number of mentions.</summary>
    public int Count => _traits.Count;

    /// <summary>Whole names of each mention's paper.</summary>
    public SetRows Coauthors { get; } = new();

    /// <summary>Blocks of each mention's paper.</summary>
    public SetRows CoauthorBlocks { get; } = new();

    /// <summary>Whole names that each mention's co-authors wrote with.</summary>
    public SetRows SecondStep { get; } = new();

    /// <summary>Words of each mention's title.</summary>
    public SetRows Titles { get; } = new();

    /// <summary>Words of each mention's abstract.</summary>
    public SetRows Abstracts { get; } = new();

    /// <summary>Words of each mention's affiliations.</summary>
    public SetRows Affiliations { get; } = new();

    /// <summary>What ties each mention's paper to others; null where no paper of the graph has any.</summary>
    public SetRows? Ties { get; } = features.Ties.Sets is null ? null : new SetRows();

    /// <summary>The mention at a place among the rows that were loaded.</summary>
    public ref readonly MentionTraits this[int at] => ref CollectionsMarshal.AsSpan(_traits)[at];

    /// <summary>Takes the mentions of a block in place of those before.</summary>
    public void Load(ReadOnlySpan<int> rows)
    {
        foreach (var set in (SetRows[])[Coauthors, CoauthorBlocks, SecondStep, Titles, Abstracts, Affiliations])
        {
            set.Clear();
        }

        Ties?.Clear();
        _traits.Clear();
        foreach (var row in rows)
        {
            var mention = features.Traits(row);
            Coauthors.Add(features.Coauthors[mention.Paper]);
            CoauthorBlocks.Add(features.CoauthorBlocks[mention.Paper]);
            SecondStep.Add(features.SecondStep, mention.Paper, mention.Full);
            Titles.Add(features.Titles[mention.Paper]);
            Abstracts.Add(features.Abstracts[mention.Paper]);
            Affiliations.Add(features.Affiliations[row]);
            Ties?.Add(features.Ties.Sets![mention.Paper]);
            _traits.Add(mention);
        }
    }

    /// <summary>The sets of the mention at a place.</summary>
    public MentionSets Sets(int at) => new()
    {
        Coauthors = Coauthors[at],
        CoauthorBlocks = CoauthorBlocks[at],
        SecondStep = SecondStep[at],
        Titles = Titles[at],
        Abstracts = Abstracts[at],
        Affiliations = Affiliations[at],
        Ties = Ties is null ? [] : Ties[at],
    };
}
