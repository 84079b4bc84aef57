using CoauthorGraph.Identity;
using CoauthorGraph.Identity.Evaluation;
using CoauthorGraph.Identity.Linking;
using CoauthorGraph.Identity.Scoring;
using CoauthorGraph.Identity.Tests;

namespace CoauthorGraph.IdentityTraining;

/// <summary>Sets with evidence left out of the whole of them, which no model may make worse than names alone.</summary>
internal static class Variants
{
    private const int LargeBlocks = 6;

    public static IEnumerable<GoldSet> Of(GoldSet set, RecordTables tables)
    {
        yield return Training.Make(set.Name + " names+coauthors", tables.NamesOnly(), set.Gold);
        yield return Training.Make(set.Name + " no titles, years", tables.WithoutWork(), set.Gold);
        var kept = set.Gold.Mentions.Select(static m => m.Paper).ToHashSet(StringComparer.Ordinal);
        var alone = new GoldFile
        {
            Mentions = [.. set.Gold.Mentions.Select(static m => (m.Paper + "#" + m.Position, m.Position, m.Person))],
            Pairs = [],
        };
        var labelled = alone.Mentions.Select(static m => m.Paper).ToHashSet(StringComparer.Ordinal);
        yield return Training.Make(
            set.Name + " names", tables.Where(kept.Contains).NamesOnly().Alone().Where(labelled.Contains), alone);
        var rows = Training.Rows(set);
        foreach (var block in set.Gold.Mentions.Where(m => rows.ContainsKey((m.Paper, m.Position)))
            .GroupBy(m => set.Features.BlockOf(rows[(m.Paper, m.Position)]))
            .OrderByDescending(static block => block.Count()).Take(LargeBlocks))
        {
            var papers = block.Select(static m => m.Paper).ToHashSet(StringComparer.Ordinal);
            yield return Training.Make(
                set.Name + " one block",
                tables.Where(papers.Contains).NamesOnly(),
                new GoldFile { Mentions = [.. block], Pairs = [] });
        }
    }

    public static void Evaluate(string data) => Report(Training.LoadVariants(data), PairModel.Default, ClusterModel.Default);

    public static void Report(IEnumerable<GoldSet> sets, PairModel pairs, ClusterModel clusters)
    {
        foreach (var kind in sets.GroupBy(static set => set.Name))
        {
            double score = 0, naive = 0, worst = 1;
            foreach (var set in kind)
            {
                var ours = Of(set, IdentityResolver.Resolve(
                    set.Input, new IdentityOptions { Model = pairs }, clusters,
                    LinkModel.Default, null, CancellationToken.None).Machine);
                var names = set.Features.Names;
                var byName = Of(set, [.. names.FormOf.Select(form => names.FullOf[form])]);
                var byBlock = Of(set, [.. names.FormOf.Select(form => names.BlockOf[form])]);
                (score, naive) = (score + ours, naive + Math.Max(byName, byBlock));
                worst = Math.Min(worst, ours - byName);
            }

            var count = kind.Count();
            Console.WriteLine($"{kind.Key,-36} {score / count:0.0000}  naive {naive / count:0.0000}"
                + $"  least above one name, one person {worst:0.0000}");
        }
    }

    private static double Of(GoldSet set, int[] authors)
    {
        var e = IdentityEvaluator.Evaluate(set.Input.Papers, set.Input.Authorships, authors, set.Gold);
        return (e.BCubed ?? e.Pairwise).F1;
    }
}
