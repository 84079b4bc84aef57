using CoauthorGraph.Core.Graph;
using CsCheck;

namespace CoauthorGraph.Core.Tests.Graph;

public sealed class ColumnBuilderTests
{
    [Fact]
    public void Build_AnyNumberOfValues_GivesThemInOrder() =>
        Gen.Int[0, 300_000].Sample(count =>
        {
            var builder = new ColumnBuilder<int>(7, 8);
            for (var i = 0; i < count; i++)
            {
                builder.Add(i);
            }

            Assert.Equal(count + 2, builder.Count);
            Assert.Equal([7, 8, .. Enumerable.Range(0, count)], builder.Build());
        }, iter: 30);
}
