using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.Tests.Robustness;

/// <summary>Files as the usual programs compress them.</summary>
public sealed class CompressionTests : IDisposable
{
    private const int Records = 3000;

    private readonly string _folder = Directory.CreateTempSubdirectory("coauthor-test-").FullName;

    [Theory]
    [InlineData("gzip", ".gz", "gzip")]
    [InlineData("zstd", ".zst", "zstd")]
    [InlineData("xz", ".xz", "xz")]
    [InlineData("bzip2", ".bz2", "bzip2")]
    public void Open_FileOfThatProgram_GivesAllRecords(string program, string ending, string name)
    {
        Assert.SkipUnless(IsThere(program), $"{program} is not installed");
        var file = Path.Combine(_folder, "records.jsonl");
        File.WriteAllText(file, Lines(0, Records));
        Run(program, file);

        var (papers, compression) = ReadAll(file + ending);

        Assert.Equal(name, compression);
        Assert.Equal(Records, papers.Count);
        Assert.Equal("Paper 2999", papers[^1].Title);
    }

    [Theory]
    [InlineData("gzip", ".gz")]
    [InlineData("zstd", ".zst")]
    [InlineData("xz", ".xz")]
    [InlineData("bzip2", ".bz2")]
    public void Open_TwoFilesPutTogether_GivesTheRecordsOfBoth(string program, string ending)
    {
        Assert.SkipUnless(IsThere(program), $"{program} is not installed");
        var whole = Path.Combine(_folder, "both" + ending);
        using (var both = File.Create(whole))
        {
            for (var half = 0; half < 2; half++)
            {
                var file = Path.Combine(_folder, $"{half}.jsonl");
                File.WriteAllText(file, Lines(half * Records, Records));
                Run(program, file);
                both.Write(File.ReadAllBytes(file + ending));
            }
        }

        Assert.Equal(2 * Records, ReadAll(whole).Papers.Count);
    }

    [Fact]
    public void Read_CutGzip_GivesWhatStandsBeforeTheCutAndSaysSo()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Lines(0, Records)));
        }

        var file = Path.Combine(_folder, "cut.jsonl.gz");
        File.WriteAllBytes(file, packed.ToArray()[..^200]);
        var papers = 0;

        var failure = Assert.Throws<CoauthorGraphException>(() =>
        {
            using var opened = Read.Open(file);
            foreach (var item in opened.Read(CancellationToken.None))
            {
                papers += item.Paper is null ? 0 : 1;
            }
        });

        Assert.InRange(papers, Records / 2, Records - 1);
        Assert.Equal(ErrorCode.InputUnreadable, failure.Code);
        Assert.Contains("cut.jsonl.gz", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Lines(int from, int count)
    {
        var text = new StringBuilder();
        for (var i = from; i < from + count; i++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{{\"id\":\"r{i}\",\"title\":\"Paper {i}\",\"authors\":[\"Ada Byron\"]}}\n");
        }

        return text.ToString();
    }

    private static (List<PaperRecord> Papers, string? Compression) ReadAll(string file)
    {
        using var opened = Read.Open(file);
        return (Read.Papers(opened.Read(CancellationToken.None)), opened.Compression);
    }

    private static bool IsThere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static void Run(string program, string file)
    {
        using var process = Process.Start(new ProcessStartInfo(program, ["-q", file]))!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
