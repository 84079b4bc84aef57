using System.Globalization;
using CoauthorGraph.Identity;
using CoauthorGraph.Identity.Blocking;
using CoauthorGraph.Identity.Clustering;
using CoauthorGraph.Identity.Fitting;
using CoauthorGraph.Identity.Linking;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.IdentityTraining;

/// <summary>Fits what makes the confidence of a mention a probability, and measures how true it is.</summary>
internal static class ConfidenceTraining
{
    private const int Bins = 15;

    public static void Fit(string data, string path)
    {
        var sets = Training.Load(data).Where(static set => !set.Gold.IsPairs).ToList();
        var samples = sets.ConvertAll(Sample);
        var all = Weights(samples);
        using (var writer = new StreamWriter(path) { NewLine = "\n" })
        {
            writer.WriteLine("# Weights of what a mention's place is judged by (see ConfidenceKind).");
            writer.WriteLine("# Fitted by eng/IdentityTraining.");
            foreach (var kind in Enum.GetValues<ConfidenceKind>())
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{all[(int)kind]:0.####}"));
            }
        }

        for (var i = 0; i < sets.Count; i++)
        {
            Report("all", sets[i], all);
            Report("left out", sets[i], Weights(samples.Where((_, at) => at != i)));
        }
    }

    // What the mentions of authors of several are judged by, and whether they are of the person of whom most of them are.
    private static List<(float[] X, bool Y)> Sample(GoldSet set)
    {
        var values = new Dictionary<int, float[]>();
        var judge = new MentionConfidence(ConfidenceModel.Default) { OnValues = values.Add };
        var resolver = new BlockResolver(
            new PairScorer(set.Features, PairModel.Default), ClusterModel.Default, judge);
        var count = set.Input.Authorships.Count;
        var known = new int[count];
        Array.Fill(known, -1);
        var (cluster, confidence) = (new int[count], new float[count]);
        foreach (var block in Blocks.Build(set.Features.Names))
        {
            resolver.Resolve(block, known, cluster, confidence);
        }

        return [.. Judged(set, cluster).Where(judged => values.ContainsKey(judged.Row))
            .Select(judged => (values[judged.Row], judged.IsRight))];
    }

    // The labelled mentions, and whether each is of the person of whom most of its author's are.
    private static IEnumerable<(int Row, bool IsRight)> Judged(GoldSet set, int[] authors)
    {
        var at = Training.Rows(set);
        foreach (var author in set.Gold.Mentions.Where(m => at.ContainsKey((m.Paper, m.Position)))
            .Select(m => (Row: at[(m.Paper, m.Position)], m.Person)).GroupBy(m => authors[m.Row]))
        {
            var most = author.GroupBy(static m => m.Person).MaxBy(static people => people.Count())!.Key;
            foreach (var (row, person) in author)
            {
                yield return (row, string.Equals(person, most, StringComparison.Ordinal));
            }
        }
    }

    private static float[] Weights(IEnumerable<List<(float[] X, bool Y)>> sets)
    {
        var rows = sets.SelectMany(static set => set.Select(s => (s.X, s.Y, 10000.0 / set.Count))).ToList();
        var free = new bool[ConfidenceModel.Kinds];
        Array.Fill(free, true);
        return [.. LogisticFit.Fit(rows, free, 3).Select(static weight => (float)weight)];
    }

    // Of what the whole program decides and says, links between names and mentions alone too.
    private static void Report(string how, GoldSet set, float[] weights)
    {
        var result = IdentityResolver.Resolve(set.Input, new IdentityOptions(), ClusterModel.Default, LinkModel.Default,
            null, CancellationToken.None, new ConfidenceModel(weights));
        var told = Judged(set, result.Machine)
            .Select(judged => (P: result.MachineConfidence[judged.Row], Y: judged.IsRight)).ToList();
        told.Sort();
        var bin = Math.Max(1, told.Count / Bins);
        var error = 0.0;
        for (var from = 0; from < told.Count; from += bin)
        {
            var part = told.Skip(from).Take(bin);
            error += Math.Abs(part.Sum(static s => s.P - (s.Y ? 1 : 0)));
        }

        // Area under the curve by ranks, ties shared.
        double right = told.Count(static s => s.Y), wrong = told.Count - right, below = 0, area = 0;
        foreach (var same in told.GroupBy(static s => s.P))
        {
            var (good, bad) = (same.Count(static s => s.Y), same.Count(static s => !s.Y));
            area += good * (below + (bad / 2.0));
            below += bad;
        }

        Console.WriteLine($"{how,-10} {set.Name,-18} ECE {error / told.Count:0.000} AUC {area / right / wrong:0.000}"
            + $" mean {told.Average(static s => s.P):0.000} right {right / told.Count:0.000}");
    }
}
