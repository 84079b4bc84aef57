namespace CoauthorGraph.EndToEnd.Tests.Damage;

/// <summary>What <c>doctor</c> finds, says and mends, and that a backup is not made of what is damaged.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private DamagedFolder _folder = null!;

    public async ValueTask InitializeAsync() => _folder = await DamagedFolder.MakeAsync();

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Doctor_SeveralFaults_NamesEachAndWhatHelps()
    {
        Flip("snapshots/000002/papers.id.arrow");
        Flip("snapshots/000004/authors.name.arrow");
        Flip("snapshots/000004/papers.title.arrow");
        Flip("decisions.jsonl", at: 0);
        Flip("store.duckdb", at: 3 * 4096 + 20_000);
        var doctor = await _folder.AskAsync(["doctor"]);

        Assert.Equal(4, doctor.Code);
        Assert.All(
            (string[])["000002: 'papers.id", "000004: 'authors.name", "000004: 'papers.title", "decisions.jsonl",
                "store.duckdb is damaged", "Lost by it", "doctor --repair", "coauthor restore"],
            expected => Assert.Contains(expected, doctor.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Doctor_Repair_MendsAllThatTheStoreCanGive()
    {
        var authors = await _folder.AnswerAsync(["authors"]);
        Flip("snapshots/000003/papers.id.arrow");
        File.Delete(Path.Combine(_folder.Copy, "snapshots/000004/manifest.json"));
        File.Delete(Path.Combine(_folder.Copy, "CURRENT"));
        Assert.Equal(4, (await _folder.AskAsync(["stats"])).Code);
        var repair = await _folder.AskAsync(["doctor", "--repair"]);

        Assert.True(repair.Code == 0, repair.Text + repair.Error);

        // What is made anew is a snapshot of its own.
        var mended = (await _folder.AskAsync(["authors"])).Text;
        Assert.Contains("\"000005\"", mended, StringComparison.Ordinal);
        Assert.Equal(authors.Text, mended.Replace("\"000005\"", "\"000004\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Doctor_Quick_FindsWhatWasChangedAndReadsNothingElse()
    {
        var column = Path.Combine(_folder.Copy, "snapshots/000004/papers.abstract.arrow");
        var time = File.GetLastWriteTimeUtc(column);
        Flip("snapshots/000004/papers.abstract.arrow");
        Assert.Equal(4, (await _folder.AskAsync(["doctor", "--quick"])).Code);

        File.SetLastWriteTimeUtc(column, time);
        Assert.Equal(0, (await _folder.AskAsync(["doctor", "--quick"])).Code);
        Assert.Equal(4, (await _folder.AskAsync(["doctor"])).Code);
    }

    [Theory]
    [InlineData("snapshots/000003/papers.id.arrow", -1)]
    [InlineData("store.duckdb", 3 * 4096 + 20_000)]
    public async Task Backup_OfADamagedFolder_IsRefused(string file, int at)
    {
        Flip(file, at);
        var backup = await _folder.AskAsync(["backup", "{out}"]);

        Assert.Equal(4, backup.Code);
        Assert.Contains("damaged", backup.Error, StringComparison.Ordinal);
        Assert.Empty(backup.Text);
    }

    private void Flip(string file, int at = -1)
    {
        var path = Path.Combine(_folder.Copy, file);
        var bytes = File.ReadAllBytes(path);
        bytes[at < 0 ? bytes.Length / 2 : at] ^= 0x40;
        File.WriteAllBytes(path, bytes);
    }
}
