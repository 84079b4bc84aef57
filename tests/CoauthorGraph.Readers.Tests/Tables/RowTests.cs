using System.Globalization;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Csv;
using CoauthorGraph.Readers.Tests.AuthorLists;
using CsCheck;

namespace CoauthorGraph.Readers.Tests.Tables;

/// <summary>Rows that are not as the header has it: nothing is made up of their pieces, and the rows around them
/// survive.</summary>
public sealed class RowTests
{
    private const string Header = "id,title,authors,year\n";

    [Theory]
    [InlineData("1,Wings, and beaks,Ada Quill,2020\n")]
    [InlineData("1,\"Wings,Ada Quill,2020\n")]
    [InlineData("1,Wings,Ada Quill,\"2020\" x\n")]
    [InlineData("1,Wings,Ada Quill,2020,more,cells\n")]
    public void Read_RowOfAnotherShape_RejectedAlone(string row)
    {
        var items = Read.Text(new CsvReader(), Header + "0,Eggs,Ed Fox,2019\n" + row + "2,Nests,Bo Reed,2021\n3,Legs,Cy Dow,2022\n");

        Assert.Equal(["Eggs", "Nests", "Legs"], Read.Papers(items).Select(static paper => paper.Title));
        var issue = Assert.Single(Read.Issues(items), static issue => issue.Rejected);
        Assert.Equal(("bad-row", 3L), (issue.Code, issue.Source.Line));
    }

    [Fact]
    public void Read_LineFeedWithoutQuotes_RowIsJoined()
    {
        var papers = Papers(Header + "1,Wings of\nthe north,Ada Quill,2020\n2,Nests,Bo Reed,2021\n");

        Assert.Equal(["Wings of the north", "Nests"], papers.Select(static paper => paper.Title));
        Assert.Equal("Quill|Ada", Shown.Of(papers[0]));
    }

    [Fact]
    public void Read_LoneCellBeforeAWholeLine_NeitherBecomesAPaper()
    {
        var items = Read.Text(
            new CsvReader(), "title,authors,year\nEggs,Ed Fox,2019\nWings of\nNorth,Ada Quill,2020\nNests,Bo Reed,2021\n");

        Assert.Equal(["Eggs", "Nests"], Read.Papers(items).Select(static paper => paper.Title));
        Assert.Single(Read.Issues(items));
    }

    [Fact]
    public void Read_LineFeedsAndCommasInAQuotedCellWithACommaTooMany_OneCell()
    {
        var items = Read.Text(new CsvReader(), """
            title,authors,year,note
            Wings,"Ada Quill",2020,"x",
            Beaks,"Bo Reed",2021,"y
            z, w, 2021, v",
            Nests,"Cy Dow",2022,"q",
            """);

        Assert.Empty(Read.Issues(items));
        Assert.Equal(["Wings", "Beaks", "Nests"], Read.Papers(items).Select(static paper => paper.Title));
    }

    [Fact]
    public void Read_BrokenQuoteBeforeLinesOfASentence_NoPaperOfTheSentence()
    {
        var items = Read.Text(new CsvReader(), """
            title,authors,year,abstract
            Wings,Ada Quill,2020,"a "broken
            sentence, with, 2021, commas
            end
            Beaks,Bo Reed,2021,"x"
            """);

        Assert.Equal(["Beaks"], Read.Papers(items).Select(static paper => paper.Title));
        Assert.Single(Read.Issues(items));
    }

    [Theory]
    [InlineData("\"Conf on \"Birds\" now\"", "Conf on \"Birds\" now")]
    [InlineData("\"Conf on \"Birds\"\"", "Conf on \"Birds\"")]
    [InlineData("\"\"Birds\", again\"", "\"Birds\", again")]
    [InlineData("\"Conf on \"\"Birds\"\"\"", "Conf on \"Birds\"")]
    [InlineData("5\" birds", "5\" birds")]
    public void Read_QuotesInACell_Kept(string cell, string expected)
    {
        var papers = Papers($"title,authors,year\n{cell},\"Ada Quill\",2020\nNests,\"Bo Reed\",2021\n");

        Assert.Equal([expected, "Nests"], papers.Select(static paper => paper.Title));
        Assert.Equal("Quill|Ada", Shown.Of(papers[0]));
    }

    [Theory]
    [InlineData("title,authors,year\n")]
    [InlineData("sep=,\ntitle,authors,year\n")]
    [InlineData("\"About the data: Exported on Jan 05, 2024.\"\n\ntitle,authors,year\n")]
    [InlineData("title,authors,year,,\n")]
    [InlineData("\uFEFFtitle,authors,year\r\n")]
    public void Read_LinesBeforeAndCellsBehindTheHeader_HeaderFound(string header) =>
        Assert.Equal("Quill|Ada", Shown.Of(Papers(header + "Wings,Ada Quill,2020\n")[0]));

    [Theory]
    [InlineData('\t')]
    [InlineData(';')]
    [InlineData('|')]
    [InlineData(',')]
    public void Recognizes_AnyDelimiter_AndReadsByIt(char delimiter)
    {
        var text = string.Join('\n', new[] { "Title,Authors,Year", "Wings,Ada Quill,2020" }
            .Select(line => line.Replace(',', delimiter)));

        Assert.True(new CsvReader().Recognizes(System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.Equal("Quill|Ada", Shown.Of(Papers(text)[0]));
    }

    [Fact]
    public void Read_RowNamesWithoutHeader_ColumnsShifted() =>
        Assert.Equal("Quill|Ada", Shown.Of(Papers(
            "\"title\",\"authors\",\"year\"\n\"1\",\"Wings\",\"Ada Quill\",2020\n\"2\",\"Nests\",\"Bo Reed\",2021\n")[0]));

    // The header lacks the name of a column that is empty in all rows: "id" and "year" tell where.
    [Theory]
    [InlineData("{0},,{1},{2},{3},{4}")]
    [InlineData("{0},{1},,{2},{3},{4}")]
    [InlineData("{0},{1},{2},,{3},{4}")]
    [InlineData("{0},{1},{2},{3},{4},")]
    [InlineData(",{0},{1},{2},{3},{4}")]
    [InlineData("{0},{1},,,{2},{3},{4}")]
    public void Read_AllRowsHaveTheSameEmptyCellMore_AllRead(string row)
    {
        string[] rows =
        [
            string.Format(CultureInfo.InvariantCulture, row, "1", "Wings", "10.1/a", "Ada Quill", "2020"),
            string.Format(CultureInfo.InvariantCulture, row, "2", "Nests", "10.1/b", "Bo Reed", "2021"),
            string.Format(CultureInfo.InvariantCulture, row, "3", "\"Legs,\nfeet\"", "10.1/c", "Cy Dow", "2022"),
        ];
        var items = Read.Text(
            new CsvReader(), "id,title,doi,authors,year\n8,Eggs,10.1/x,Ed Fox,2019\n9,Down,10.1/y,Al Fox,2019\n"
                + string.Join('\n', rows));

        Assert.Empty(Read.Issues(items));
        Assert.Equal(
            ["Eggs 2019 Fox|Ed", "Down 2019 Fox|Al", "Wings 2020 Quill|Ada", "Nests 2021 Reed|Bo", "Legs, feet 2022 Dow|Cy"],
            Read.Papers(items).Select(static paper => $"{paper.Title} {paper.Year} {Shown.Of(paper)}"));
    }

    // Nothing tells whether the cell that is too many stands before the note or behind it.
    [Fact]
    public void Read_SurplusCellAtAPlaceThatIsNotCertain_CellsThereAreLeftOut()
    {
        var papers = Papers("""
            title,authors,year,keywords,abstract,venue
            "Wings","Ada Quill",2020,"","x","","Auk"
            "Nests","Bo Reed",2021,"","y","","Auk"
            "Legs","Cy Dow",2022,"","z","","Auk"
            """);

        Assert.Equal(["Wings", "Nests", "Legs"], papers.Select(static paper => paper.Title));
        Assert.All(papers, static paper => Assert.Equal((null, "Auk"), (paper.Abstract, paper.Venue)));
    }

    [Theory]
    [InlineData("\"{1}\",\"{2}\",{3},\"Scopus 7\"")]
    [InlineData("\"Scopus 7\",\"{1}\",\"{2}\",{3}")]
    public void Read_ColumnWithoutANameBeforeOrBehindTheOthers_AllRead(string row)
    {
        var items = Read.Text(new CsvReader(), "title,authors,year\n"
            + string.Format(CultureInfo.InvariantCulture, row + "\n", "", "Wings", "Ada Quill", "2020")
            + string.Format(CultureInfo.InvariantCulture, row + "\n", "", "Nests", "Bo Reed", "2021")
            + string.Format(CultureInfo.InvariantCulture, row + "\n", "", "Legs", "Cy Dow", "2022"));

        Assert.Empty(Read.Issues(items));
        Assert.Equal(
            ["Wings 2020 Quill|Ada", "Nests 2021 Reed|Bo", "Legs 2022 Dow|Cy"],
            Read.Papers(items).Select(static paper => $"{paper.Title} {paper.Year} {Shown.Of(paper)}"));
    }

    // Each row is really broken, and each in the same way: a comma that no one quoted.
    [Theory]
    [InlineData("title,authors,year,abstract\n", "{1}, and beaks,{2},{3},\n")]
    [InlineData("title,authors,year,abstract\n", "{1}, and beaks,{2},{3},Text\n")]
    [InlineData("title,authors,venue,abstract\n", "{1}, and beaks,{2},Auk,\n")]
    [InlineData("title,authors,year\n", "{1},beaks,{2},{3}\n")]
    [InlineData("title,authors,year,abstract\n", "\"{1}\", \"beaks\",{2},{3},\n")]
    public void Read_AllRowsHaveACommaTooMany_NoAuthorIsMadeUp(string header, string row)
    {
        var papers = Papers(header
            + string.Format(CultureInfo.InvariantCulture, row, "", "Wings", "Ada Quill", "2020")
            + string.Format(CultureInfo.InvariantCulture, row, "", "Nests", "Bo Reed", "2021")
            + string.Format(CultureInfo.InvariantCulture, row, "", "Legs", "Cy Dow", "2022"));

        Assert.Empty(papers);
    }

    // One line like a row within a quoted cell that ends by the rules is text of the cell, also in each of two cells.
    [Theory]
    [InlineData("\"Wings\nNests,Bo,2021,\nand beaks\",\"Ada Quill\",2020,\n", "Wings Nests,Bo,2021, and beaks|Legs")]
    [InlineData("\"Wings\nNests,Bo,2021,\nby b\",\"Ada Quill\",2020,\"by\nNests,Bo,2021,\n\"\n", "Wings Nests,Bo,2021, by b|Legs")]
    [InlineData("\"Wings,Ada Quill,2020,\nNests,Bo,2021,\nBeaks,Di,2023,\n", "Nests|Beaks|Legs")]
    public void Read_LinesLikeRowsWithinAQuote_AreRowsIfTheQuoteIsNeverClosed(string rows, string titles) => Assert.Equal(
        titles, string.Join('|', Papers($"title,authors,year,note\n{rows}Legs,Cy Dow,2022,\n").Select(static paper => paper.Title)));

    // Cells are written by RFC 4180; whatever is in them, they come back.
    [Fact]
    public void Read_TableWrittenByTheRules_SameTitlesAndCounts() =>
        Gen.Select(Gen.String[Gen.Char["ab \",;\n'|é1"], 1, 20], Gen.Int[0, 9]).Array[1, 12].Sample(rows =>
        {
            var text = "title,authors,year,note\n" + string.Concat(rows.Select(static (row, i) =>
                $"{Quoted("T" + row.Item1)},\"Ada Quill\",20{row.Item2}1,{Quoted(row.Item1)}\n"));
            var items = Read.Text(new CsvReader(), text);

            Assert.Empty(Read.Issues(items));
            Assert.Equal(
                rows.Select(static row => Core.Text.TextFolding.CollapseSpace("T" + row.Item1)),
                Read.Papers(items).Select(static paper => paper.Title));
        }, iter: 300, threads: 1);

    // What is made of a damaged table are authors that the whole table has, or an issue.
    [Fact]
    public void Read_OneLineDamaged_NoAuthorIsMadeUp() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 60], Gen.Char["\",\n;x"]).Sample((row, place, sign) =>
        {
            var rows = Enumerable.Range(0, 6).Select(static i =>
                $"{i},\"Where birds, {i}, sleep\",\"Ada Quill; Bo Reed\",2020,\"As they, say, 2020, x\"").ToArray();
            rows[row] = rows[row].Insert(Math.Min(place, rows[row].Length), sign.ToString());
            var papers = Papers("id,title,authors,year,abstract\n" + string.Join('\n', rows));

            Assert.True(papers.Count >= 5);
            Assert.All(papers.Where(paper => !paper.Title.Contains($" {row},", StringComparison.Ordinal)),
                static paper => Assert.Equal("Quill|Ada ; Reed|Bo", Shown.Of(paper)));
        }, iter: 500, threads: 1);

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static List<PaperRecord> Papers(string text) => Read.Papers(Read.Text(new CsvReader(), text));
}
