using System.Text;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Core.Tests.Text;

public sealed class Utf8OrderTests
{
    private static readonly string?[] InOrder = [null, "", "A", "a", "aa", "b", "é", "王", "\uFB01", "😀", "😀a", "😁"];

    [Fact]
    public void Compare_OfStrings_IsTheOrderOfTheirBytes()
    {
        foreach (var (i, one) in InOrder.Index())
        {
            foreach (var (k, other) in InOrder.Index())
            {
                Assert.Equal(i.CompareTo(k), Math.Sign(Utf8Order.CompareStrings(one, other)));
                if (one is not null && other is not null)
                {
                    Assert.Equal(
                        i.CompareTo(k),
                        Math.Sign(Utf8Order.Compare(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other))));
                }
            }
        }
    }
}
