using CoauthorGraph.Readers.Dblp;

namespace CoauthorGraph.Readers.Tests.Robustness;

public sealed class XmlSafetyTests
{
    private const string Record =
        "<article key=\"a/b\"><author>Ada Quill</author><title>Sparrows {0}</title><year>2019</year></article>";

    [Fact]
    public void Read_EntityBomb_RefusedAndOtherRecordsRead()
    {
        var bomb = "<!DOCTYPE dblp [<!ENTITY a \"0123456789012345678901234567890123456789012345678901234567890123456789\">"
            + string.Concat("bcdefghij".Select(static c =>
                $"<!ENTITY {c} \"{string.Concat(Enumerable.Repeat($"&{(char)(c - 1)};", 10))}\">")) + "]>";
        var items = Read.Text(
            new DblpXmlReader(), bomb + "<dblp>" + Of("&j;") + Of("fly") + "</dblp>");

        Assert.Equal("Sparrows fly", Assert.Single(Read.Papers(items)).Title);
        Assert.Equal(["entities-refused", "bad-xml"], Read.Issues(items).Select(static issue => issue.Code));
    }

    [Fact]
    public void Read_ExternalEntity_NothingIsFetched()
    {
        var secret = Path.GetTempFileName();
        File.WriteAllText(secret, "stolen");
        var items = Read.Text(
            new DblpXmlReader(),
            $"<!DOCTYPE dblp [<!ENTITY x SYSTEM \"file://{secret}\">]><dblp>{Of("&x;")}{Of("fly")}</dblp>");
        File.Delete(secret);

        Assert.Equal("Sparrows fly", Assert.Single(Read.Papers(items)).Title);
    }

    [Fact]
    public void Read_EntitiesOfHtmlAndOfTheFile_Resolved()
    {
        var items = Read.Text(
            new DblpXmlReader(),
            "<!DOCTYPE dblp [<!ENTITY birds \"finches\">]><dblp>" + Of("&uuml; &#x17D; &amp; &birds; &what;") + "</dblp>");

        Assert.Equal("Sparrows ü Ž & finches &what;", Assert.Single(Read.Papers(items)).Title);
    }

    private static string Of(string word) => Record.Replace("{0}", word, StringComparison.Ordinal);
}
