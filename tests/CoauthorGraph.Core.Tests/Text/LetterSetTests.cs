using System.Text;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Core.Tests.Text;

public sealed class LetterSetTests
{
    [Theory]
    [InlineData("", 0u)]
    [InlineData("aZ", 1u | (1u << 25))]
    [InlineData("b-B 2 `{@[", 1u << 1)]
    [InlineData("\u0161\u0141", 0u)] // Their low bits are those of a and A.
    public void Of_Text_HasItsLettersWhateverTheirCase(string text, uint set)
    {
        Assert.Equal(set, LetterSet.Of(text));
        Assert.Equal(set, LetterSet.Of(Encoding.UTF8.GetBytes(text)));
    }
}
