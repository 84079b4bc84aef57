using CoauthorGraph.Core.Text;
using CsCheck;

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

    // A letter that is not ASCII makes it go the general way.
    [Fact]
    public void Words_Ascii_AreWhatTheGeneralWayFinds() =>
        Gen.Char['\0', '\u007F'].Array[0, 400].Select(static text => new string(text)).Sample(static text =>
            Assert.Equal($"{TextFolding.Words(text)} é".Trim().Replace('é', 'e'), TextFolding.Words(text + " é")));

    [Fact]
    public void CollapseSpace_AnyText_IsItsPartsWithOneSpaceBetween() =>
        Gen.OneOf(Gen.Char['\0', '\u0100'], Gen.Char['\u1FF0', '\u3010']).Array[0, 300].Sample(static text =>
        {
            var parts = new string([.. text.Select(static c => char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c)])
                .Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(string.Join(' ', parts), TextFolding.CollapseSpace(new string(text)));
        });
}
