using System.Globalization;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Identity;
using CoauthorGraph.Identity.Evaluation;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Fitting;
using CoauthorGraph.Identity.Linking;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.IdentityTraining;

/// <summary>Fits and measures.</summary>
internal static class Training
{
    private const int PairsPerSet = 40000;
    // A set counts for 10,000 pairs: with less of a ridge the weights fit the sets and not the ones to come.
    private const double Ridge = 10;
    private const double NamesRidge = 3;
    // What no set has, and what is not about a pair.
    private static readonly EvidenceKind[] ByHand =
    [
        EvidenceKind.SameEmail, EvidenceKind.SameEmailDomain, EvidenceKind.SameOrcid, EvidenceKind.OtherOrcid,
        EvidenceKind.SameSourceId, EvidenceKind.OtherSourceId, EvidenceKind.OtherEmail,
        EvidenceKind.OnlyNamesMentions, EvidenceKind.OnlyNamesFew, EvidenceKind.SmallInput,
        // Levin, Krawczyk, Bethard and Jurafsky ("Citation-based bootstrapping for large-scale author disambiguation",
        // JASIST 63, 2012), on 54 million mentions of the Web of Knowledge, found self-citation the most important
        // feature of citations, and the others a minor gain (F1 .748 to .767). So a citation between the two speaks 12
        // to 1 for one person; a work that hardly anyone else cites 2 to 1, twenty of them 4 to 1; an award that no
        // third paper of 100,000 has 6 to 1, one that a hundredth of them have 2 to 1. None speaks against one by its
        // absence: most sources have neither for many papers.
        EvidenceKind.Cites, EvidenceKind.References, EvidenceKind.Grant,
        // What the sets have few of: the more people bear a name, the less a pair of mentions is one of them.
        EvidenceKind.Namesakes,
    ];

    private static readonly EvidenceKind[] OfNames =
        [EvidenceKind.OnlyNames, EvidenceKind.OnlyNamesRarity, EvidenceKind.OnlyNamesBlockSize];

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
        var sets = LoadVariants(data);
        foreach (var set in sets)
        {
            set.Pairs = Sample(set);
        }

        var weights = Weights(sets, []);
        Write(path, weights, PairModel.Default.Threshold);
        Variants.Report(
            sets, new PairModel(weights, PairModel.Default.Threshold, PairModel.Default.BestShare), ClusterModel.Default);
        foreach (var set in sets.Where(set => leaveOut && !set.IsVariant))
        {
            Report(set, new PairModel(Weights(sets.Where(s => s.Of != set.Of), []), PairModel.Default.Threshold,
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

    public static List<GoldSet> Load(string data) => [.. Sets.Select(name => Read(data, name).Set)];

    /// <summary>Every set as it is and with evidence left out of the whole of it.</summary>
    public static List<GoldSet> LoadVariants(string data) => [.. Sets.SelectMany(name =>
    {
        var (set, tables) = Read(data, name);
        return set.Gold.IsPairs ? [set] : (IEnumerable<GoldSet>)[set, .. Variants.Of(set, tables)];
    })];

    private static (GoldSet Set, CoauthorGraph.Identity.Tests.RecordTables Tables) Read(string data, string name)
    {
        var tables = CoauthorGraph.Identity.Tests.RecordTables.Read(Path.Combine(data, "identity", name + ".papers.jsonl.gz"));
        using var reader = new StreamReader(Path.Combine(data, "identity", name + ".gold.csv"));
        return (Make(name, tables, GoldFile.Read(reader, name)), tables);
    }

    public static GoldSet Make(string name, CoauthorGraph.Identity.Tests.RecordTables tables, GoldFile gold)
    {
        var input = tables.ToInput();
        var features = MentionFeatures.Build(
            input.Papers, input.Authorships, input.Affiliations, new ParallelOptions { MaxDegreeOfParallelism = 2 });
        return new GoldSet { Name = name, Input = input, Gold = gold, Features = features };
    }

    /// <summary>Prints what a set scores and gives it back: B³ F1, or that of pairs where pairs are labelled.</summary>
    public static double Report(GoldSet set, PairModel model, string how, ClusterModel? clusters = null,
        LinkModel? links = null)
    {
        var e = Evaluate(set, model, clusters ?? ClusterModel.Default, links);
        static string Show(AgreementScores? s) =>
            s is { } v ? $"{v.Precision:0.0000} {v.Recall:0.0000} {v.F1:0.0000}" : "-";
        Console.WriteLine($"{how,-22} {set.Name,-18} B3 {Show(e.BCubed),-22} pairwise {Show(e.Pairwise)}");
        return (e.BCubed ?? e.Pairwise).F1;
    }

    /// <summary>What is judged of a set: B³, or pairs where pairs are labelled.</summary>
    public static AgreementScores Score(GoldSet set, PairModel model, ClusterModel clusters, LinkModel links)
    {
        var e = Evaluate(set, model, clusters, links);
        return e.BCubed ?? e.Pairwise;
    }

    private static IdentityEvaluation Evaluate(GoldSet set, PairModel model, ClusterModel clusters, LinkModel? links)
    {
        var result = IdentityResolver.Resolve(
            set.Input, new IdentityOptions { Model = model }, clusters, links ?? LinkModel.Default, null, CancellationToken.None);
        return IdentityEvaluator.Evaluate(set.Input.Papers, set.Input.Authorships, result.Machine, set.Gold);
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
        return pairs.ConvertAll(p => (p.Item1, p.Item2, p.Item3 * set.Share * 10000 / total));
    }

    public static float[] Weights(IEnumerable<GoldSet> sets, EvidenceKind[] without)
    {
        var free = new bool[PairModel.Kinds];
        Array.Fill(free, true);
        foreach (var kind in without)
        {
            free[(int)kind] = false;
        }

        Array.ForEach(ByHand, kind => free[(int)kind] = false);
        Array.ForEach(OfNames, kind => free[(int)kind] = false);
        var weights = LogisticFit.Fit(
            [.. sets.Where(static s => !s.IsNames).SelectMany(static s => s.Pairs)], free, Ridge);
        // What speaks where there are only names is fitted on such sets, upon all that holds elsewhere.
        var ofNames = Array.ConvertAll(free, static _ => false);
        Array.ForEach(OfNames, kind => ofNames[(int)kind] = !without.Contains(kind));
        weights = LogisticFit.Fit(
            [.. sets.Where(static s => s.IsNames).SelectMany(static s => s.Pairs)], ofNames, NamesRidge, weights);
        foreach (var kind in ByHand.Except(without))
        {
            weights[(int)kind] = PairModel.Default.Weights[(int)kind];
        }

        return [.. weights.Select(static w => (float)w)];
    }

    public static void Write(string path, float[] weights, float threshold)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("# Weights of the evidence (see EvidenceKind) and the mean score from which clusters join.");
        writer.WriteLine("# Fitted by eng/IdentityTraining; those of ORCIDs, source ids, citations and grants are set "
            + "by hand.");
        foreach (var kind in Enum.GetValues<EvidenceKind>())
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{weights[(int)kind]:0.####}"));
        }

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Threshold\t{threshold:0.####}"));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"BestShare\t{PairModel.Default.BestShare:0.####}"));
    }
}
