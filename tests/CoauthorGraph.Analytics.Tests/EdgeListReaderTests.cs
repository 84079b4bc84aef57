using System.Text;
using CoauthorGraph.Analytics.Edges;
using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Analytics.Tests;

public sealed class EdgeListReaderTests
{
    [Fact]
    public void Read_LoopsRepeatsComments_MakesASimpleGraph()
    {
        var list = Read("# comment\n5 1\n1\t5\n5,5\r\n7 7\n\n1 9 2.5\n", weighted: true);

        Assert.Equal(4, list.Graph.NodeCount);
        Assert.Equal(2, list.Graph.EdgeCount);
        Assert.Equal((2, 1), (list.Loops, list.Repeats));
        Assert.Equal(["1", "5", "7", "9"], Enumerable.Range(0, 4).Select(node => list.Names[node]));
        Assert.Equal([2f, 2.5f], list.Graph.WeightsOf(0).ToArray());
        Assert.Equal([2f], list.Graph.WeightsOf(1).ToArray());
        Assert.Empty(list.Graph.NeighborsOf(2).ToArray());
    }

    [Fact]
    public void Read_IdsOfText_OrdersByBytes()
    {
        var list = Read("b a\na 10\n");

        Assert.Equal(["10", "a", "b"], Enumerable.Range(0, 3).Select(node => list.Names[node]));
        Assert.Equal([1], list.Graph.NeighborsOf(0).ToArray());
    }

    [Fact]
    public void Read_LargeAndNegativeIds_OrdersByNumber()
    {
        var list = Read("9000000000 -4\n-4 10\n");

        Assert.Equal(["-4", "10", "9000000000"], Enumerable.Range(0, 3).Select(node => list.Names[node]));
        Assert.Equal(2, list.Graph.EdgeCount);
    }

    [Fact]
    public void Read_Rubbish_IsCountedWithItsLine()
    {
        var list = Read("1 2\n# x\n3\n4 5 heavy\n6 7\n");

        Assert.Equal(2, list.Rejected);
        Assert.Equal("line 3 is '3': there is only one id", list.FirstRejected);
        Assert.Equal(2, list.Graph.EdgeCount);
    }

    [Theory]
    [InlineData("1 2\n1 2 3 4\n", "line 2 is '1 2 3 4': there is more than two ids and a weight", 1)]
    [InlineData("a b 1\na c 3 d\n", "line 2 is 'a c 3 d': there is more than two ids and a weight", 1)]
    [InlineData("1 2 NaN\n3 4", "line 1 is '1 2 NaN': the weight is no number", 1)]
    [InlineData("1 2\n\n1 3 1e400\n", "line 3 is '1 3 1e400': the weight is no number", 1)]
    [InlineData("1 2 0.5 # seen twice\n3 4 1\t\r\n", null, 2)]
    public void Read_LineThatIsNoEdge_IsPassedOverAndSaid(string text, string? said, int edges)
    {
        foreach (var weighted in (bool[])[false, true])
        {
            var list = Read(text, weighted);
            Assert.Equal(said, list.FirstRejected);
            Assert.Equal(said is null ? 0 : 1, list.Rejected);
            Assert.Equal(edges, list.Graph.EdgeCount);
        }
    }

    [Theory]
    [InlineData("1 2\n3 4\n", 3)]
    [InlineData("", 1)]
    public void Read_HugeLine_IsRefusedWithItsNumber(string before, int line)
    {
        var failure = Assert.Throws<CoauthorGraphException>(
            () => Read(before + new string('7', 9_000_000) + "\n5 6\n"));
        Assert.StartsWith($"Line {line} is longer than", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ZeroBytes_AreRefusedWithTheirLine()
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => Read("a b\nc\0d e\n"));
        Assert.StartsWith("Line 2 holds bytes of no text", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FurtherNodes_StandAlone()
    {
        var list = EdgeListReader.Read(
            () => Open("1 2"), () => Open("0\n2\n3\n"), weighted: false, threads: 1, CancellationToken.None);

        Assert.Equal(4, list.Graph.NodeCount);
        Assert.Equal(1, list.Graph.EdgeCount);
    }

    [Fact]
    public void Read_Nothing_IsAnEmptyGraph() => Assert.Equal(0, Read("").Graph.NodeCount);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Read_ManyBlocks_IsTheSameAtAnyNumberOfThreads(int threads)
    {
        var random = new Random(1);
        var text = new StringBuilder();
        var pairs = new HashSet<(int, int)>();
        for (var i = 0; i < 400_000; i++)
        {
            var (a, b) = (random.Next(90_000), random.Next(90_000));
            text.Append(a).Append(' ').Append(b).Append('\n');
            if (a != b)
            {
                pairs.Add((Math.Min(a, b), Math.Max(a, b)));
            }
        }

        var graph = Read(text.ToString(), threads: threads);

        Assert.Equal(pairs.Count, graph.Graph.EdgeCount);
        var found = Enumerable.Range(0, graph.Graph.NodeCount).SelectMany(node => graph.Graph.NeighborsOf(node)
            .ToArray().Where(other => other > node)
            .Select(other => (int.Parse(graph.Names[node], null), int.Parse(graph.Names[other], null))));
        Assert.True(pairs.SetEquals(found));
    }

    private static EdgeListGraph Read(string text, bool weighted = false, int threads = 2) =>
        EdgeListReader.Read(() => Open(text), null, weighted, threads, CancellationToken.None);

    private static MemoryStream Open(string text) => new(Encoding.UTF8.GetBytes(text));
}
