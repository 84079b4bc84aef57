using System.Globalization;
using System.Text;
using CoauthorGraph.Storage.Folder;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>Corrections teach: weights are fitted, kept where they help, used by the next ingest, and go again.</summary>
public sealed class IdentityFitTests : IDisposable
{
    private const int Names = 12;
    private readonly TemporaryFolder _folder = new();
    private readonly string _graph;

    public IdentityFitTests() => _graph = _folder.File("g");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Fit_ToCorrectionsThatContradict_IsKeptSaidAndReset()
    {
        await IngestAsync();
        await CorrectAsync(static at => true);
        var fit = (await FitAsync()).Succeeded().Json();

        Assert.Equal((24, 12, 12, true, true), (
            fit.GetProperty("corrections").GetInt32(), fit.GetProperty("confirmed").GetInt32(),
            fit.GetProperty("rejected").GetInt32(), fit.GetProperty("helps").GetBoolean(),
            fit.GetProperty("kept").GetBoolean()));
        Assert.True(fit.GetProperty("logLossAfter").GetDouble() < fit.GetProperty("logLossBefore").GetDouble());
        // One journal speaks against one person here, and for it by the shipped weights.
        var venue = fit.GetProperty("moved").EnumerateArray()
            .Single(static row => row.GetProperty("kind").GetString() == "Venue");
        Assert.True(venue.GetProperty("to").GetDouble() < venue.GetProperty("from").GetDouble());
        Assert.Contains("fitted", (await CommandRun.Of("-g", _graph, "stats")).Succeeded().Error, StringComparison.Ordinal);
        Assert.Equal("fitted", await WeightsOfAnExplanationAsync());
        Assert.Contains("corrections moved", (await DoctorAsync()).Detail, StringComparison.Ordinal);

        (await FitAsync("--reset")).Succeeded();
        Assert.Equal("shipped", await WeightsOfAnExplanationAsync());
        Assert.DoesNotContain("fitted", (await CommandRun.Of("-g", _graph, "stats")).Error, StringComparison.Ordinal);
        Assert.Contains("nothing to reset", (await FitAsync("--reset")).Succeeded().Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fit_ThatDoesNotHelp_IsKeptOnlyByForce()
    {
        await IngestAsync();
        await CorrectAsync(static at => at % 2 == 0); // Every other one says the contrary.
        var run = (await FitAsync()).Succeeded();

        Assert.False(run.Json().GetProperty("kept").GetBoolean());
        Assert.Contains("do not help", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_graph, "identity.weights")));
        Assert.True((await FitAsync("--force")).Succeeded().Json().GetProperty("kept").GetBoolean());
        Assert.True(File.Exists(Path.Combine(_graph, "identity.weights")));
    }

    [Fact]
    public async Task Weights_OfTheFolder_DecideFromTheNextIngestOn()
    {
        await IngestAsync();
        var shipped = await AuthorsAsync();
        ReferenceFile.Weights.Write(_graph, Encoding.UTF8.GetBytes("Base\t-30\n"));

        await IngestAsync();
        Assert.Equal(shipped, await AuthorsAsync());
        await IngestAsync("--reconsider");
        Assert.Equal(5 * Names, await AuthorsAsync()); // Every mention by itself.
        (await FitAsync("--reset")).Succeeded();
        await IngestAsync("--reconsider");
        Assert.Equal(shipped, await AuthorsAsync());
    }

    [Fact]
    public async Task Weights_Damaged_AreToldAndOtherQuestionsGoOn()
    {
        await IngestAsync();
        ReferenceFile.Weights.Write(_graph, Encoding.UTF8.GetBytes("Quux\t1\n")); // The checksum fits.

        var run = await CommandRun.Of("-g", _graph, "ingest", _folder.File("p.jsonl"));
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("coauthor identity fit --reset", run.Error, StringComparison.Ordinal);
        Assert.Equal(4, (await CommandRun.Of("-g", _graph, "explain", "Bo Otherbk", "Bo Otherck")).ExitCode);
        Assert.False((await DoctorAsync()).Ok);
        (await CommandRun.Of("-g", _graph, "stats")).Succeeded();

        (await FitAsync("--reset")).Succeeded();
        Assert.True((await DoctorAsync()).Ok);
        await IngestAsync();
    }

    [Fact]
    public async Task Backup_Restored_HasTheWeights()
    {
        await IngestAsync();
        await CorrectAsync(static at => true);
        (await FitAsync()).Succeeded();
        (await CommandRun.Of("-g", _graph, "backup", _folder.File("b.tar.gz"))).Succeeded();
        var second = _folder.File("second");
        (await CommandRun.Of("-g", second, "restore", _folder.File("b.tar.gz"))).Succeeded();

        Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(_graph, "identity.weights"), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(Path.Combine(second, "identity.weights"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Fit_WithoutEnoughCorrections_IsRefused()
    {
        await IngestAsync();
        var run = await FitAsync();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("a fit needs 20 pairs", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await FitAsync("--force", "--reset")).ExitCode);
    }

    // Of each name two papers in one journal and one in another, with no co-author twice.
    private async Task IngestAsync(params string[] options)
    {
        var papers = new StringBuilder();
        for (var at = 0; at < Names; at++)
        {
            foreach (var (paper, venue) in new[] { ("a", "Acta Quux"), ("b", "Zed Letters"), ("c", "Acta Quux") })
            {
                papers.Append(CultureInfo.InvariantCulture, $$"""
                    {"id":"{{paper}}{{at}}","title":"{{Title(paper, at)}}","year":2001,"venue":"{{venue}}","authors":[{"name":"Ada Byron{{Letter(at)}}"}{{(paper == "a" ? "" : $",{{\"name\":\"Bo Other{paper}{Letter(at)}\"}}")}}]}

                    """);
            }
        }

        (await CommandRun.Of(
            ["-g", _graph, "ingest", _folder.Write("p.jsonl", papers.ToString()), "--keep-apart", .. options])).Succeeded();
    }

    private static char Letter(int at) => (char)('k' + at);

    private static string Title(string paper, int at) =>
        string.Create(CultureInfo.InvariantCulture, $"{Letter(at)}{paper}{Letter(at)}ology {paper}{Letter(at)}{paper}");

    // Says that the papers in two journals are of one person and those in one journal are not, or the contrary.
    private async Task CorrectAsync(Func<int, bool> isSo)
    {
        var lines = new StringBuilder();
        for (var at = 0; at < Names; at++)
        {
            var (one, two) = isSo(at) ? ("b", "c") : ("c", "b");
            lines.Append(CultureInfo.InvariantCulture, $$"""
                {"kind":"confirm","mentions":[{{Mention("a", at)}},{{Mention(one, at)}}]}
                {"kind":"reject","mentions":[{{Mention("a", at)}}],"others":[{{Mention(two, at)}}]}

                """);
        }

        (await CommandRun.Of("-g", _graph, "decisions", "--import", _folder.Write("d.jsonl", lines.ToString()))).Succeeded();
    }

    private static string Mention(string paper, int at) =>
        $$"""{"paper":"{{paper}}{{at}}","position":0,"name":"Ada Byron{{Letter(at)}}"}""";

    private async Task<CommandRun> FitAsync(params string[] options) =>
        await CommandRun.Of(["-g", _graph, "identity", "fit", .. options]);

    private async Task<int> AuthorsAsync() =>
        (await CommandRun.Of("-g", _graph, "stats")).Succeeded().Json().GetProperty("authors").GetInt32();

    private async Task<string?> WeightsOfAnExplanationAsync() =>
        (await CommandRun.Of("-g", _graph, "explain", "Bo Otherbk", "Bo Otherck")).Succeeded().Json()
            .GetProperty("weights").GetString();

    private async Task<(bool Ok, string Detail)> DoctorAsync()
    {
        var row = (await CommandRun.Of("-g", _graph, "doctor")).Rows()
            .Single(static row => row.GetProperty("check").GetString() == "identity");
        return (row.GetProperty("ok").GetBoolean(), row.GetProperty("detail").GetString()!);
    }
}
