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
