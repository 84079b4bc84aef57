using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using CoauthorGraph.Extraction.Institutions;
using CoauthorGraph.Extraction.Text;
using CoauthorGraph.Extraction.Topics;

namespace CoauthorGraph.Extraction.Tests;

/// <summary>What changes the findings changes the version, and nothing else does.</summary>
public sealed class ExtractorVersionTests
{
    private const string Line = "ranking\tRanking\t\tcs.IR\tlearning to rank|ranking\n";
    private const string Ror = """{"id":"https://ror.org/01","status":"active","names":[{"value":"North Lab","types":["ror_display","label"]}],"locations":[]}""";

    [Fact]
    public void FilesOfCode_OfThisBuild_HoldTheListsThatAreBuiltIn()
    {
        var files = ExtractorVersion.FilesOfCode();

        foreach (var list in (string[])["taxonomy.tsv", "institutions.tsv", "countries.tsv"])
        {
            using var stream = typeof(RecordExtractor).Assembly.GetManifestResourceStream(list)!;
            Assert.Contains(Convert.ToHexString(SHA256.HashData(stream)), files, StringComparer.OrdinalIgnoreCase);
        }

        // Rules for names and texts are in the core.
        var source = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "src");
        foreach (var code in (string[])["CoauthorGraph.Extraction/RecordExtractor.cs",
            "CoauthorGraph.Core/Names/PersonNameParser.cs", "CoauthorGraph.Core/Text/TextFolding.cs"])
        {
            using var stream = File.OpenRead(Path.Combine(source, code));
            Assert.Contains(Convert.ToHexString(SHA256.HashData(stream)), files, StringComparer.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData(Line, true)]
    [InlineData("# a remark\n" + Line, true)]
    [InlineData("ranking\tRanking\t\tcs.IR\tlearning to rank|rankings\n", false)]
    [InlineData("ranking\tRankings\t\tcs.IR\tlearning to rank|ranking\n", false)]
    [InlineData("ranking\tRanking\t\tcs.IR:0.5\tlearning to rank|ranking\n", false)]
    public void Version_AnotherTaxonomy_IsAnotherWhenALineThatCountsIs(string taxonomy, bool isSame) => Assert.Equal(
        isSame, Of(Line, Ror) == Of(taxonomy, Ror));

    [Fact]
    public void Version_AnotherRegistry_IsAnother()
    {
        Assert.Equal(Of(Line, Ror), Of(Line, Ror));
        Assert.NotEqual(Of(Line, Ror), Of(Line, Ror.Replace("North", "South", StringComparison.Ordinal)));
        Assert.NotEqual(Of(Line, Ror), RecordExtractor.CreateDefault().Version);
    }

    private static string Here([CallerFilePath] string path = "") => path;

    private static string Of(string taxonomy, string ror)
    {
        using var reader = new StringReader(taxonomy);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(ror));
        return new RecordExtractor(TopicTaxonomy.Load(reader), InstitutionRegistry.Load(stream, TestContext.Current.CancellationToken)).Version;
    }
}
