using CoauthorGraph.Analytics.Kernels.LabelPropagation;

namespace CoauthorGraph.Analytics.Tests;

public sealed class LabelPropagationTests
{
    [Fact]
    public void Run_TwoCliquesAndABridge_FindsTheCliques()
    {
        var edges = new List<(int, int, float)> { (3, 4, 1) };
        foreach (var first in (int[])[0, 4])
        {
            for (var a = first; a < first + 4; a++)
            {
                for (var b = a + 1; b < first + 4; b++)
                {
                    edges.Add((a, b, 1));
                }
            }
        }

        var communities = LabelPropagationAlgorithm.Run(
            Graphs.Of(9, [.. edges]), new LabelPropagationOptions(), null, CancellationToken.None);

        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1, 2], communities);
    }

    [Fact]
    public void Run_NoNode_GivesNothing() => Assert.Empty(LabelPropagationAlgorithm.Run(
        Graphs.Of(0), new LabelPropagationOptions(), null, CancellationToken.None));

    [Fact]
    public void Run_Cancelled_Throws() => Assert.Throws<OperationCanceledException>(() => LabelPropagationAlgorithm.Run(
        Graphs.Of(2, (0, 1, 1)), new LabelPropagationOptions(), null, new CancellationToken(canceled: true)));
}
