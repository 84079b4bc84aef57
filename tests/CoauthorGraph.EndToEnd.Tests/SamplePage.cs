namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>A listing of three papers by five people; the first list is cut.</summary>
internal static class SamplePage
{
    public const string Text = """
        LGNov 1, 2018Code
        Deep Games: Reinforcement Learning at PlayAda Lovelace, Grace Hopper, Alan Turing et al. · meta-ai
        We train agents by reinforcement learning.
        IRApr 16, 2020
        Learning to Rank with TreesGrace Hopper, Edsger Dijkstra
        We learn to rank documents with gradient boosted trees.
        LOMay 3, 2021
        A Complete Logic of Shortest PathsEdsger Dijkstra, Kurt Gödel
        We axiomatise shortest paths.
        """;
}
