using CoauthorGraph.Readers.Medline;
using CoauthorGraph.Readers.Tests.AuthorLists;

namespace CoauthorGraph.Readers.Tests.Fields;

/// <summary>Records as Ovid exports them; what they hold is read by hand.</summary>
public sealed class OvidTests
{
    private const string Tagged = """
        <1. >
        VN  - Ovid Technologies
        TI  - Slow rivers.  [Article]
        AU  - Quill, Ada B. MD, PhD 1,2,*
        AU  - Reed, Bo [Author, Reprint Author; E-mail: bo@reed.example]
        AU  - DOW, Cyril.
        IN  - (1)Reed College

              (2)Quill Institute
        SO  - Journal of Rivers June 2015;58(6):1988-1996
        DI  - 10.5555/a

        <241. >
        VN  - Ovid Technologies
        TI  - [A river.]
        AU  - Li, JK
        SO  - Lakes. 12(3), 2004.
        YR  - 2003

        """;

    private const string Labelled = """
        <8>
        Accession Number
          00042637
        Author
          Quill, Ada RN; PhD; FAAN 1;  Reed, Bo 2
        Title
          Listening to lakes.[Review]
        Source
          Lakes.   28:103-106, April 2015.
        Document Type
          Review
        """;

    [Fact]
    public void Read_TagsWithNumbersBefore_PapersWithoutDegreesAndMarks()
    {
        var papers = Read.Papers(Read.Text(new MedlineReader(), Tagged));

        Assert.Equal(
            [
                "Slow rivers. (Journal of Rivers, 2015) Quill|Ada B. ; Reed|Bo ; DOW|Cyril",
                "A river. (Lakes, 2003) Li|JK",
            ],
            papers.Select(Line));
        Assert.Equal("bo@reed.example", papers[0].Authors[1].Email);
        Assert.Equal(["Reed College", "Quill Institute"], papers[0].Affiliations.Select(static place => place.Raw));
        Assert.Equal("10.5555/a", papers[0].Doi);
    }

    [Fact]
    public void Read_LabelsOnLinesOfTheirOwn_Paper() =>
        Assert.Equal(
            ["Listening to lakes. (Lakes, 2015) Quill|Ada ; Reed|Bo"],
            Read.Papers(Read.Text(new MedlineReader(), Labelled)).Select(Line));

    // The year of a source is the last that is none of its pages'; what stands before a colon is an author where it has a
    // comma; brackets that open twice are no mark of a translated title.
    [Fact]
    public void Read_NumbersColonsAndBracketsOfOtherUse_AreLeft()
    {
        var paper = Assert.Single(Read.Papers(Read.Text(new MedlineReader(), """
            <3. >
            VN  - Ovid Technologies
            TI  - [Rivers] and [lakes]
            AU  - Quill, Ada
            IN  - Quill, Ada: Reed College
                  Institute of Rivers: Lakes Division
            SO  - Report of 1999 floods. 12(3):4-9, 2010.

            """)));
        Assert.Equal("[Rivers] and [lakes] (Report of, 2010) Quill|Ada", Line(paper));
        Assert.Equal(
            ["Reed College", "Institute of Rivers: Lakes Division"], paper.Affiliations.Select(static place => place.Raw));
    }

    [Fact]
    public void Recognizes_OvidsRecords_NotOthers()
    {
        var reader = new MedlineReader();

        Assert.True(reader.Recognizes(System.Text.Encoding.UTF8.GetBytes(Tagged)));
        Assert.True(reader.Recognizes(System.Text.Encoding.UTF8.GetBytes(Labelled)));
        Assert.False(reader.Recognizes("<1>\n<b>x</b>\nTI x\n"u8));
    }

    private static string Line(CoauthorGraph.Core.Records.PaperRecord paper) =>
        $"{paper.Title} ({paper.Venue}, {paper.Year}) {Shown.Of(paper)}";
}
