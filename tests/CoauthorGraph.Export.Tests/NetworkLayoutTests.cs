using CoauthorGraph.Export.Layout;
using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export.Tests;

public sealed class NetworkLayoutTests
{
    [Fact]
    public void Run_OnAnyNumberOfThreads_GivesTheSamePlaces()
    {
        var one = Place(Field(500), 1);
        var four = Place(Field(500), 4);
        Assert.Equal(one.X, four.X);
        Assert.Equal(one.Y, four.Y);
    }

    [Fact]
    public void Run_OfAField_LeavesNoMarkOnAnother()
    {
        var graph = Field(300);
        var places = Place(graph, 2);
        var touching = 0;
        for (var i = 0; i < graph.NodeCount; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var distance = Math.Sqrt(Math.Pow(places.X[i] - places.X[j], 2)
                    + Math.Pow(places.Y[i] - places.Y[j], 2));
                touching += distance < graph.Radii[i] + graph.Radii[j] ? 1 : 0;
            }
        }

        Assert.InRange(touching, 0, 2);
    }

    /// <summary>Parts of one to eight who all know each other, of small and large marks: a tie is seen between any two
    /// that are beside each other.</summary>
    [Fact]
    public void Run_OfCompleteParts_LeavesRoomBetweenMarks()
    {
        var offsets = new List<int> { 0 };
        var neighbors = new List<int>();
        for (var size = 1; size <= 8; size++)
        {
            var first = offsets.Count - 1;
            for (var i = 0; i < size; i++)
            {
                neighbors.AddRange(Enumerable.Range(first, size).Where(other => other != first + i));
                offsets.Add(neighbors.Count);
            }
        }

        var count = offsets.Count - 1;
        var graph = new LayoutGraph
        {
            Offsets = [.. offsets],
            Neighbors = [.. neighbors],
            Communities = new int[count],
            Radii = [.. Enumerable.Range(0, count).Select(static i => i % 3 == 0 ? 24f : 4f)],
        };
        var places = Place(graph, 1);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var distance = Math.Sqrt(Math.Pow(places.X[i] - places.X[j], 2)
                    + Math.Pow(places.Y[i] - places.Y[j], 2));
                Assert.True(distance > graph.Radii[i] + graph.Radii[j] + 3, $"{i} and {j} are {distance} apart");
            }
        }
    }

    [Fact]
    public void Run_OfAField_PutsCoauthorsNearerThanOthers()
    {
        var graph = Field(300);
        var places = Place(graph, 2);
        double near = 0, all = 0;
        int nearCount = 0, allCount = 0;
        for (var i = 0; i < graph.NodeCount; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var distance = Math.Sqrt(Math.Pow(places.X[i] - places.X[j], 2)
                    + Math.Pow(places.Y[i] - places.Y[j], 2));
                all += distance;
                allCount++;
                if (graph.NeighborsOf(i).Contains(j))
                {
                    near += distance;
                    nearCount++;
                }
            }
        }

        Assert.True(near / nearCount < all / allCount / 3);
    }

    [Fact]
    public void PushOn_WithoutApproximation_IsTheSumOverAllPairs()
    {
        // The sum of mass times difference over squared distance, written out.
        double[] x = [0, 10, -5, 3, 100], y = [0, 4, 20, -30, 7], mass = [1, 2, 3, 4, 5];
        var tree = new QuadTree();
        tree.Build(x, y, mass);
        double pushX = 0, pushY = 0;
        for (var j = 1; j < x.Length; j++)
        {
            var distance2 = (x[j] * x[j]) + (y[j] * y[j]);
            pushX -= mass[j] * x[j] / distance2;
            pushY -= mass[j] * y[j] / distance2;
        }

        var (atX, atY) = tree.PushOn(0, x, y, mass, theta: 0);
        Assert.Equal(pushX, atX, 1e-9);
        Assert.Equal(pushY, atY, 1e-9);
    }

    [Fact]
    public void Build_OfPointsOnOneSpot_Ends()
    {
        var tree = new QuadTree();
        double[] same = [1, 1, 1, 1], mass = [1, 1, 1, 1];
        tree.Build(same, same, mass);
        Assert.True(double.IsFinite(tree.PushOn(2, same, same, mass, 0.9).X));
    }

    [Fact]
    public void Run_OfSmallParts_PutsThemBesideTheLargestAndApart()
    {
        // A ring of 60 people, ten pairs, a triple, and nine people alone.
        var papers = Enumerable.Range(0, 60).Select(static i => Together($"r{i}", $"r{(i + 1) % 60}"))
            .Concat(Enumerable.Range(0, 10).Select(static i => Together($"p{i}", $"q{i}")))
            .Append(Together("t0", "t1", "t2"))
            .Concat(Enumerable.Range(0, 9).Select(static i => Together($"s{i}"))).ToArray();
        var graph = SampleGraph.Of(papers);
        var layout = LayoutGraph.Of(new AuthorNetwork(SampleGraph.Request(graph)));
        var places = Place(layout, 1);
        var ring = Rows(graph, static name => name[0] == 'r');
        var others = Rows(graph, static name => name[0] != 'r');
        Assert.True(others.Min(row => places.X[row]) > ring.Max(row => places.X[row]) + 30);
        Assert.True(others.Max(row => places.X[row]) - others.Min(row => places.X[row])
            < ring.Max(row => places.X[row]) - ring.Min(row => places.X[row]));

        // The largest of them comes first: in the first column.
        var triple = Rows(graph, static name => name[0] == 't');
        double Left(int row) => places.X[row] - layout.Radii[row];
        Assert.Equal(others.Min(Left), triple.Min(Left), 6);
        foreach (var one in others)
        {
            Assert.DoesNotContain(others, other => other != one && Near(places, one, other, layout.Radii[one] * 2));
        }
    }

    [Fact]
    public void Run_OfPartsOfAKind_PutsNoneApart()
    {
        var papers = Enumerable.Range(0, 12).Select(static i => Together($"a{i}", $"b{i}")).ToArray();
        var places = Place(LayoutGraph.Of(new AuthorNetwork(SampleGraph.Request(SampleGraph.Of(papers)))), 1);
        Assert.InRange(places.X.Average(), -40, 40);
    }

    private static SamplePaper Together(params string[] authors) => new("Title", 2020, authors);

    private static int[] Rows(Core.Graph.KnowledgeGraph graph, Func<string, bool> wanted) =>
        [.. Enumerable.Range(0, graph.Authors.Count).Where(row => wanted(graph.Authors.Name[row]))];

    private static bool Near(Positions places, int one, int other, double least) =>
        Math.Sqrt(Math.Pow(places.X[one] - places.X[other], 2) + Math.Pow(places.Y[one] - places.Y[other], 2)) < least;

    private static LayoutGraph Field(int authors)
    {
        var (graph, communities, _) = SampleField.Of(authors);
        return LayoutGraph.Of(new AuthorNetwork(SampleGraph.Request(graph) with { Communities = communities }));
    }

    private static Positions Place(LayoutGraph graph, int threads) =>
        NetworkLayout.Run(graph, threads, CancellationToken.None);
}
