using CoauthorGraph.Readers.Bibtex;
using CoauthorGraph.Readers.Tests.AuthorLists;

namespace CoauthorGraph.Readers.Tests.Fields;

/// <summary>Names and entries as bibliographies have them, right by "The BibTeX Format" and "The biblatex
/// Package".</summary>
public sealed class BibtexNameTests
{
    [Theory]
    [InlineData(@"Quill{\=u}nas, R and S{\=u}d, M and M{\=a}ris Reed", "Quillūnas|R ; Sūd|M ; Reed|Māris")]
    [InlineData("nosortothers=false and given=Ada, family=Quill", "Quill|Ada")]
    [InlineData("sortingnamekeytemplatename=s1, family=Reed, given=Bo and Ada Quill", "Reed|Bo ; Quill|Ada")]
    [InlineData("Quill, Ada and F. Reed, Bo and {\\'O} D{\\'u}w, L.", "Quill|Ada ; F. Reed|Bo ; Ó Dúw|L.")]
    [InlineData(@"Ada Quill \and Bo Reed\inst{1,2} \And Cy Dow\thanks{At {Reed} College, now gone}", "Quill|Ada ; Reed|Bo ; Dow|Cy")]
    [InlineData(@"Ada Quill$^{1}$ and Bo Reed$^{2,3}$ and Cy Dow\orcidlink{0000-0002-1825-0097}", "Quill|Ada ; Reed|Bo ; Dow|Cy")]
    [InlineData("王, 伟 and 李, 明", "王|伟 ; 李|明")]
    [InlineData("Quill Centre for Slow Rivers (UK) and Reed, Bo", "{Quill Centre for Slow Rivers (UK)} ; Reed|Bo")]
    [InlineData("Quill, Ada B., and Reed, Bo, and Dow, Cy", "Quill|Ada B. ; Reed|Bo ; Dow|Cy")]
    [InlineData("Ada Quill, Bo Reed, and Cy Dow", "Quill|Ada ; Reed|Bo ; Dow|Cy")]
    [InlineData("Quill, Ada and PhD and FAAN", "Quill|Ada")]
    public void Read_Names_AreThePeople(string list, string expected) =>
        Assert.Equal(expected, Shown.Of(Assert.Single(Read.Papers(
            Read.Text(new BibtexReader(), $"@misc{{k, author = {{{list}}}, title = {{T}}}}")))));

    [Fact]
    public void Read_EntriesInParentheses_ParenthesesInTheirValuesEndNothing()
    {
        var items = Read.Text(new BibtexReader(), """
            @article(a, title = "On (re)reading (Part I)", author = {Quill, Ada (Hans)}, year = 2001)
            @book(b, title = {Beaks)}, year = 2002)
            @misc(c, title = "An open (", year = 2003)
            """);

        Assert.Empty(Read.Issues(items));
        Assert.Equal(
            ["On (re)reading (Part I) 2001", "Beaks) 2002", "An open ( 2003"],
            Read.Papers(items).Select(static paper => $"{paper.Title} {paper.Year}"));
    }
}
