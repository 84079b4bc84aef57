using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.ArxivMetadata;
using CoauthorGraph.Readers.AuthorLists;
using CoauthorGraph.Readers.Conference;
using CoauthorGraph.Readers.Csv;
using CoauthorGraph.Readers.DblpListing;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.WebOfScience;

namespace CoauthorGraph.Readers.Tests.Fields;

/// <summary>Small rules of the readers, each at its bounds.</summary>
public sealed class ReaderRuleTests
{
    [Theory]
    [InlineData(2019, "3 April", "2019-04-03")]
    [InlineData(2019, "April 3", "2019-04-03")]
    [InlineData(2019, "Apr", "2019-04")]
    [InlineData(2019, "4/3", "2019-04-03")]
    [InlineData(2019, "04", "2019-04")]
    [InlineData(2019, "31 April", "2019-04")]
    [InlineData(2019, "Spring", "2019")]
    [InlineData(2019, "", "2019")]
    [InlineData(2019, null, "2019")]
    [InlineData(2019, "3 April 2018", "2019")]
    public void Beside_AYear_MonthAndDayAreInEitherOrder(int year, string? printed, string date) =>
        Assert.Equal(date, Dates.Beside(year, printed).ToString());

    // Web of Science writes one name a line; programs that make such files write lists.
    [Theory]
    [InlineData("AU Quill, A; Reed, B", "Quill|A ; Reed|B")]
    [InlineData("AU Quill, A; Bo Reed", "Quill|A ; Reed|Bo")]
    [InlineData("AF Quill, Ada; Reed, Bo\nAU Quill, A; Reed, B", "Quill|Ada ; Reed|Bo")]
    [InlineData("AU Quill, A\n   Reed, B; Dow, C", "Quill|A ; Reed|B ; Dow|C")]
    [InlineData("AU Quill, Ada and Reed, Bo", "Quill|Ada ; Reed|Bo")]
    [InlineData("AU Quill, A; et al.", "Quill|A +")]
    [InlineData("AU Quill, A\nCA Kite Study Group; Wind Team", "Quill|A ; {Kite Study Group} ; {Wind Team}")]
    public void WebOfScience_ListInALine_EachIsAnAuthor(string lines, string authors)
    {
        var papers = Read.Papers(Read.Text(
            new WebOfScienceReader(), $"FN x\nPT J\n{lines}\nTI Wings\nPY 2020\nER\nPT J\nAU Dow, C\nTI Legs\nER\nEF\n"));

        Assert.Equal([authors, "Dow|C"], papers.Select(AuthorLists.Shown.Of));
    }

    [Theory]
    [InlineData("jan", 1)]
    [InlineData("JUIN", 6)]
    [InlineData("juillet", 7)]
    [InlineData("März", 3)]
    [InlineData("cerven", 6)]
    [InlineData("cervenec", 7)]
    [InlineData("Des.", 12)]
    [InlineData("ma", 0)]
    [InlineData("septemberfest", 0)]
    [InlineData("spring", 0)]
    public void Month_OfAWord_IsThatOfItsLongestBeginning(string word, int month) =>
        Assert.Equal(month, MonthNames.Find(word));

    [Theory]
    [InlineData("icml2024.json", "ICML", 2024)]
    [InlineData("a/b/nips_1999_papers.json", "NIPS", 1999)]
    [InlineData("iclr-2020.json", "ICLR", 2020)]
    [InlineData("icml20245.json", null, 0)]
    [InlineData("x2024.json", null, 0)]
    [InlineData("icml1899.json", null, 0)]
    public void Edition_OfAFileName_IsItsVenueAndYear(string file, string? venue, int year) =>
        Assert.Equal(new ConferenceEdition(venue, year), ConferenceEdition.FromFileName(file));

    [Theory]
    [InlineData("@inproceedings{x,\nbooktitle={Birds of {E}urope},\nyear={2019}}", null, 2019)]
    [InlineData("@inproceedings{x, booktitle={Birds  of\\'Europe}, year=2019}", "Birds ofÉurope", 2019)]
    [InlineData("@article{x, journal = {Birds}, booktitle = {Nests}, year = \"2001\"}", "Birds", 2001)]
    [InlineData("@article{x, booktitle = {Nests}, journal = {Birds}, year = {in press}}", "Nests", 0)]
    [InlineData("@article{x, myyear = 2001, year = 1899}", null, 0)]
    [InlineData("", null, 0)]
    public void Edition_OfABibtexEntry_IsItsFirstVenueAndYear(string bibtex, string? venue, int year) =>
        Assert.Equal(new ConferenceEdition(venue, year), ConferenceEdition.FromBibtex(bibtex));

    [Fact]
    public void Edition_OfBoth_TakesWhatTheFirstLacksFromTheOther()
    {
        var other = new ConferenceEdition("ICML", 2024);
        Assert.Equal(other, new ConferenceEdition(null, 0).Or(other));
        Assert.Equal(new ConferenceEdition("A", 2024), new ConferenceEdition("A", 0).Or(other));
        Assert.Equal(new ConferenceEdition("ICML", 1), new ConferenceEdition(null, 1).Or(other));
    }

    [Theory]
    [InlineData("The ATLAS Collaboration", true)]
    [InlineData("Collaboration", false)] // One word is what someone is called.
    [InlineData("Working Group", true)]
    [InlineData("Bell Labs", false)] // Labs ends the name of a group of three words.
    [InlineData("AT&T Bell Labs", true)]
    [InlineData("Society for Birds", true)]
    [InlineData("Friends of the Earth", true)]
    [InlineData("Group, Ada", false)]
    [InlineData("Ada Group 2", true)]
    [InlineData("Ada Quill", false)]
    [InlineData("A Group", false)] // Of fewer than eight letters none.
    public void Group_OfAName_IsToldByItsWords(string name, bool isGroup) =>
        Assert.Equal(isGroup, GroupNames.Is(name));

    [Theory]
    [InlineData("Ada QuillBo Reed", "Ada Quill|Bo Reed")]
    [InlineData("Ada McDowellBo Reed", "Ada McDowell|Bo Reed")]
    [InlineData("Ada O-LeGrandDr. Bo Reed", "Ada O-LeGrand|Bo Reed")]
    [InlineData("Ada QuillB; Bo Reed|Cy", "Ada QuillB|Bo Reed|Cy")]
    [InlineData("ADA QUILL", "ADA QUILL")]
    public void Names_RunTogether_AreCutWhereACapitalFollows(string list, string names) =>
        Assert.Equal(names.Split('|'), RunTogetherNames.Of(list));

    [Theory]
    [InlineData("Bo Reed 0002", "Bo Reed", true)]
    [InlineData("Bo Reed 002", "Bo Reed 002", false)]
    [InlineData("Reed0002", "Reed0002", false)]
    [InlineData(" 0002", " 0002", false)]
    [InlineData("B 0002", "B", true)]
    public void Number_BehindANameOfDblp_IsTakenOff(string name, string plain, bool isNumbered) =>
        Assert.Equal((plain, isNumbered), (DblpName.WithoutNumber(name), DblpName.HasNumber(name)));

    [Theory]
    [InlineData("Ada Quill et al.", "Ada Quill", true)]
    [InlineData("Ada Quill and others", "Ada Quill", true)]
    [InlineData("Ada Quill, + 5 more", "Ada Quill", true)]
    [InlineData("Ada Quill and 12 other authors", "Ada Quill", true)]
    [InlineData("Ada Quill (3 more authors)", "Ada Quill", true)]
    [InlineData("Ada Quill…", "Ada Quill", true)]
    [InlineData("…", "", true)]
    [InlineData("et al", "", true)]
    [InlineData("Metal", "Metal", false)]
    [InlineData("Ada Dkk", "Ada Dkk", false)]
    [InlineData("Ada dkk.", "Ada", true)]
    [InlineData("Ada More", "Ada More", false)]
    [InlineData(" Ada Quill ", " Ada Quill ", false)]
    public void Words_OfACutList_AreTakenOff(string text, string name, bool isCut) =>
        Assert.Equal((name, isCut), (CutWords.Without(text, out var found), found));

    [Theory]
    [InlineData("Ada Quill (Reed College)", "Ada Quill", "Reed College")]
    [InlineData("Ada Quill (1)", "Ada Quill", null)]
    [InlineData("Ada (1) Quill (Reed) (Marsh)", "Ada Quill", "Reed")]
    [InlineData("Ada Quill (Reed", "Ada Quill", "Reed")]
    [InlineData("Ada Quill)", "Ada Quill", null)]
    [InlineData("B\\'eo  Reed", "Béo Reed", null)]
    [InlineData("", "", null)]
    public void Note_BehindANameOfArxiv_IsItsAffiliation(string printed, string name, string? note) =>
        Assert.Equal((name, note), ArxivAuthorName.Clean(printed));

    [Fact]
    public void Venue_OfAListing_IsWhatItsLinesEndWith()
    {
        string[] lines =
        [
            "1 Ada Quill: Wrens in Birds. Nests of Europe 2019: 1-2", "2 Bo Reed: Why sing? Nests of Europe 2019: 3-4",
            "3 Cy Dee: On moss. Nests of Europe 2019: 5-6", "4 Ed Low: Owls Nests of Europe 2019: 7-8",
        ];
        var words = new VenueWords();
        foreach (var line in lines)
        {
            words.Count(DblpListingLine.Parse(line)!);
        }

        Assert.Equal(
            [("Wrens in Birds", "Nests of Europe"), ("Why sing?", "Nests of Europe"), ("On moss", "Nests of Europe"),
                ("Owls", "Nests of Europe")],
            lines.Select(line => words.Split(DblpListingLine.Parse(line)!.TitleAndVenue)));
    }

    [Fact]
    public void Venue_OfASingleLine_BeginsBehindTheFirstSentence()
    {
        var words = new VenueWords();
        Assert.Equal(("Why sing?", "Nests of Europe"), words.Split("Why sing? Nests of Europe"));
        Assert.Equal(("Wrens etc. and owls", null), words.Split("Wrens etc. and owls"));
    }

    [Theory]
    [InlineData("1 Ada Quill: Owls. Nests 2019: 1-2", "Ada Quill", "Owls. Nests", 2019)]
    [InlineData("12 Ada Quill: Owls. Nests 7(2): 1-9 (1999)", "Ada Quill", "Owls. Nests", 1999)]
    [InlineData("1 Ada Quill: Owls. Nests (Vol) 2019", "Ada Quill", "Owls. Nests", 2019)]
    [InlineData("Ada Quill: Owls. Nests 2019", null, null, 0)]
    [InlineData("1 Ada Quill: Owls. Nests 1899", null, null, 0)]
    [InlineData("1 Ada Quill Owls. Nests 2019", null, null, 0)]
    [InlineData("1 Ada Quill:Owls. Nests 2019", null, null, 0)]
    public void Line_OfAListing_HasAuthorsTitleAndYear(string line, string? authors, string? title, int year)
    {
        var parsed = DblpListingLine.Parse(line);
        Assert.Equal(
            (authors, title, year), (parsed?.Authors, parsed?.TitleAndVenue, parsed?.Year ?? 0));
    }
}
