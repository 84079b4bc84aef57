using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Export.Tests;

/// <summary>A made-up field of research: groups that write together, some people between groups, some alone.</summary>
internal static class SampleField
{
    private static readonly string[] Given =
        ["Ada", "Björn", "Chen", "Dalia", "Emil", "Fatima", "Goran", "Hana", "Ivo", "Jun", "Katja", "Liam", "Mei",
            "Noor",
            "Olga", "Pedro", "Qing", "Rosa", "Sven", "Tara", "Uwe", "Vera", "Wei", "Xenia", "Yuki", "Zoë"];

    private static readonly string[] Family =
        ["Almeida", "Brandt", "Castillo", "Dimitrov", "Eriksson", "Fischer", "García", "Hoffmann", "Ito", "Jansen",
            "Kowalski", "Lindgren", "Moreau", "Nakamura", "Okafor", "Petrov", "Quist", "Rossi", "Schmidt", "Tanaka",
            "Ueda", "Vogel", "Wang", "Xu", "Yilmaz", "Zhang", "Nguyen", "van Dijk", "O'Neil"];

    private static readonly string[] Topics =
        ["Reinforcement learning", "Ranking", "Recommender systems", "Language models", "Graph learning", "Fairness",
            "Retrieval", "Optimization"];

    private static readonly string[] Subjects =
        ["Sparse rewards", "Long documents", "Noisy clicks", "Deep trees", "Slow feedback", "Rare items",
            "Open questions",
            "Large tables", "Small devices", "Hidden states"];

    private static readonly string[] Ways =
        ["A simple baseline for", "Learning from", "What we know about", "Towards robust", "Scaling", "Rethinking"];

    /// <summary>A graph of about the given number of authors, and the group of each author row.</summary>
    public static (KnowledgeGraph Graph, int[] Communities, string[] Names) Of(int authors, int seed = 7)
    {
        var random = new Random(seed);
        var names = Enumerable.Range(0, authors)
            .Select(i => $"{Given[(i * 7) % Given.Length]} {Family[(i * 11 + (i / 26)) % Family.Length]}"
                + (i >= 700 ? " " + i.ToString(System.Globalization.CultureInfo.InvariantCulture) : ""))
            .Distinct(StringComparer.Ordinal).ToArray();
        var groups = Math.Max(4, authors / 28);
        var papers = new List<SamplePaper>();
        for (var p = 0; p < authors * 4 / 3; p++)
        {
            papers.Add(Paper(random, names, groups, p));
        }

        var graph = SampleGraph.Of(papers);
        var rowOf = Enumerable.Range(0, graph.Authors.Count).ToDictionary(r => graph.Authors.Name[r]);
        var communities = new int[graph.Authors.Count];
        for (var i = 0; i < names.Length; i++)
        {
            if (rowOf.TryGetValue(names[i], out var row))
            {
                communities[row] = i * groups / names.Length;
            }
        }

        var called = Enumerable.Range(0, groups)
            .Select(static g => Topics[g % Topics.Length] + " · " + Family[g % Family.Length]);
        return (graph, communities, called.ToArray());
    }

    private static SamplePaper Paper(Random random, string[] names, int groups, int number)
    {
        // Groups differ in size, and in each a few write most.
        var group = (int)(random.NextDouble() * random.NextDouble() * groups);
        int from = group * names.Length / groups, to = (group + 1) * names.Length / groups;
        var who = new HashSet<string>(StringComparer.Ordinal);
        for (var k = 1 + random.Next(5); k > 0; k--)
        {
            var at = from + (int)((to - from) * random.NextDouble() * random.NextDouble());
            who.Add(names[random.NextDouble() < 0.03 && number % 3 == 0 ? random.Next(names.Length) : at]);
        }

        return new SamplePaper(
            $"{Ways[random.Next(Ways.Length)]} {Subjects[random.Next(Subjects.Length)].ToLowerInvariant()} (no. {number})",
            2012 + (int)(13 * Math.Sqrt(random.NextDouble())),
            [.. who])
        {
            Topics = [.. new[] { group, random.Next(Topics.Length) }.Select(static t => Topics[t % Topics.Length])
                .Distinct()],
            Institution = group % 3 == 0 ? "University of " + Family[group % Family.Length] : null,
            Url = "https://example.org/paper/" + number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            HasCode = number % 5 == 0,
            Truncated = number % 9 == 0,
        };
    }
}
