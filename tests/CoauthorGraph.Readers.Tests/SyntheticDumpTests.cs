using System.Security.Cryptography;
using CoauthorGraph.Readers.ArxivMetadata;
using CoauthorGraph.Readers.PaperRecords;
using CoauthorGraph.Synthetic;

namespace CoauthorGraph.Readers.Tests;

/// <summary>The generator of large dumps, read by the readers its layouts are for.</summary>
public sealed class SyntheticDumpTests
{
    [Theory]
    [InlineData("arxiv")]
    [InlineData("records")]
    public void Write_SameSeedTwice_GivesSameBytes(string format) => Assert.Equal(
        Convert.ToHexString(SHA256.HashData(Written(format, seed: 7))),
        Convert.ToHexString(SHA256.HashData(Written(format, seed: 7))));

    [Fact]
    public void Write_OtherSeed_GivesOtherBytes() =>
        Assert.NotEqual(Written("records", seed: 7), Written("records", seed: 8));

    [Theory]
    [InlineData("arxiv")]
    [InlineData("records")]
    public void Write_ThenRead_GivesEveryPaperAndTheTruthOfEveryMention(string format)
    {
        var folder = Directory.CreateTempSubdirectory();
        var truth = Path.Combine(folder.FullName, "truth.csv");
        var bytes = Written(format, seed: 7, truth);
        IRecordReader reader = format == "arxiv" ? new ArxivMetadataReader() : new PaperRecordReader();
        var items = reader.Read(
            new MemoryStream(bytes),
            new ReadContext("dump", new ReadOptions { AsOf = new DateOnly(2026, 1, 1) }),
            TestContext.Current.CancellationToken).ToList();

        Assert.All(items, static item => Assert.NotNull(item.Paper));
        Assert.Equal(2000, items.Select(static item => item.Paper!.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            items.SelectMany(static item => item.Paper!.Authors.Select(
                author => $"{item.Paper.Id},{author.Position}")),
            File.ReadLines(truth).Skip(1).Select(static line => line[..line.LastIndexOf(',')]));
        Assert.InRange(items.Average(static item => item.Paper!.Authors.Count), 3, 5);
        Assert.Equal((2000, 2025), (items[0].Paper!.Year, items[^1].Paper!.Year));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Write_Edges_GivesEveryPairOfTheTrueAuthorsOfEachPaperOfAtMostAHundred()
    {
        var folder = Directory.CreateTempSubdirectory();
        var (truth, edges) = (Path.Combine(folder.FullName, "truth.csv"), Path.Combine(folder.FullName, "edges.txt"));
        Written("records", seed: 7, truth, edges);

        var teams = File.ReadLines(truth).Skip(1).Select(static line => line.Split(','))
            .GroupBy(static cells => cells[0], static cells => cells[2][1..], StringComparer.Ordinal)
            .Select(static team => team.ToList())
            .ToList();
        Assert.Contains(teams, static team => team.Count > 100);
        Assert.Equal(
            teams.Where(static team => team.Count <= 100).SelectMany(static team =>
                team.SelectMany((one, at) => team.Skip(at + 1).Select(other => $"{one} {other}"))),
            File.ReadLines(edges));
        folder.Delete(recursive: true);
    }

    private static byte[] Written(string format, ulong seed, string? truth = null, string? edges = null)
    {
        var file = Path.GetTempFileName();
        Dump.Write(new DumpOptions
        {
            Papers = 2000,
            Format = format,
            Seed = seed,
            Output = file,
            Truth = truth,
            Edges = edges,
        });
        var bytes = File.ReadAllBytes(file);
        File.Delete(file);
        return bytes;
    }
}
