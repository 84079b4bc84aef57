using CoauthorGraph.Core.Memory;

namespace CoauthorGraph.Core.Tests.Memory;

public sealed class ScratchTests
{
    [Fact]
    public void For_StepsOfManyTasks_ShareWhatTwoThreadsNeed()
    {
        var isTaken = new bool[100];
        var made = 0;
        var scratch = new Scratch<int>(() => Interlocked.Increment(ref made) - 1);
        var options = new ParallelOptions { MaxDegreeOfParallelism = 2 };
        var sum = 0L;

        for (var loop = 0; loop < 3; loop++)
        {
            scratch.For(200, options, (i, own) =>
            {
                Assert.False(Interlocked.Exchange(ref isTaken[own], true));
                Thread.Sleep(1); // Long enough for Parallel to end its tasks and begin others.
                Interlocked.Add(ref sum, i);
                Assert.True(Interlocked.Exchange(ref isTaken[own], false));
            });
        }

        Assert.InRange(made, 1, 2);
        Assert.Equal(made, scratch.Made.Count);
        Assert.Equal(3 * 199 * 200 / 2, sum);
    }
}
