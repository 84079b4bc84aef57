using CoauthorGraph.Core.Graph;
using CsCheck;

namespace CoauthorGraph.Core.Tests.Graph;

public sealed class PaperTopicTableTests
{
    // Few of many topics are gathered and sorted, many are gone through.
    [Fact]
    public void RowsOf_ChosenTopics_AreTheirRowsInOrder() => Gen.Select(
        Gen.Int[0, 40].Array[0, 200], Gen.Bool.Array[41, 41], Gen.Int[0, 40]).Sample(static (topics, chosen, one) =>
        {
            var table = new PaperTopicTable
            {
                Paper = topics,
                Topic = topics,
                Score = new float[topics.Length],
                Evidence = StringColumn.Empty,
                PaperOffsets = new int[1],
                OfTopic = IntListColumn.Invert(topics, chosen.Length),
            };
            var alone = new bool[chosen.Length];
            (alone[one], alone[(one + 7) % alone.Length]) = (true, true);
            foreach (var some in (bool[][])[chosen, alone])
            {
                Assert.Equal(
                    Enumerable.Range(0, topics.Length).Where(row => some[topics[row]]), table.RowsOf(some));
            }
        });
}
