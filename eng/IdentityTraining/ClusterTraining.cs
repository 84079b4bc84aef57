using System.Globalization;
using CoauthorGraph.Identity.Blocking;
using CoauthorGraph.Identity.Clustering;
using CoauthorGraph.Identity.Fitting;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.IdentityTraining;

/// <summary>Fits the weights of the second pass on the clusters that the first one leaves.</summary>
internal static class ClusterTraining
{
    // Where the log-odds are even, a wrong join costs more mentions than a missed one, and of sets that no fit has seen,
    // more of the joins are wrong.
    public const float Threshold = 0.4f;

    private const double Ridge = 3;

    // A base of a set's own costs a hundred times the ridge of other weights.
    private const float OwnBase = 0.1f;

    // Without titles less could speak for a join: to ask as much of it would part what hardly anything can join.
    private const float WithoutTitles = 0.5f;

    public static void Fit(string data, string path, bool leaveOut)
    {
        var sets = Training.LoadVariants(data);
        sets.ForEach(static set => set.Pairs = Training.Sample(set));
        var all = Weights(sets, PairModel.Default);
        Write(path, all);
        Variants.Report(sets, PairModel.Default, new ClusterModel(all, Threshold));
        if (leaveOut)
        {
            LeftOut.Report(sets);
        }
    }

    public static float[] Weights(
        IEnumerable<GoldSet> sets, PairModel pairs, params ReadOnlySpan<ClusterEvidenceKind> without)
    {
        var free = new bool[ClusterModel.Kinds];
        Array.Fill(free, true);
        ClusterEvidenceKind[] byHand =
        [
            ClusterEvidenceKind.SameEmail, ClusterEvidenceKind.SameOrcid, ClusterEvidenceKind.OtherOrcid,
            ClusterEvidenceKind.SameSourceId, ClusterEvidenceKind.OtherSourceId,
        ];
        foreach (var kind in (ReadOnlySpan<ClusterEvidenceKind>)[.. byHand, .. without])
        {
            free[(int)kind] = false;
        }

        var weights = Fit([.. sets.Where(static set => !set.IsNames)], pairs, free);
        Array.ForEach(byHand, kind => weights[(int)kind] = ClusterModel.Default.Weights[(int)kind]);
        weights[(int)ClusterEvidenceKind.NoTitle] += WithoutTitles;
        return weights;
    }

    // Sets differ in how many of their clusters are of one person by what no evidence shows, such as how their names were
    // picked. Each may have a base of its own (a random intercept of mixed-effects logistic regression), so that no
    // other weight makes up for it; what the sets have in common is kept.
    private static float[] Fit(IReadOnlyList<GoldSet> sets, PairModel pairs, bool[] free)
    {
        var origins = sets.Select(static set => set.Of).Distinct(StringComparer.Ordinal).ToList();
        var rows = new List<(float[] X, bool Y, double W)>();
        foreach (var set in sets)
        {
            var own = new float[origins.Count];
            own[origins.IndexOf(set.Of)] = OwnBase;
            rows.AddRange(Sample(set, pairs).Select(sample => ((float[])[.. sample.X, .. own], sample.Y, sample.W)));
        }

        var weights = LogisticFit.Fit(rows, [.. free, .. origins.Select(static _ => true)], Ridge);
        return [.. weights.Take(ClusterModel.Kinds).Select(static weight => (float)weight)];
    }

    // A pair of clusters is of one person when most of their labelled mentions are. It weighs as much as the mentions
    // that hang on it, and a block no more than the mentions in it.
    private static List<(float[] X, bool Y, double W)> Sample(GoldSet set, PairModel pairs)
    {
        var at = Training.Rows(set);
        var person = new Dictionary<int, string>();
        foreach (var mention in set.Gold.Mentions)
        {
            if (at.TryGetValue((mention.Paper, mention.Position), out var row))
            {
                person[row] = mention.Person;
            }
        }

        var same = set.Gold.Pairs
            .Select(pair => (A: at[(pair.PaperA, pair.PositionA)], B: at[(pair.PaperB, pair.PositionB)], pair.Same))
            .SelectMany(static pair => new[] { ((pair.A, pair.B), pair.Same), ((pair.B, pair.A), pair.Same) })
            .GroupBy(static pair => pair.Item1)
            .ToDictionary(static group => group.Key, static group => group.First().Same);
        var samples = new List<(float[] X, bool Y, double W)>();
        var nothing = new ClusterModel(new float[ClusterModel.Kinds], 1);
        var resolver = new BlockResolver(new PairScorer(set.Features, pairs), nothing)
        {
            OnClusters = table => Add(table, person, same, samples),
        };
        var count = set.Input.Authorships.Count;
        var known = new int[count];
        Array.Fill(known, -1);
        var (cluster, confidence) = (new int[count], new float[count]);
        foreach (var block in Blocks.Build(set.Features.Names))
        {
            resolver.Resolve(block, known, cluster, confidence);
        }

        var total = samples.Sum(static sample => sample.W);
        return samples.ConvertAll(sample => (sample.X, sample.Y, sample.W * set.Share * 10000 / total));
    }

    private static void Add(
        ClusterTable table,
        Dictionary<int, string> person,
        Dictionary<(int, int), bool> same,
        List<(float[] X, bool Y, double W)> samples)
    {
        var found = new List<(float[] X, bool Y, double W)>();
        var labelled = table.Members.Select(rows => rows.Where(person.ContainsKey).Select(row => person[row]).ToArray())
            .ToArray();
        for (var a = 0; a < labelled.Length; a++)
        {
            for (var b = a + 1; b < labelled.Length; b++)
            {
                var values = new float[ClusterModel.Kinds];
                if (Label(table, labelled, same, a, b) is not { } label || table.IsForbidden(a, b)
                    || !table.TryCompare(a, b, values))
                {
                    continue;
                }

                found.Add((values, label, Math.Max(1, Math.Min(labelled[a].Length, labelled[b].Length))));
            }
        }

        var weight = found.Sum(static sample => sample.W);
        var mentions = Math.Max(1, labelled.Sum(static list => list.Length));
        samples.AddRange(found.Select(sample => (sample.X, sample.Y, sample.W * mentions / weight)));
    }

    private static bool? Label(
        ClusterTable table, string[][] labelled, Dictionary<(int, int), bool> same, int a, int b)
    {
        if (same.Count > 0)
        {
            var told = table.Members[a].SelectMany(_ => table.Members[b], static (x, y) => (x, y))
                .Where(same.ContainsKey).Select(pair => same[pair]).ToArray();
            return told.Length == 0 ? null : told[0];
        }

        return labelled[a].Length == 0 || labelled[b].Length == 0 ? null : Most(labelled[a]) == Most(labelled[b]);
    }

    private static string Most(string[] people) =>
        people.GroupBy(static p => p).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key).First().Key;

    public static void Write(string path, float[] weights)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine(
            "# Weights of the evidence for clusters (see ClusterEvidenceKind) and the mean from which they join.");
        writer.WriteLine("# Fitted by eng/IdentityTraining; those of ORCIDs and source ids, which no set has, are set by hand.");
        foreach (var kind in Enum.GetValues<ClusterEvidenceKind>())
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{weights[(int)kind]:0.####}"));
        }

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Threshold\t{Threshold:0.####}"));
    }
}
