using CoauthorGraph.Core.Graph;
using CoauthorGraph.Neo4j.Tests.Graphs;

namespace CoauthorGraph.Neo4j.Tests.Cypher;

/// <summary>A graph of papers by chance, with all labels and types, where many things repeat.</summary>
internal static class ScatteredGraph
{
    public static KnowledgeGraph Create(int seed, int papers, int authors)
    {
        var random = new Random(seed);
        string[] topics = ["ai", "ai/ml", "ai/ml/rl", "ir", "ir/ranking", "db", "db/graphs"];
        string[] places = ["North University", "South Labs", "East University", "West Institute"];
        return SampleGraph.Of(Enumerable.Range(0, papers).Select(i => new SamplePaper(
            FormattableString.Invariant($"Paper {i:000} on {topics[random.Next(topics.Length)]}"),
            random.Next(8) == 0 ? 0 : random.Next(2008, 2026),
            [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(authors)).Distinct().Select(author =>
                FormattableString.Invariant($"Author {(char)('A' + (author % 26))}{author:00}")
                + (random.Next(2) == 0 ? " @ " + places[(author + random.Next(2)) % places.Length] : ""))])
        {
            Topics = [.. Enumerable.Range(0, random.Next(4)).Select(_ => topics[random.Next(topics.Length)]).Distinct()],
            HasCode = random.Next(3) == 0,
            Url = random.Next(2) == 0 ? FormattableString.Invariant($"https://example.org/{i}") : null,
            Introduces = random.Next(5) == 0 ? FormattableString.Invariant($"Tool{i}") : null,
        }));
    }
}
