using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>A registry of institutions that a user brings: ingest and matching go by it, and it stays with the
/// folder.</summary>
public sealed class InstitutionsImportTests : IDisposable
{
    private const string Quux = "https://ror.org/0quux0001";
    private const string Zed = "https://ror.org/0zed00002";
    private const string Papers = """
        {"title":"On weirs","authors":[{"name":"Ada Byron","affiliations":[{"raw":"Quuxville University, Zedtown"}]},{"name":"Bo Finch"}]}
        {"title":"On locks","authors":[{"name":"Cy Wren","affiliations":[{"raw":"Allen Institute for AI, Seattle"}]}]}

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _graph;

    public InstitutionsImportTests() => _graph = _folder.File("g");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_ZipOfBothSchemas_IsMatchedByIngestAndByMatch()
    {
        var zip = _folder.File("ror.zip");
        await using (var archive = new ZipArchive(File.Create(zip), ZipArchiveMode.Create))
        {
            await AddAsync(archive, "v1.60-ror-data.csv", "id,name\n");
            await AddAsync(archive, "v1.60-ror-data.json", "[" + Record("wrong", "Wrong University") + "]");
            await AddAsync(archive, "v1.60-ror-data_schema_v2.json", "[" + Record(Quux, "Quuxville University") + "]");
        }

        var summary = (await CommandRun.Of("-g", _graph, "institutions", "import", zip)).Succeeded().Json();
        Assert.Equal((1, 1), (summary.GetProperty("records").GetInt32(), summary.GetProperty("institutions").GetInt32()));
        Assert.True(summary.GetProperty("known").GetInt32() > 100);
        Assert.Contains("There is no graph", (await CommandRun.Of("-g", _graph, "stats")).Error, StringComparison.Ordinal);

        var matched = (await CommandRun.WithInput(
            "Quuxville University, Zedtown\nAllen Institute for AI\n", "-g", _graph, "institutions", "match")).Succeeded().Rows();
        Assert.Equal(Quux, matched[0].GetProperty("ror")[0].GetString());
        Assert.Equal("https://ror.org/05w520734", matched[1].GetProperty("ror")[0].GetString());

        await IngestAsync();
        Assert.Equal([Quux, "https://ror.org/05w520734"], await InstitutionsAsync(_graph));
    }

    [Fact]
    public async Task Import_AfterAnIngest_MatchesAnewWithTheSameAuthorsAndBack()
    {
        await IngestAsync();
        var before = await AuthorsAsync();
        Assert.DoesNotContain(Quux, await InstitutionsAsync(_graph));

        await ImportAsync(Quux);
        Assert.Contains("extracted anew", (await IngestAsync()).Error, StringComparison.Ordinal);
        Assert.Contains(Quux, await InstitutionsAsync(_graph));
        Assert.DoesNotContain("extracted anew", (await IngestAsync()).Error, StringComparison.Ordinal);

        await ImportAsync(Zed);
        await IngestAsync();
        Assert.Contains(Zed, await InstitutionsAsync(_graph));
        Assert.DoesNotContain(Quux, await InstitutionsAsync(_graph));

        (await CommandRun.Of("-g", _graph, "institutions", "import", "--remove")).Succeeded();
        await IngestAsync();
        Assert.DoesNotContain(Zed, await InstitutionsAsync(_graph));
        Assert.Equal(before, await AuthorsAsync());
        Assert.Contains("nothing to remove",
            (await CommandRun.Of("-g", _graph, "institutions", "import", "--remove")).Succeeded().Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("institutions.registry", 40)]
    [InlineData("institutions.registry", -1)]
    [InlineData("institutions.registry", 3)]
    public async Task Registry_Damaged_IsToldAndNotBuiltUpon(string file, int at)
    {
        await IngestAsync();
        await ImportAsync(Quux);
        await IngestAsync();
        Damage(file, at);

        Assert.Equal(4, (await CommandRun.Of("-g", _graph, "ingest", "--again", _folder.File("p.jsonl"))).ExitCode);
        Assert.Equal(4, (await CommandRun.Of("-g", _graph, "backup", _folder.File("b.tar.gz"))).ExitCode);
        var doctor = await CommandRun.Of("-g", _graph, "doctor");
        Assert.Contains(doctor.Rows(), static row =>
            row.GetProperty("check").GetString() == "imported" && !row.GetProperty("ok").GetBoolean());
        Assert.Contains(Quux, await InstitutionsAsync(_graph));

        await ImportAsync(Quux);
        await IngestAsync();
        Assert.All((await CommandRun.Of("-g", _graph, "doctor")).Rows(), static row => Assert.True(row.GetProperty("ok").GetBoolean()));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(30)]
    [InlineData(null)]
    public async Task WhatWasPrepared_DamagedOrGone_IsMadeAgain(int? at)
    {
        await ImportAsync(Quux);
        var path = Path.Combine(_graph, "institutions.registry.prepared");
        var whole = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        if (at is { } place)
        {
            Damage("institutions.registry.prepared", place);
        }
        else
        {
            File.Delete(path);
        }

        // The process remembers the last registry that was asked for, so that is another one first.
        (await CommandRun.Of("-g", _folder.File("other"), "institutions", "import", _folder.Write("zed", Record(Zed, "Zed"))))
            .Succeeded();
        (await CommandRun.WithInput("Zed\n", "-g", _folder.File("other"), "institutions", "match")).Succeeded();
        await IngestAsync();
        Assert.Contains(Quux, await InstitutionsAsync(_graph));
        Assert.Equal(whole, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    // Whoever made the bytes can make the checksum.
    [Theory]
    [InlineData("institutions.registry.prepared", "\u0005hello\uFFFF\uFFFF\uFFFF\uFFFF", 0)]
    [InlineData("institutions.registry", "no gzip", 4)]
    public async Task Content_ThatIsNone_UnderAChecksumThatFits_IsNotBelieved(string file, string content, int code)
    {
        await ImportAsync(Quux);
        var path = Path.Combine(_graph, file);
        var head = File.ReadLines(path).First();
        var bytes = Encoding.Latin1.GetBytes(content);
        var checksum = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await File.WriteAllBytesAsync(
            path, [.. Encoding.UTF8.GetBytes(head[..^64] + checksum + "\n"), .. bytes], TestContext.Current.CancellationToken);

        // The process remembers the last registry that was asked for, so that is another one first.
        (await CommandRun.Of("-g", _folder.File("other"), "institutions", "import", _folder.Write("zed", Record(Zed, "Zed"))))
            .Succeeded();
        (await CommandRun.WithInput("Zed\n", "-g", _folder.File("other"), "institutions", "match")).Succeeded();
        var matched = await CommandRun.WithInput("Quuxville University\n", "-g", _graph, "institutions", "match");
        Assert.Equal(code, matched.ExitCode);
    }

    [Fact]
    public async Task Registry_OfNoLengthThatThereIs_IsDamaged()
    {
        await ImportAsync(Quux);
        using (var file = File.OpenWrite(Path.Combine(_graph, "institutions.registry")))
        {
            file.SetLength(3L << 30); // Without a byte on the disk.
        }

        Assert.Equal(4, (await CommandRun.WithInput("X\n", "-g", _graph, "institutions", "match")).ExitCode);
        Assert.Equal(4, (await CommandRun.Of("-g", _graph, "doctor")).ExitCode);
    }

    [Fact]
    public async Task Backup_Restored_KnowsTheRegistry()
    {
        await ImportAsync(Quux);
        await IngestAsync();
        var file = _folder.File("b.tar.gz");
        (await CommandRun.Of("-g", _graph, "backup", file)).Succeeded();
        var second = _folder.File("second");
        (await CommandRun.Of("-g", second, "restore", file)).Succeeded();

        var matched = (await CommandRun.WithInput("Quuxville University\n", "-g", second, "institutions", "match")).Succeeded().Rows();
        Assert.Equal(Quux, matched[0].GetProperty("ror")[0].GetString());
        Assert.DoesNotContain(
            "extracted anew", (await CommandRun.Of("-g", second, "ingest", _folder.File("p.jsonl"))).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("""{"id":"x","status":"withdrawn","name":"X"}""")]
    [InlineData("PK\u0003\u0004 no zip")]
    public async Task Import_WhatIsNoRegistry_LeavesTheFolderAsItWas(string content)
    {
        await ImportAsync(Quux);
        var before = await File.ReadAllBytesAsync(
            Path.Combine(_graph, "institutions.registry"), TestContext.Current.CancellationToken);
        Assert.Equal(3, (await CommandRun.Of("-g", _graph, "institutions", "import", _folder.Write("bad", content))).ExitCode);
        Assert.Equal(3, (await CommandRun.Of("-g", _folder.File("other"), "institutions", "import", _folder.File("bad"))).ExitCode);
        Assert.Equal(before, await File.ReadAllBytesAsync(
            Path.Combine(_graph, "institutions.registry"), TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists(_folder.File("other")));
    }

    [Theory]
    [InlineData]
    [InlineData("f", "--remove")]
    public async Task Import_NeitherOrBoth_IsWrongUsage(params string[] arguments) =>
        Assert.Equal(2, (await CommandRun.Of(["-g", _graph, "institutions", "import", .. arguments])).ExitCode);

    private static string Record(string id, string name) =>
        $$"""{"id":"{{id}}","status":"active","names":[{"value":"{{name}}","types":["ror_display","label"]}],"country":"FI","city":"Zedtown"}""";

    private static async Task AddAsync(ZipArchive archive, string name, string content)
    {
        await using var writer = new StreamWriter(await archive.CreateEntry(name).OpenAsync());
        await writer.WriteAsync(content);
    }

    private void Damage(string file, int at)
    {
        var path = Path.Combine(_graph, file);
        var bytes = File.ReadAllBytes(path);
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    private async Task ImportAsync(string id) => (await CommandRun.Of(
        "-g", _graph, "institutions", "import", _folder.Write("ror.jsonl", Record(id, "Quuxville University")))).Succeeded();

    private async Task<CommandRun> IngestAsync() =>
        (await CommandRun.Of("-g", _graph, "ingest", _folder.Write("p.jsonl", Papers))).Succeeded();

    private static async Task<string[]> InstitutionsAsync(string graph) =>
        [.. (await CommandRun.Of("-g", graph, "institutions")).Succeeded().Rows()
            .Select(static row => row.GetProperty("id").GetString()!).OrderByDescending(static id => id == Quux).ThenBy(static id => id, StringComparer.Ordinal)];

    private async Task<string[]> AuthorsAsync() => [.. (await CommandRun.Of("-g", _graph, "authors")).Succeeded().Rows()
        .Select(static row => row.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];
}
