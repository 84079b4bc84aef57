using System.Globalization;
using CoauthorGraph.Identity;
using CoauthorGraph.Identity.Fitting;
using CoauthorGraph.Identity.Linking;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.IdentityTraining;

/// <summary>Fits the weights of links between blocks on the authors that both passes leave.</summary>
internal static class LinkTraining
{
    // A link that is wrong joins two people whole: it has to be right in nine of ten.
    public const float Threshold = 1.5f;

    private static readonly LinkEvidenceKind[] ByHand =
    [
        LinkEvidenceKind.SameEmail, LinkEvidenceKind.SameOrcid, LinkEvidenceKind.OtherOrcid,
        LinkEvidenceKind.SameSourceId, LinkEvidenceKind.OtherSourceId,
    ];

    public static void Fit(string data, string path, bool leaveOut)
    {
        var sets = Training.Load(data);
        var all = Weights(sets, PairModel.Default, ClusterModel.Default);
        Write(path, all);
        var links = new LinkModel(all, Threshold);
        sets.ForEach(set => Training.Report(set, PairModel.Default, "with links", ClusterModel.Default, links));
        sets.ForEach(set => Training.Report(
            set, PairModel.Default, "without", ClusterModel.Default, LinkModel.Never));
        foreach (var set in sets.Where(_ => leaveOut))
        {
            var others = Weights(sets.Where(other => other != set), PairModel.Default, ClusterModel.Default);
            Training.Report(set, PairModel.Default, "links left out", ClusterModel.Default,
                new LinkModel(others, Threshold));
        }
    }

    public static float[] Weights(IEnumerable<GoldSet> sets, PairModel pairs, ClusterModel clusters)
    {
        var rows = sets.Where(static set => !set.IsVariant && !set.Gold.IsPairs && !set.IsSilver)
            .SelectMany(set => Sample(set, pairs, clusters)).ToList();
        var free = new bool[LinkModel.Kinds];
        Array.Fill(free, true);
        Array.ForEach(ByHand, kind => free[(int)kind] = false);
        var weights = LogisticFit.Fit(rows, free, 3).Select(static weight => (float)weight).ToArray();
        Array.ForEach(ByHand, kind => weights[(int)kind] = LinkModel.Default.Weights[(int)kind]);
        return weights;
    }

    private static List<(float[] X, bool Y, double W)> Sample(GoldSet set, PairModel pairs, ClusterModel clusters)
    {
        var result = IdentityResolver.Resolve(
            set.Input, new IdentityOptions { Model = pairs }, clusters, LinkModel.Never, null, CancellationToken.None);
        var at = Training.Rows(set);
        var person = new Dictionary<int, string>();
        foreach (var mention in set.Gold.Mentions)
        {
            if (at.TryGetValue((mention.Paper, mention.Position), out var row))
            {
                person[row] = mention.Person;
            }
        }

        var rows = Enumerable.Range(0, result.Machine.Length).GroupBy(row => result.Machine[row])
            .OrderBy(static rows => rows.First()).Select(static rows => rows.ToArray()).ToArray();
        var most = Array.ConvertAll(rows, list => list.Where(person.ContainsKey).GroupBy(row => person[row])
            .OrderByDescending(static same => same.Count()).ThenBy(static same => same.Key).FirstOrDefault()?.Key);
        var samples = new List<(float[] X, bool Y, double W)>();
        _ = new AuthorLinker(set.Features, rows, LinkModel.Never)
        {
            OnPair = (a, b, values) =>
            {
                if (most[a] is { } left && most[b] is { } right)
                {
                    var weight = Math.Log(1 + Math.Min(rows[a].Length, rows[b].Length));
                    samples.Add(((float[])values.Clone(), string.Equals(left, right, StringComparison.Ordinal), weight));
                }
            },
        }.Link(Array.ConvertAll(rows, static _ => true));
        Console.WriteLine($"{set.Name}: {samples.Count} meetings, {samples.Count(static s => s.Y)} of one person");
        return samples;
    }

    public static void Write(string path, float[] weights)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("# Weights of the evidence for links between blocks (see LinkEvidenceKind) and where they hold.");
        writer.WriteLine("# Fitted by eng/IdentityTraining; those of e-mail addresses, ORCIDs and source ids are set by hand.");
        foreach (var kind in Enum.GetValues<LinkEvidenceKind>())
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{weights[(int)kind]:0.####}"));
        }

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Threshold\t{Threshold:0.####}"));
    }
}
