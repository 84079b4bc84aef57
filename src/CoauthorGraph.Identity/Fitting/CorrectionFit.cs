using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Decisions;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Fitting;

/// <summary>
/// Fits the weights of the evidence to the corrections of a graph: logistic regression with a ridge towards the shipped
/// weights, so that few pairs move little. How many of the pairs that somebody looked at are one person says nothing of
/// how many there are; so the base is fitted beside the others, as in a case-control study, and then set such that the
/// pairs score in the mean what they did.
/// </summary>
public static class CorrectionFit
{
    private const int LeastPairs = 20;
    private const int LeastOfAKind = 5;
    private const int LeastCorrections = 2;
    private const int MostFolds = 5;
    private const double Ridge = 10;

    // What is said of the whole input and not of a pair; corrections are no sample of that.
    private static readonly EvidenceKind[] Held =
    [
        EvidenceKind.SmallInput, EvidenceKind.OnlyNames, EvidenceKind.OnlyNamesRarity,
        EvidenceKind.OnlyNamesBlockSize, EvidenceKind.OnlyNamesMentions, EvidenceKind.OnlyNamesFew,
    ];

    private static readonly bool[] OnlyBase =
        Array.ConvertAll(Enum.GetValues<EvidenceKind>(), static kind => kind == EvidenceKind.Base);

    private static readonly bool[] All =
        Array.ConvertAll(Enum.GetValues<EvidenceKind>(), static kind => !Held.Contains(kind));

    /// <summary>Fits and measures. The time is that of reading all names and titles, as for an explanation.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="corrections">Its corrections, in the order in which they were made.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CoauthorGraphException">There are too few pairs.</exception>
    public static FitResult Run(
        KnowledgeGraph graph, IReadOnlyList<Decision> corrections, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(corrections);
        var features = MentionFeatures.Build(
            graph.Papers, graph.Authorships, graph.Affiliations,
            new ParallelOptions { CancellationToken = cancellationToken });
        var scorer = new PairScorer(features, PairModel.Default);
        var finder = new MentionFinder(graph.Papers, graph.Authorships);
        var pairs = new CorrectionPairs(scorer, finder.Find).Of(corrections, out var passedOver);
        return Run(pairs, passedOver);
    }

    internal static FitResult Run(List<LabelledPair> pairs, int passedOver)
    {
        var fold = Folds(pairs);
        var confirmed = pairs.Count(static pair => pair.IsOne);
        Require(confirmed, pairs.Count - confirmed, fold.Count);
        var folds = fold.Values.Max() + 1;
        var judged = new List<JudgedPair>();
        for (var part = 0; part < folds; part++)
        {
            var others = pairs.Where(pair => fold[pair.Correction] != part).ToList();
            var (before, after) = (Fit(others, OnlyBase), Fit(others, All));
            judged.AddRange(pairs.Where(pair => fold[pair.Correction] == part)
                .Select(pair => new JudgedPair(pair, before.Score(pair.Evidence), after.Score(pair.Evidence))));
        }

        return new FitResult(
            fold.Count,
            confirmed,
            pairs.Count - confirmed,
            passedOver,
            folds,
            JudgedPair.Scores(judged, static pair => pair.Before),
            JudgedPair.Scores(judged, static pair => pair.After),
            JudgedPair.GainError(judged),
            AsBeforeInTheMean(Fit(pairs, All), pairs));
    }

    // Pairs of one correction are alike, so they are never on both sides; every part has corrections that reject.
    private static Dictionary<int, int> Folds(List<LabelledPair> pairs)
    {
        var corrections = pairs.GroupBy(static pair => pair.Correction)
            .OrderBy(static group => group.All(static pair => pair.IsOne))
            .ThenBy(static group => group.Key)
            .ToList();
        return corrections.Index().ToDictionary(
            static one => one.Item.Key, one => one.Index % Math.Min(MostFolds, corrections.Count));
    }

    private static void Require(int confirmed, int rejected, int corrections)
    {
        if (confirmed + rejected < LeastPairs || Math.Min(confirmed, rejected) < LeastOfAKind
            || corrections < LeastCorrections)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"The corrections confirm {confirmed} and reject {rejected} pairs of mentions that identity compares"
                    + $" (corrections: {corrections}); a fit needs {LeastPairs} pairs, {LeastOfAKind} of either kind,"
                    + $" from {LeastCorrections} corrections or more. 'coauthor authors --doubtful' lists what to"
                    + " confirm, reject or split next.");
        }
    }

    // Evidence is measured in parts of what is usual of it, so that what has large numbers moves no easier; the base
    // moves freely.
    private static PairModel Fit(List<LabelledPair> pairs, bool[] free)
    {
        var usual = Array.ConvertAll(
            Mean(pairs, static value => value * value), static square => Math.Max(1, Math.Sqrt(square)));
        usual[(int)EvidenceKind.Base] = 1 / Math.Sqrt(Ridge * pairs.Count);
        var start = PairModel.Default.Weights.Zip(usual, static (weight, one) => weight * one).ToArray();
        var weights = LogisticFit.Fit(
            pairs.ConvertAll(pair => (
                pair.Evidence.Zip(usual, static (value, one) => (float)(value / one)).ToArray(),
                pair.IsOne,
                pair.Weight)),
            free,
            Ridge,
            start);
        return PairModel.Moved([.. weights.Zip(start, usual).Select(static w => (w.First - w.Second) / w.Third)]);
    }

    private static PairModel AsBeforeInTheMean(PairModel model, List<LabelledPair> pairs)
    {
        var moves = new double[PairModel.Kinds];
        foreach (var move in model.Moves.Where(static move => move.Kind != EvidenceKind.Base))
        {
            moves[(int)move.Kind] = move.By;
        }

        moves[(int)EvidenceKind.Base] =
            -moves.Zip(Mean(pairs, static value => value), static (by, mean) => by * mean).Sum();
        return PairModel.Moved(moves);
    }

    private static double[] Mean(List<LabelledPair> pairs, Func<double, double> of)
    {
        var sums = new double[PairModel.Kinds];
        foreach (var pair in pairs)
        {
            for (var kind = 0; kind < sums.Length; kind++)
            {
                sums[kind] += pair.Weight * of(pair.Evidence[kind]);
            }
        }

        var weight = pairs.Sum(static pair => pair.Weight);
        return Array.ConvertAll(sums, sum => sum / weight);
    }
}
