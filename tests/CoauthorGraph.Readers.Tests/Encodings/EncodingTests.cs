using System.Text;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Encodings;
using CsCheck;

namespace CoauthorGraph.Readers.Tests.Encodings;

/// <summary>Files in other encodings than UTF-8, made here by the platform's encoders.</summary>
public sealed class EncodingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coauthor-test-").FullName;

    [Theory]
    [InlineData("gb18030", "张伟", "城市河流的生态研究")]
    [InlineData("gb18030", "王小明", "Rivers of the east")]
    [InlineData("gb18030", "赵薇薇", "Rivers of the east")]
    [InlineData("big5", "陳大文", "城市河川的生態研究")]
    [InlineData("big5", "林美惠", "Rivers of the east")]
    [InlineData("shift_jis", "佐藤花子", "河川の生態に関する研究")]
    [InlineData("shift_jis", "鈴木一郎", "Rivers of the east")]
    [InlineData("euc-kr", "김철수", "도시 하천의 생태 연구")]
    [InlineData("euc-kr", "박영희", "Rivers of the east")]
    [InlineData("euc-jp", "渡辺健太", "都市の河川についての研究")]
    [InlineData("koi8-r", "Иванов Пётр", "Реки восточного берега")]
    [InlineData("windows-1251", "Иванов Пётр", "Реки восточного берега")]
    [InlineData("iso-8859-2", "Jiří Dvořák", "Čeština a řeka u města")]
    [InlineData("windows-1250", "Łukasz Wójcik", "Żółte łąki nad rzeką")]
    [InlineData("windows-1252", "Jürgen Müller", "Größe und Qualität der Flüsse")]
    [InlineData("windows-1252", "Søren Kjær", "Façade et naïveté à l’été")]
    [InlineData("windows-1252", "José Núñez Peña", "La montaña y el río")]
    [InlineData("windows-1254", "Ayşe Yıldız", "İstanbul’da şehir ve ırmak")]
    public void Open_UndeclaredEncoding_IsRecognizedAndSaid(string encoding, string author, string title)
    {
        var items = Of($"@article{{t,\n author = {{{author}}},\n title = {{{title}}}\n}}\n", encoding);

        var paper = Assert.Single(Read.Papers(items));
        Assert.Equal(title, paper.Title);
        Assert.Equal(author, paper.Authors[0].Name);
        Assert.Contains(Read.Issues(items), static issue => issue is { IsOfFile: true, Rejected: false }
            && issue.Message.Contains("--encoding", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("% Encoding: ISO8859_2\n", "iso-8859-2")]
    [InlineData("% This file was made by hand\n% Encoding: Cp1250\n", "windows-1250")]
    [InlineData("% -*- coding: latin-2 -*-\n", "iso-8859-2")]
    public void Open_DeclaredInBibtex_IsReadSoWithoutRemark(string declaration, string encoding)
    {
        var items = Of(declaration + "@article{t,\n author = {Łukomski, Žan},\n title = {Nad rzekou}\n}\n", encoding);

        Assert.Equal("Łukomski", Assert.Single(Read.Papers(items)).Authors[0].Family);
        Assert.Empty(Read.Issues(items));
    }

    [Fact]
    public void Open_DeclaredInXml_IsReadSo()
    {
        var items = Of(
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><dblp><article key=\"a/b\"><author>Ada Quill</author>"
            + "<title>Sparrows für</title><year>2001</year></article></dblp>", "windows-1252");

        Assert.Equal("Sparrows für", Assert.Single(Read.Papers(items)).Title);
        Assert.Empty(Read.Issues(items));
    }

    [Theory]
    [InlineData("% Encoding: Cp1252\n", "is UTF-8")]
    [InlineData("% Encoding: Klingon\n", "not known")]
    public void Open_DeclarationThatDoesNotHold_IsSaid(string declaration, string word)
    {
        var items = Of(declaration + "@article{t,\n author = {Müller, Jürgen},\n title = {Größe}\n}\n", "utf-8");

        Assert.Equal("Größe", Assert.Single(Read.Papers(items)).Title);
        Assert.Contains(word, Assert.Single(Read.Issues(items)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AskedFor_IsReadSo()
    {
        var options = Read.Options with { Encoding = TextEncodings.Find("KOI8-R") };
        var items = Of("@article{t,\n author = {Ма Ли},\n title = {О}\n}\n", "koi8-r", options);

        Assert.Equal("Ма Ли", Assert.Single(Read.Papers(items)).Authors[0].Name);
        Assert.Empty(Read.Issues(items));
    }

    [Fact]
    public void Open_AskedForWhatItIsNot_IsSaid()
    {
        var options = Read.Options with { Encoding = TextEncodings.Find("gbk") };

        Assert.Contains("UTF-8", Assert.Single(Read.Issues(
            Of("@article{t,\n author = {Müller, Jürgen},\n title = {Größe}\n}\n", "utf-8", options))).Message,
            StringComparison.Ordinal);
    }

    // A line of another origin amid UTF-8 harms no other, and a late one is found, too.
    [Fact]
    public void Open_FewLinesThatAreNoUtf8_AreReadAndCounted()
    {
        var bytes = new MemoryStream();
        for (var i = 0; i < 3000; i++)
        {
            var name = i is 7 or 2900 ? Encoding.Latin1.GetBytes("Jürgen Müller") : Encoding.UTF8.GetBytes("Jiří Dvořák");
            bytes.Write(Encoding.UTF8.GetBytes($"@article{{t{i},\n author = {{"));
            bytes.Write(name);
            bytes.Write("},\n title = {Größe und Länge}\n}\n"u8);
        }

        var items = Bytes(bytes.ToArray(), Read.Options);

        Assert.Equal(2998, Read.Papers(items).Count(static paper => paper.Authors[0].Name == "Jiří Dvořák"));
        Assert.Equal(2, Read.Papers(items).Count(static paper => paper.Authors[0].Name == "Jürgen Müller"));
        var issue = Assert.Single(Read.Issues(items));
        Assert.StartsWith("2 lines are", issue.Message, StringComparison.Ordinal);
        Assert.Equal(30, issue.Source.Line);
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-32", true)]
    public void Open_WideEncodings_AreRead(string encoding, bool hasMark)
    {
        var wide = Encoding.GetEncoding(encoding);
        var bytes = wide.GetBytes("@article{t,\n author = {佐藤, 花子},\n title = {Größe}\n}\n");

        var paper = Assert.Single(Read.Papers(Bytes(hasMark ? [.. wide.GetPreamble(), .. bytes] : bytes, Read.Options)));

        Assert.Equal("Größe", paper.Title);
        Assert.Equal("佐藤", paper.Authors[0].Family);
    }

    // Whatever the sizes in which content comes, the text is what the platform's decoder makes of it at once.
    [Theory]
    [InlineData("gb18030")]
    [InlineData("big5")]
    [InlineData("shift_jis")]
    [InlineData("euc-kr")]
    [InlineData("utf-8")]
    public void Utf8Stream_AnyPieces_IsTheWholeText(string name)
    {
        var encoding = TextEncodings.Find(name)!;
        const string Letters = "ab \n,{}王李張한국佐é";
        Gen.Select(Gen.Int[0, Letters.Length - 1].Array[0, 300], Gen.Int[1, 7], Gen.Int[1, 50]).Sample(
            (places, step, repeat) =>
            {
                var text = string.Concat(Enumerable.Repeat(string.Concat(places.Select(place => Letters[place])), repeat));
                var bytes = encoding.GetBytes(text);
                using var stream = new Utf8Stream(new Trickle(bytes, step * 997), name == "utf-8" ? null : encoding);
                using var reader = new StreamReader(stream, new UTF8Encoding(false, true));

                Assert.Equal(encoding.GetString(bytes), reader.ReadToEnd());
            },
            iter: 60, threads: 1);
    }

    [Theory]
    [InlineData("Cp1252", 1252)]
    [InlineData("ISO8859_2", 28592)]
    [InlineData("latin1", 1252)]
    [InlineData("latin-1-unix", 1252)]
    [InlineData("iso-8859-2-dos", 28592)]
    [InlineData("x-MacRoman", 10000)]
    [InlineData("Shift_JIS", 932)]
    [InlineData("EUC-KR", 949)]
    [InlineData("windows-1251", 1251)]
    [InlineData("KOI8-R", 20866)]
    [InlineData("UTF8", 65001)]
    [InlineData("big5", 950)]
    [InlineData("GBK", 54936)]
    [InlineData("nonsense", null)]
    public void Find_NamesOfPrograms_AreCodePages(string name, int? page) =>
        Assert.Equal(page, TextEncodings.Find(name)?.CodePage);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private List<ReadItem> Of(string text, string encoding, ReadOptions? options = null) =>
        Bytes(TextEncodings.Find(encoding)!.GetBytes(text), options ?? Read.Options);

    private List<ReadItem> Bytes(byte[] bytes, ReadOptions options)
    {
        var path = Path.Combine(_folder, "file.bib");
        File.WriteAllBytes(path, bytes);
        return Read.File(path, options);
    }

    private sealed class Trickle(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
    }
}
