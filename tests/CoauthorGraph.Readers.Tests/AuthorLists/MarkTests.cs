using CoauthorGraph.Readers.AuthorLists;

namespace CoauthorGraph.Readers.Tests.AuthorLists;

/// <summary>What programs print beside names goes to its place or goes.</summary>
public sealed class MarkTests
{
    [Theory]
    [InlineData("Quill, Ada (ada.q@reed.example)", "Quill, Ada", "ada.q@reed.example")]
    [InlineData("Ada Quill <ada@reed.example>", "Ada Quill", "ada@reed.example")]
    [InlineData("Ada Quill, e-mail: ada@reed.example.", "Ada Quill", "ada@reed.example")]
    [InlineData("Quill, Ada1 (AUTHOR) ada@reed.example", "Quill, Ada", "ada@reed.example")]
    [InlineData("ada@reed.example", "", "ada@reed.example")]
    [InlineData("Ada Quill1,2", "Ada Quill", null)]
    [InlineData("Ada Quill1,*", "Ada Quill", null)]
    [InlineData("Ada Quill*†", "Ada Quill", null)]
    [InlineData("Ada Quill¹", "Ada Quill", null)]
    [InlineData("Ada Quill^1", "Ada Quill", null)]
    [InlineData("Ada Quill^{1,2}", "Ada Quill", null)]
    [InlineData("Ada Quill (王伟)", "Ada Quill", null)]
    [InlineData("王伟 (Wei Wang)", "王伟", null)]
    [InlineData("1Ada Quill", "Ada Quill", null)]
    [InlineData("[1] Ada Quill", "Ada Quill", null)]
    [InlineData("Wei Wang 0001", "Wei Wang", null)]
    [InlineData("Quill, Johannes (Hans)", "Quill, Johannes (Hans)", null)]
    [InlineData("Working Group 2", "Working Group 2", null)]
    [InlineData("R2D2", "R2D2", null)]
    [InlineData("1. Ada Quill", "Ada Quill", null)]
    [InlineData("2) Ada Quill", "Ada Quill", null)]
    [InlineData("Ada Quill (presenter)", "Ada Quill", null)]
    [InlineData("Ada Quill (born Reed)", "Ada Quill (born Reed)", null)]
    [InlineData("Public Health Office (Reed Town)", "Public Health Office (Reed Town)", null)]
    [InlineData("Ada @ Quill", "Ada @ Quill", null)]
    public void Of_NameWithMarks_NameAndAddress(string printed, string name, string? email)
    {
        var marks = NameMarks.Of(printed);

        Assert.Equal((name, email), (marks.Name, marks.Email));
    }

    [Theory]
    [InlineData("Quill, Ada (0000-0002-1825-0097)")]
    [InlineData("Quill, Ada [https://orcid.org/0000-0002-1825-0097]")]
    [InlineData("Quill, Ada 0000-0002-1825-0097")]
    public void Of_NameWithOrcid_OrcidApart(string printed) =>
        Assert.Equal(new NameMarks("Quill, Ada", null, "0000-0002-1825-0097"), NameMarks.Of(printed));

    [Theory]
    [InlineData("Ada Quill (Reed College, Portland)", "Reed College, Portland")]
    [InlineData("Quill, Ada (Reed College)", "Reed College")]
    [InlineData("Quill, Ada (Hans)", null)]
    public void Of_AffiliationInBrackets_IsAPlace(string printed, string? place) =>
        Assert.Equal(place, NameMarks.Of(printed).Place);

    [Fact]
    public void Column_AffiliationsInBrackets_AreTheAuthors()
    {
        var paper = Assert.Single(Read.Papers(Read.Text(new Readers.Csv.CsvReader(), """
            title,authors,year
            Wings,Ada Quill (Reed College); Bo Reed (Dow Institute),2020
            """)));

        Assert.Equal("Quill|Ada ; Reed|Bo", Shown.Of(paper));
        Assert.Equal("Dow Institute", Assert.Single(paper.Authors[1].Affiliations).Raw);
    }

    [Theory]
    [InlineData("Dr. Ada Quill; Prof. Dr. Bo Reed", "Quill|Ada ; Reed|Bo")]
    [InlineData("By Ada Quill and Bo Reed", "Quill|Ada ; Reed|Bo")]
    [InlineData("By, Erik; Prof, Ann", "By|Erik ; Prof|Ann")]
    [InlineData("Ada Quill a,b, Bo Reed c", "Quill|Ada ; Reed|Bo")]
    [InlineData(@"M{\""u}ller, J{\""o}rg; Dvo\v{r}\'ak, Ann", "Müller|Jörg ; Dvořák|Ann")]
    [InlineData("Ada Quill; on behalf of the WARM investigators", "Quill|Ada ; {WARM investigators}")]
    public void Column_WhatStandsAroundNames_IsNoPartOfThem(string cell, string expected) =>
        Assert.Equal([expected], Shown.Column(cell));

    [Fact]
    public void Column_FootnoteDigitsBetweenNames_NobodyIsMadeOfThem() =>
        Assert.Equal(
            ["Quill|Ada ; Reed|Bo ; Dow|Cy"], Shown.Column("Ada Quill1, Bo Reed1,2, Cy Dow2,*"));

    [Fact]
    public void Column_SuperscriptTags_GoWithWhatTheyHold() =>
        Assert.Equal(["Quill|Ada ; Reed|Bo"], Shown.Column("Ada Quill<sup>a,b</sup>; Bo Reed<sup>c</sup>"));
}
