using CoauthorGraph.Core.Text;
using CoauthorGraph.Identity.Evaluation;
using CoauthorGraph.Identity.Linking;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.IdentityTraining;

/// <summary>
/// Measures what a fit is worth on blocks that it has not seen, of the same sets: half of the blocks of each set are
/// left out of the fits of both passes, then the other half.
/// </summary>
internal static class Crossed
{
    private const int Parts = 2;

    public static void Measure(string data, bool isShort)
    {
        var sets = (isShort ? Training.Load(data) : Training.LoadVariants(data));
        var list = new List<(string Name, double P, double R, double F)>();
        for (var part = 0; part < Parts; part++)
        {
            var others = sets.ConvertAll(set => Only(set, of => of % Parts != (ulong)part));
            others.ForEach(static set => set.Pairs = Training.Sample(set));
            var pairs = new PairModel(
                Training.Weights(others, []), PairModel.Default.Threshold, PairModel.Default.BestShare);
            var clusters = new ClusterModel(
                ClusterTraining.Weights(others, pairs), ClusterModel.Default.Threshold);
            var links = new LinkModel(LinkTraining.Weights(others, pairs, clusters), LinkModel.Default.Threshold);
            foreach (var set in sets.Where(static set => !set.IsVariant))
            {
                var (name, e) = (set.Name, Training.Score(Only(set, of => of % Parts == (ulong)part), pairs, clusters, links));
                list.Add((name, e.Precision, e.Recall, e.F1));
            }
        }

        foreach (var set in list.GroupBy(static line => line.Name))
        {
            Console.WriteLine($"crossed {set.Key,-18} {set.Average(static s => s.P):0.0000}"
                + $" {set.Average(static s => s.R):0.0000} {set.Average(static s => s.F):0.0000}");
        }

        Console.WriteLine($"crossed mean {list.Average(static s => s.F):0.0000}");
    }

    // Blocks that share a person are in one part.
    private static GoldSet Only(GoldSet set, Predicate<ulong> isKept)
    {
        var rows = Training.Rows(set);
        var tied = new Dictionary<int, int>();
        int Root(int block)
        {
            while (tied.TryGetValue(block, out var next))
            {
                block = next;
            }

            return block;
        }

        int BlockOf(string paper, int position) =>
            rows.TryGetValue((paper, position), out var row) ? Root(set.Features.BlockOf(row)) : -1;
        foreach (var person in set.Gold.Mentions.GroupBy(static m => m.Person))
        {
            var first = BlockOf(person.First().Paper, person.First().Position);
            foreach (var mention in person)
            {
                if (BlockOf(mention.Paper, mention.Position) is var block && block != Root(first))
                {
                    tied[Math.Max(block, Root(first))] = Math.Min(block, Root(first));
                }
            }
        }

        var keys = new Dictionary<int, ulong>();
        for (var form = 0; form < set.Features.Names.FormCount; form++)
        {
            keys.TryAdd(set.Features.Names.BlockOf[form], StableHash.Of(set.Features.Names.Form(form).BlockKey));
        }

        bool Keeps(string paper, int position) =>
            BlockOf(paper, position) is var block && (block < 0 || isKept(keys[block]));
        return new GoldSet
        {
            Name = set.Name,
            Input = set.Input,
            Features = set.Features,
            Gold = new GoldFile
            {
                Mentions = [.. set.Gold.Mentions.Where(m => Keeps(m.Paper, m.Position))],
                Pairs = [.. set.Gold.Pairs.Where(p => Keeps(p.PaperA, p.PositionA))],
            },
        };
    }
}
