using CoauthorGraph.Identity.Linking;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.IdentityTraining;

/// <summary>Says what each kind of evidence brings: both passes are fitted again without it.</summary>
internal static class Ablation
{
    private static readonly (string Name, EvidenceKind[] OfPairs, ClusterEvidenceKind[] OfClusters)[] Groups =
    [
        ("nothing", [], []),
        ("name rarity", [EvidenceKind.FamilyRarity, EvidenceKind.GivenRarity, EvidenceKind.BlockSize,
            EvidenceKind.RareNameBlockSize, EvidenceKind.RareNameCoauthors, EvidenceKind.RareNameAffiliation,
            EvidenceKind.RareNameNoSharedCoauthor, EvidenceKind.NoSharedCoauthorBlockSize, EvidenceKind.Namesakes],
            [ClusterEvidenceKind.NameRarity, ClusterEvidenceKind.BlockSize]),
        ("co-authors", [EvidenceKind.Coauthors, EvidenceKind.CoauthorInitials, EvidenceKind.NoSharedCoauthor,
            EvidenceKind.RareNameCoauthors, EvidenceKind.RareNameNoSharedCoauthor,
            EvidenceKind.NoSharedCoauthorBlockSize, EvidenceKind.CoauthorsAffiliation, EvidenceKind.SecondStep],
            [ClusterEvidenceKind.Coauthors, ClusterEvidenceKind.CoauthorInitials, ClusterEvidenceKind.CoauthorCosine,
                ClusterEvidenceKind.NoSharedCoauthor, ClusterEvidenceKind.ManyCoauthorsNoneShared]),
        ("co-authors at two steps", [EvidenceKind.SecondStep], []),
        ("affiliations", [EvidenceKind.Affiliation, EvidenceKind.AffiliationDiffers, EvidenceKind.AffiliationsKnown,
            EvidenceKind.AffiliationWord, EvidenceKind.SameAffiliation, EvidenceKind.RareNameAffiliation,
            EvidenceKind.CoauthorsAffiliation, EvidenceKind.YearGapAffiliation],
            [ClusterEvidenceKind.Affiliation, ClusterEvidenceKind.AffiliationsKnown]),
        ("wording", [EvidenceKind.Title, EvidenceKind.TitleWord, EvidenceKind.Abstract, EvidenceKind.AbstractsKnown],
            [ClusterEvidenceKind.Title, ClusterEvidenceKind.Abstract, ClusterEvidenceKind.AbstractsKnown]),
        ("venue", [EvidenceKind.Venue, EvidenceKind.VenuesKnown],
            [ClusterEvidenceKind.Venue, ClusterEvidenceKind.VenuesKnown]),
        ("years", [EvidenceKind.YearGap, EvidenceKind.YearGapAffiliation], [ClusterEvidenceKind.YearGap]),
    ];

    public static void Measure(string data)
    {
        var sets = Training.Load(data);
        sets.ForEach(static set => set.Pairs = Training.Sample(set));
        foreach (var (name, ofPairs, ofClusters) in Groups)
        {
            var pairs = new PairModel(
                Training.Weights(sets, ofPairs), PairModel.Default.Threshold, PairModel.Default.BestShare);
            var clusters = new ClusterModel(
                ClusterTraining.Weights(sets, pairs, ofClusters), ClusterModel.Default.Threshold);
            sets.ForEach(set => Training.Report(set, pairs, "without " + name, clusters));
            if (ofPairs.Length == 0)
            {
                var never = new ClusterModel(clusters.Weights, float.MaxValue);
                sets.ForEach(set => Training.Report(set, pairs, "without the second pass", never));
                sets.ForEach(set => Training.Report(set, pairs, "without links", clusters, LinkModel.Never));
            }
        }
    }
}
