using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Fitting;

/// <summary>
/// Makes pairs of mentions of what corrections say. Mentions that were merged or confirmed are one person, as are those
/// that were split off together; the two sides of a split or a rejection are two. Where two corrections speak of one
/// pair, the later one is right.
/// </summary>
/// <param name="scorer">Gives the evidence.</param>
/// <param name="find">Finds the row of a mention, or -1.</param>
internal sealed class CorrectionPairs(PairScorer scorer, Func<MentionReference, int> find)
{
    // An author of a thousand mentions has half a million pairs, which say little more than some hundred of them.
    private const int MostOfASide = 30;
    private readonly Dictionary<(int First, int Second), (bool IsOne, int Correction)> _said = [];

    /// <summary>The pairs that can be compared. All those of a correction weigh together half as much as the mentions
    /// in them: one of two mentions weighs 1.</summary>
    /// <param name="corrections">The corrections, in order.</param>
    /// <param name="passedOver">Pairs that cannot be compared: of two blocks, of one paper, or of names that
    /// conflict.</param>
    public List<LabelledPair> Of(IReadOnlyList<Decision> corrections, out int passedOver)
    {
        _said.Clear();
        for (var at = 0; at < corrections.Count; at++)
        {
            Read(corrections[at], at);
        }

        var compared = new List<(int First, int Second, LabelledPair Pair)>();
        foreach (var ((first, second), (isOne, correction)) in _said)
        {
            var evidence = new float[PairModel.Kinds];
            if (scorer.Features.BlockOf(first) == scorer.Features.BlockOf(second)
                && scorer.TryFill(first, second, evidence))
            {
                compared.Add((first, second, new LabelledPair(evidence, isOne, correction, 1)));
            }
        }

        passedOver = _said.Count - compared.Count;
        return
        [
            .. compared.GroupBy(static one => one.Pair.Correction).SelectMany(static pairs =>
            {
                var mentions = pairs.Select(static one => one.First).Union(pairs.Select(static one => one.Second));
                var weight = mentions.Count() / 2.0 / pairs.Count();
                return pairs.Select(one => one.Pair with { Weight = weight });
            }),
        ];
    }

    private void Read(Decision correction, int at)
    {
        var (mentions, others) = (Rows(correction.Mentions), Rows(correction.Others));
        for (var i = 0; i < mentions.Length; i++)
        {
            foreach (var other in others)
            {
                Say(mentions[i], other, false, at);
            }

            for (var j = i + 1; j < mentions.Length && correction.Kind != DecisionKind.Reject; j++)
            {
                Say(mentions[i], mentions[j], true, at);
            }
        }
    }

    private void Say(int first, int second, bool isOne, int at) =>
        _said[(Math.Min(first, second), Math.Max(first, second))] = (isOne, at);

    private int[] Rows(IReadOnlyList<MentionReference> mentions) => EvenSample.Of(
        [.. mentions.Select(find).Where(static row => row >= 0).Distinct().Order()], MostOfASide);
}
