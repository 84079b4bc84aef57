using System.Globalization;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Identity;
using CoauthorGraph.Identity.Evaluation;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.IdentityTraining;

/// <summary>Fits and measures.</summary>
internal static class Training
{
    private const int PairsPerSet = 40000;
    private static readonly string[] Sets =
        ["aminer110", "acl", "papercopilot-ieee", "orcid-crossref", "qian", "medline-pairs"];

    public static void Evaluate(string data)
    {
        foreach (var set in Load(data))
        {
            Report(set, PairModel.Default, "shipped");
        }
    }

    public static void Fit(string data, string path, bool leaveOut)
    {
        var sets = Load(data);
        foreach (var set in sets)
        {
            set.Pairs = Sample(set);
            Console.WriteLine($"{set.Name}: {set.Pairs.Count} pairs, {set.Pairs.Count(static p => p.Y)} same");
        }

        var weights = Weights(sets, []);
        Write(path, weights, PairModel.Default.Threshold);
        foreach (var (share, threshold) in new[] { (0.3f, -0.2f), (0.3f, 0f), (0.5f, -0.2f), (0.5f, 0f) })
        {
            foreach (var set in sets)
            {
                Report(set, new PairModel(weights, threshold, share), $"all {share} {threshold}");
            }
        }

        foreach (var set in sets.Where(_ => leaveOut))
        {
            Report(set, new PairModel(Weights(sets.Where(s => s != set), []), PairModel.Default.Threshold,
                PairModel.Default.BestShare), "left out");
        }
    }

    /// <summary>Says why pairs of one person that are apart are apart: names in two blocks, names that conflict, or the
    /// score.</summary>
    public static void Losses(string data, string name)
    {
        var set = Load(data).Single(set => string.Equals(set.Name, name, StringComparison.Ordinal));
        var result = IdentityResolver.Resolve(set.Input, new IdentityOptions(), null, CancellationToken.None);
        var rows = Rows(set);
        var counts = new Dictionary<(string Why, string Names), int>();
        foreach (var person in set.Gold.Mentions.GroupBy(static m => m.Person))
        {
            var at = person.Select(m => rows[(m.Paper, m.Position)]).ToArray();
            foreach (var author in at.GroupBy(row => result.Machine[row]).OrderByDescending(static g => g.Count())
                .Skip(1))
            {
                var (a, b) = (at.GroupBy(row => result.Machine[row]).MaxBy(static g => g.Count())!.First(),
                    author.First());
                var forms = set.Features.Names;
                var why = set.Features.BlockOf(a) != set.Features.BlockOf(b) ? "block"
                    : NameForm.Relate(forms.Form(forms.FormOf[a]),
                        forms.Form(forms.FormOf[b])) == NameRelation.Conflict ? "conflict" : "score";
                var key = (why, set.Input.Authorships.Name[a] + " / " + set.Input.Authorships.Name[b]);
                counts[key] = counts.GetValueOrDefault(key) + author.Count();
            }
        }

        foreach (var why in counts.GroupBy(static p => p.Key.Why))
        {
            Console.WriteLine($"{why.Key}: {why.Sum(static p => p.Value)} mentions, {why.Count()} kinds");
            foreach (var (key, count) in why.OrderByDescending(static p => p.Value).Take(25))
            {
                Console.WriteLine($"   {count} {key.Names}");
            }
        }
    }

    public static Dictionary<(string, int), int> Rows(GoldSet set)
    {
        var rows = new Dictionary<(string, int), int>();
        var paper = set.Input.Authorships.Paper.Span;
        var position = set.Input.Authorships.Position.Span;
        for (var row = 0; row < paper.Length; row++)
        {
            rows[(set.Input.Papers.Id[paper[row]], position[row])] = row;
        }

        return rows;
    }

    public static List<GoldSet> Load(string data)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 2 };
        return [.. Sets.Select(name =>
        {
            var input =
                CoauthorGraph.Identity.Tests.RecordTables.Read(Path.Combine(data, "identity", name
                    + ".papers.jsonl.gz")).ToInput();
            using var reader = new StreamReader(Path.Combine(data, "identity", name + ".gold.csv"));
            var features = MentionFeatures.Build(input.Papers, input.Authorships, input.Affiliations, parallel);
            return new GoldSet { Name = name, Input = input, Gold = GoldFile.Read(reader, name), Features = features };
        })];
    }

    public static void Report(GoldSet set, PairModel model, string how, ClusterModel? clusters = null)
    {
        var result = IdentityResolver.Resolve(
            set.Input, new IdentityOptions(), model, clusters ?? ClusterModel.Default, null, CancellationToken.None);
        var e = IdentityEvaluator.Evaluate(set.Input.Papers, set.Input.Authorships, result.Machine, set.Gold);
        static string Show(AgreementScores? s) =>
            s is { } v ? $"{v.Precision:0.0000} {v.Recall:0.0000} {v.F1:0.0000}" : "-";
        Console.WriteLine($"{how,-22} {set.Name,-18} B3 {Show(e.BCubed),-22} pairwise {Show(e.Pairwise)}");
    }

    // Every set counts the same, and within a set every mention, not every pair: big blocks would drown the rest.
    public static List<(float[] X, bool Y, double W)> Sample(GoldSet set)
    {
        var rows = Rows(set);
        var scorer = new PairScorer(set.Features, PairModel.Default);
        var pairs = new List<(float[], bool, double)>();
        void Add(int a, int b, bool same, double weight)
        {
            var x = new float[PairModel.Kinds];
            if (scorer.TryFill(a, b, x))
            {
                pairs.Add((x, same, weight));
            }
        }

        if (set.Gold.IsPairs)
        {
            foreach (var p in set.Gold.Pairs)
            {
                var (a, b) = (rows[(p.PaperA, p.PositionA)], rows[(p.PaperB, p.PositionB)]);
                if (set.Features.BlockOf(a) == set.Features.BlockOf(b))
                {
                    Add(a, b, p.Same, 1);
                }
            }
        }
        else
        {
            var blocks = set.Gold.Mentions.Where(m => rows.ContainsKey((m.Paper, m.Position)))
                .Select(m => (Row: rows[(m.Paper, m.Position)], m.Person))
                .GroupBy(m => set.Features.BlockOf(m.Row)).Select(static g => g.ToArray())
                    .Where(static g => g.Length > 1).ToArray();
            var share = (double)PairsPerSet / blocks.Sum(static g => g.Length);
            foreach (var block in blocks)
            {
                var all = block.Length * (block.Length - 1) / 2;
                var take = Math.Min(1, share * block.Length / all);
                for (var i = 0; i < block.Length; i++)
                {
                    for (var j = i + 1; j < block.Length; j++)
                    {
                        var hash =
                            StableHash.Mix(((ulong)block[i].Row << 32) | (uint)block[j].Row) / (double)ulong.MaxValue;
                        if (hash < take)
                        {
                            Add(block[i].Row, block[j].Row, block[i].Person == block[j].Person,
                                1 / take / (block.Length - 1));
                        }
                    }
                }
            }
        }

        var total = pairs.Sum(static p => p.Item3);
        return pairs.ConvertAll(p => (p.Item1, p.Item2, p.Item3 * 10000 / total));
    }

    public static float[] Weights(IEnumerable<GoldSet> sets, EvidenceKind[] without)
    {
        var free = new bool[PairModel.Kinds];
        Array.Fill(free, true);
        foreach (var kind in without)
        {
            free[(int)kind] = false;
        }

        free[(int)EvidenceKind.SmallInput] = false;
        for (var kind = (int)EvidenceKind.SameOrcid; kind < free.Length; kind++)
        {
            free[kind] = false;
        }

        var weights = LogisticFit.Fit([.. sets.SelectMany(static set => set.Pairs)], free, 3);
        for (var kind = (int)EvidenceKind.SameOrcid; kind < free.Length; kind++)
        {
            weights[kind] = PairModel.Default.Weights[kind]; // No set has them: they are set by hand.
        }

        weights[(int)EvidenceKind.SmallInput] = PairModel.Default.Weights[(int)EvidenceKind.SmallInput];
        return [.. weights.Select(static w => (float)w)];
    }

    private static void Write(string path, float[] weights, float threshold)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("# Weights of the evidence (see EvidenceKind) and the mean score from which clusters join.");
        writer.WriteLine("# Fitted by eng/IdentityTraining; those of ORCIDs and source ids are set by hand.");
        foreach (var kind in Enum.GetValues<EvidenceKind>())
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{weights[(int)kind]:0.####}"));
        }

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Threshold\t{threshold:0.####}"));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"BestShare\t{PairModel.Default.BestShare:0.####}"));
    }
}
