using CoauthorGraph.Questions.Authors;

namespace CoauthorGraph.Questions.Tests.Authors;

public sealed class AlikeNamesTests
{
    [Theory]
    [InlineData("Ada Quill", "Ada Quill", true)]
    [InlineData("Ada Quill", "A. Quill", true)]
    [InlineData("Ada Quill", "Ada Q.", false)] // An initial is none of a family.
    [InlineData("Ada Quill", "Ada B. Quill", true)]
    [InlineData("Ada Quill", "Eda B. Quill", false)]
    [InlineData("Ada B. Quill", "Ada C. Quill", false)]
    [InlineData("Ada Bea Quill", "Ada B. Quill", true)]
    [InlineData("Quill Ada", "Ada Quill", true)]
    [InlineData("Michael Quill", "Micheal Quill", true)] // Two letters exchanged.
    [InlineData("Ada Quillmann", "Ada Quillman", true)]
    [InlineData("Ada Zhang", "Ada Zheng", false)] // Too short to tell.
    [InlineData("M. B. Shen", "Man-Bin Shen", true)]
    [InlineData("M. C. Shen", "Man-Bin Shen", false)]
    [InlineData("M. B. S.", "Man-Bin Shen", false)]
    [InlineData("Man Bin Shen", "Manbin Shen", true)]
    [InlineData("L. de Viveiros", "L. DeViveiros", true)]
    [InlineData("Ada", "Ada", false)]
    [InlineData("Ada Quill", "Ada", false)]
    public void Are_Names_OnePersonsPerhaps(string one, string other, bool expected)
    {
        Assert.Equal(expected, AlikeNames.Are(one, other));
        Assert.Equal(expected, AlikeNames.Are(other, one));
    }
}
