using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Core.Tests;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("Hugo Méric", "hugo meric")]
    [InlineData("Łukasz Kaiser", "lukasz kaiser")]
    [InlineData("Me\u0301ric", "meric")]
    [InlineData("Jürgen Groß", "jurgen gross")]
    [InlineData("Nguyễn Thị Ánh", "nguyen thi anh")]
    [InlineData("王植", "王植")]
    [InlineData("Ёлкин", "елкин")]
    public void Fold_Name_LosesCaseAndMarks(string name, string folded) =>
        Assert.Equal(folded, TextFolding.Fold(name));

    [Fact]
    public void Fold_DifferentHanCharacters_StayDifferent() =>
        Assert.NotEqual(TextFolding.Fold("王植"), TextFolding.Fold("王質"));

    [Theory]
    [InlineData("Isabelle/HOL: a Proof-Assistant", "isabelle hol a proof assistant")]
    [InlineData("O'Neil's", "oneils")]
    [InlineData("हिन्दी भाषा", "हिन्दी भाषा")]
    public void Words_Title_KeepsOnlyWords(string title, string words) => Assert.Equal(words, TextFolding.Words(title));

    [Theory]
    [InlineData("a\t b\u0000c", "a b c")]
    [InlineData("  a b ", "a b")]
    [InlineData("a  b", "a b")]
    public void CollapseSpace_Runs_BecomeOneSpace(string text, string collapsed) =>
        Assert.Equal(collapsed, TextFolding.CollapseSpace(text));
}
