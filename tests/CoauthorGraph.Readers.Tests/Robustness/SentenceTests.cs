using System.IO.Compression;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Readers.Sources;

namespace CoauthorGraph.Readers.Tests.Robustness;

/// <summary>What is said of files that hold no papers.</summary>
public sealed class SentenceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coauthor-test-").FullName;

    [Theory]
    [InlineData("<!ELEMENT dblp (article)*>", "DTD")]
    [InlineData("<!DOCTYPE html><html><head><title>503 Unavailable</title></head></html>", "503 Unavailable")]
    [InlineData("{\"message\":\"Too Many Requests\",\"code\":\"429\"}", "Too Many Requests")]
    [InlineData("{\"error\":\"Invalid query\",\"message\":\"x is no field\"}", "Invalid query")]
    [InlineData("Resource not found.", "Resource not found.")]
    [InlineData("<eSearchResult><IdList><Id>1</Id></IdList></eSearchResult>", "efetch")]
    [InlineData("003@ $0785759913\n021A $aWings\n028A $dAda$aQuill\n", "recordSchema=picaxml")]
    [InlineData("003@ \u01920785759913\n011@ \u0192a2020\n021A \u0192aWings\n", "recordSchema=picaxml")]
    [InlineData("<zs:searchRetrieveResponse><zs:numberOfRecords>0</zs:numberOfRecords></zs:searchRetrieveResponse>", "found nothing")]
    [InlineData("<searchRetrieveResponse><records><record><recordData><dc/></recordData></record></records></searchRetrieveResponse>", "recordSchema=marcxml")]
    [InlineData("{\"header\":{\"type\":\"esummary\"},\"result\":{\"uids\":[\"1\"],\"1\":{\"title\":\"T\"}}}", "efetch")]
    [InlineData("{\"data\":[{\"id\":\"x\",\"attributes\":{\"titles\":[{\"title\":\"T\"}]}}]}", "DataCite")]
    [InlineData("{\"hitCount\":1,\"resultList\":{\"result\":[{\"title\":\"T\"}]}}", "Europe PMC")]
    [InlineData("{\"result\":{\"hits\":{\"@total\":\"0\"}}}", "dblp")]
    [InlineData("{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[]}}", "SPARQL")]
    [InlineData("{\"leader\":\"01\",\"fields\":[]}", "MARCXML")]
    [InlineData("<modsCollection><mods/></modsCollection>", "MODS")]
    [InlineData("<doi_records><doi_record/></doi_records>", "api.crossref.org")]
    [InlineData("00714cam a2200205 a 45000010013", "binary")]
    [InlineData("Record #1 of 2\nID: CN-01\nAU: Quill A\nTI: Wings\n", "Cochrane")]
    [InlineData("Refworks Export Tagged Format\n\nCharacter Set=utf-8\n", "RefWorks")]
    [InlineData("RT Journal Article\nSR Electronic\nA1 Quill, Ada\n", "RefWorks")]
    [InlineData("29768149\n29768150\n", "ids without titles")]
    [InlineData("10.5555/a\r\n10.5555/b\r\n", "ids without titles")]
    [InlineData("https://doi.org/10.5555/a\ndoi:10.5555/b", "ids without titles")]
    [InlineData("DOI\n10.5555/a\n10.5555/b\n", "ids without titles")]
    [InlineData("\"pmid\"\n\"29768149\"\n\"29768150\"\n", "ids without titles")]
    [InlineData("[]", "holds no papers")]
    [InlineData("null", "holds no papers")]
    [InlineData("{\"total\":0,\"hits\":{\"hits\":[]}}", "holds no papers")]
    [InlineData("{\"status\":\"failed\",\"message\":[{\"type\":\"x\",\"message\":\"rows is too large\"}]}", "rows is too large")]
    [InlineData("%PDF-1.4 x", "PDF")]
    [InlineData("<foo><bar/></foo>", "'foo'")]
    public void Open_WhatNoReaderTakes_IsSaid(string text, string words)
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => Read.Open(Write(text)));

        Assert.Equal(ErrorCode.InputUnreadable, failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Excel", "[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")]
    [InlineData("Word", "[Content_Types].xml", "word/document.xml")]
    [InlineData("OpenDocument", "mimetype", "content.xml")]
    public void Expand_DocumentOfAnOfficeProgram_IsSaidOnce(string words, params string[] entries)
    {
        var path = Path.Combine(_folder, "papers.zip");
        using (var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
        {
            foreach (var entry in entries)
            {
                archive.CreateEntry(entry).Open().Dispose();
            }
        }

        var failure = Assert.Throws<CoauthorGraphException>(() => RecordSources.Expand([path]));

        Assert.Equal(ErrorCode.InputUnreadable, failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"meta\":{\"count\":0,\"page\":1},\"results\":[],\"group_by\":[]}", "no papers")]
    [InlineData("{\"status\":\"ok\",\"message-type\":\"work-list\",\"message-version\":\"1\",\"message\":{\"items\":[]}}",
        "no papers")]
    [InlineData("{\"id\":\"https://openalex.org/A1\",\"display_name\":\"Jana\",\"works_count\":3}", "1 author record ")]
    [InlineData("{\"id\":\"https://openalex.org/A1\",\"display_name\":\"Jana\",\"orcid\":null}", "1 author record ")]
    [InlineData("{\"data\":[{\"authorId\":\"1\",\"name\":\"A B\"},{\"authorId\":\"2\",\"name\":\"C D\"}]}", "2 author records")]
    [InlineData("{\"id\":\"https://openalex.org/I1\",\"display_name\":\"Reed\"}", "institution")]
    public void Read_AnswersWithoutPapers_AreSaid(string text, string words) => Assert.Contains(
        words, Assert.Single(Read.Issues(Read.File(Write(text)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_IdOfAnyLength_IsShortenedInWhatIsSaid()
    {
        var text = $"{{\"id\":\"https://openalex.org/I{new string('1', 5000)}\",\"display_name\":\"Reed\"}}";
        Assert.InRange(Assert.Single(Read.Issues(Read.File(Write(text)))).Message.Length, 100, 400);
    }

    [Theory]
    [InlineData("{\"status\":\"ok\",\"message-type\":\"journal\",\"message-version\":\"1\",\"message\":{\"title\":\"Birds\"}}")]
    [InlineData("{\"status\":\"ok\",\"message-type\":\"journal-list\",\"message-version\":\"1\",\"message\":{\"items\":[{\"title\":\"Birds\"}]}}")]
    public void Read_RecordOfAJournal_IsNoPaper(string text) => Assert.Contains(
        "ask Crossref for the works", Assert.Single(Read.Issues(Read.File(Write(text)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Open_OldOfficeDocument_IsSaidBeforeItsBytesAreText()
    {
        var path = Path.Combine(_folder, "file");
        File.WriteAllBytes(path, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);

        Assert.Contains("CSV", Assert.Throws<CoauthorGraphException>(() => Read.File(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileWithPapers_NothingIsSaid() =>
        Assert.Empty(Read.Issues(Read.File(Write("{\"title\":\"One\",\"authors\":[\"Ada Quill\"]}"))));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string text)
    {
        var path = Path.Combine(_folder, "file");
        File.WriteAllText(path, text);
        return path;
    }
}
