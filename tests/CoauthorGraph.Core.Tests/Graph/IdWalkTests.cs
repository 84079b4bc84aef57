using System.Text;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;
using CsCheck;

namespace CoauthorGraph.Core.Tests.Graph;

public sealed class IdWalkTests
{
    [Fact]
    public void MoveTo_IdsInOrder_FindsThoseThatAreThereAndPassesTheRest() =>
        Gen.String[Gen.Char["ab\u00e9\uffff"], 0, 3].Array[0, 12].Select(Gen.String[Gen.Char["ab\u00e9"], 0, 3].Array[0, 12])
            .Sample((there, asked) =>
            {
                var ids = there.Distinct().Order(Utf8Order.Instance).ToArray();
                var walk = new IdWalk(StringColumn.From(ids));
                foreach (var id in asked.Order(Utf8Order.Instance))
                {
                    Assert.Equal(ids.Contains(id), walk.MoveTo(Encoding.UTF8.GetBytes(id)));
                    Assert.Equal(ids.Count(other => Utf8Order.CompareStrings(other, id) < 0), walk.At);
                }

                walk.MoveToEnd();
                Assert.False(walk.MoveTo("a"u8));
                Assert.Equal(ids.Length, walk.At);
            });
}
