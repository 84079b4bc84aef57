using CoauthorGraph.Questions.Analysis;
using CsCheck;

namespace CoauthorGraph.Questions.Tests.Analysis;

/// <summary>Analyses of papers against their definitions, written once more without any speed.</summary>
public sealed class SlowTwinTests
{
    [Fact]
    public void FractionalCredit_RandomPapers_IsTheSumOfSharesAndAddsUpToThePapers() =>
        PaperSample.Some.Sample(static papers =>
        {
            var graph = AnalysisGraph.Of(SampledGraph.Of(papers));
            var result = Algorithms.Run("fractional-credit", graph, Options());
            Assert.Equal(papers.Length, result.Summary.Papers);
            Assert.Equal(papers.Length, result.Values!.Sum(), 1e-9);
            for (var node = 0; node < graph.Graph.NodeCount; node++)
            {
                var author = Number(graph.Id(node));
                var credit = papers.Sum(paper =>
                    paper.Authors.Count(one => one == author) / (double)paper.Authors.Length);
                Assert.Equal(credit, result.Values![node], 1e-9);
            }
        });

    [Fact]
    public void TopicBridges_RandomPapers_CountsPairsOfCoauthorsWhoDoNotWriteTogether() =>
        PaperSample.Some.Sample(static papers =>
        {
            var graph = AnalysisGraph.Of(SampledGraph.Of(papers));
            var result = Algorithms.Run("topic-bridges", graph, Options(top: 100) with { Topics = ["t0", "t1"] });
            var rows = result.Summary.TopicBridges!.ToDictionary(static row => Number(row.Node));
            for (var author = 0; author < PaperSample.MostAuthors; author++)
            {
                var coauthors = Coauthors(papers, author);
                var first = coauthors.Where(one => Papers(papers, one, 0) > 0 && Papers(papers, one, 1) == 0).ToList();
                var second = coauthors.Where(one => Papers(papers, one, 1) > 0 && Papers(papers, one, 0) == 0).ToList();
                var pairs = first.Sum(one => second.Count(other => !Coauthors(papers, one).Contains(other)));
                var (mine, others) = (Papers(papers, author, 0), Papers(papers, author, 1));
                Assert.Equal(mine > 0 && others > 0, rows.ContainsKey(author));
                if (rows.TryGetValue(author, out var row))
                {
                    var both = papers.Count(paper => paper.Authors.Contains(author)
                        && paper.Topics.Contains(0) && paper.Topics.Contains(1));
                    Assert.Equal(
                        (pairs, mine, others, both, first.Count, second.Count),
                        ((int)row.Pairs, row.FirstPapers, row.SecondPapers, row.BothPapers, row.FirstCoauthors,
                            row.SecondCoauthors));
                }
            }

            Assert.Equal(
                result.Summary.TopicBridges!.OrderByDescending(static row => row.Pairs), result.Summary.TopicBridges!);
        });

    [Fact]
    public void LinkPrediction_RandomPapers_GivesThePairsOfEachCircleThatScoreHighestWithTheirReasons() =>
        PaperSample.Some.Sample(static papers =>
        {
            var graph = AnalysisGraph.Of(SampledGraph.Of(papers));
            var rows = Algorithms.Run("link-prediction", graph, Options(top: 1000)).Summary.Links!;
            var expected = new List<(double Score, int First, int Second, List<int> Shared, string Text)>();
            for (var a = 0; a < PaperSample.MostAuthors; a++)
            {
                for (var b = a + 1; b < PaperSample.MostAuthors; b++)
                {
                    var shared = Coauthors(papers, a).Intersect(Coauthors(papers, b)).ToList();
                    if (shared.Count > 0 && !Coauthors(papers, a).Contains(b))
                    {
                        var score = shared.Sum(one => 1 / Math.Log(Coauthors(papers, one).Count));
                        var through = shared.OrderBy(one => Coauthors(papers, one).Count).ThenBy(static one => one)
                            .Take(5).Select(static one => $"Author {one}");
                        expected.Add((score, a, b, shared, Text(
                            a, b, score, shared.Count, through,
                            Common(papers, a, b, static paper => paper.Topics, "Topic "),
                            Common(papers, a, b, static paper => paper.Place < 0 ? [] : [paper.Place], "Place "))));
                    }
                }
            }

            // Sums of the same numbers in another order may differ in the last digits: the order is taken from the rows.
            Assert.Equal(rows.OrderByDescending(static row => row.Score), rows);
            var byEnds = expected.ToDictionary(static one => (one.First, one.Second));
            var kept = new List<List<int>>();
            var (at, passed) = (0, 0);
            foreach (var row in rows)
            {
                var (_, _, _, shared, text) = byEnds[(Number(row.First), Number(row.Second))];
                Assert.Equal(text, Text(
                    Number(row.First), Number(row.Second), row.Score, row.Shared, row.Through, row.Topics!, row.Institutions!));
                Assert.False(kept.Exists(circle => IsOfOneCircle(circle, shared)), text);
                kept.Add(shared);
                (at, passed) = (at + 1, passed + (row.Alike ?? 0));
            }

            Assert.Equal(expected.Count, at + passed);
            Assert.All(expected, one => Assert.Contains(kept, circle => IsOfOneCircle(circle, one.Shared)));
        });

    // More than half of the smaller one is in the other.
    private static bool IsOfOneCircle(List<int> one, List<int> other) =>
        2 * one.Intersect(other).Count() > Math.Min(one.Count, other.Count);

    // Those with most papers of the lesser one of the two first.
    private static IEnumerable<string> Common(
        PaperSample[] papers, int a, int b, Func<PaperSample, int[]> of, string name)
    {
        return Enumerable.Range(0, PaperSample.MostTopics)
            .Select(item => (Item: item, Count: Math.Min(Count(a, item), Count(b, item))))
            .Where(static pair => pair.Count > 0)
            .OrderByDescending(static pair => pair.Count)
            .ThenBy(static pair => pair.Item)
            .Take(3)
            .Select(pair => name + pair.Item);

        int Count(int author, int item) =>
            papers.Count(paper => paper.Authors.Contains(author) && of(paper).Contains(item));
    }

    private static HashSet<int> Coauthors(PaperSample[] papers, int author) =>
        [.. papers.Where(paper => paper.Authors.Contains(author)).SelectMany(static paper => paper.Authors)
            .Where(one => one != author)];

    private static int Papers(PaperSample[] papers, int author, int topic) =>
        papers.Count(paper => paper.Authors.Contains(author) && paper.Topics.Contains(topic));

    private static string Text(
        int first, int second, double score, int shared, IEnumerable<string> through, IEnumerable<string> topics,
        IEnumerable<string> places) =>
        $"{first} {second} {Math.Round(score, 6):0.000000} {shared} via {string.Join(',', through)} topics {string.Join(',', topics)}"
            + $" places {string.Join(',', places)}";

    private static int Number(string id) => id[1] - '0';

    private static AnalysisOptions Options(int top = 0) => new() { Threads = 2, Top = top };
}
