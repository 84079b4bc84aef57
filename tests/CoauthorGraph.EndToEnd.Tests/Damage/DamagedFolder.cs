using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoauthorGraph.Storage.Snapshots;
using DuckDB.NET.Data;

namespace CoauthorGraph.EndToEnd.Tests.Damage;

/// <summary>
/// A small graph folder with three snapshots, a correction and a database that was not closed, and a copy of it that is damaged and made whole again.
/// </summary>
internal sealed class DamagedFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, Answer> _answers = new(StringComparer.Ordinal);

    /// <summary>The folder as it was made.</summary>
    public string Whole => _folder.File("whole");

    /// <summary>The copy.</summary>
    public string Copy => _folder.File("copy");

    /// <summary>Papers that are not in the graph yet.</summary>
    public string More => _folder.File("more.jsonl");

    /// <summary>The columns of the graph with <see cref="More"/> in it.</summary>
    public List<string> ColumnsWithMore { get; private set; } = [];

    /// <summary>All files, by path inside the folder.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    /// <summary>The current snapshot, by path inside the folder.</summary>
    public string Current => Path.Combine("snapshots", GraphFolder.CurrentSnapshot(Whole)!);

    public static async Task<DamagedFolder> MakeAsync()
    {
        var made = new DamagedFolder();
        foreach (var (from, count) in ((int, int)[])[(0, 24), (24, 12), (36, 8)])
        {
            var file = made._folder.Write($"{from}.jsonl", Records(from, count));
            (await CommandRun.Of("-g", made.Whole, "ingest", file)).Succeeded();
        }

        made._folder.Write("more.jsonl", Records(44, 6));
        (await CommandRun.Of("-g", made.Whole, "reject", "Ada Byron0", "Ada Byron1", "--date", "2026-01-02", "--by", "me"))
            .Succeeded();
        LeaveALog(Path.Combine(made.Whole, "store.duckdb"));
        made.Files = [.. Directory.EnumerateFiles(made.Whole, "*", SearchOption.AllDirectories)
            .Where(static file => Path.GetFileName(file) != "lock")
            .Select(file => Path.GetRelativePath(made.Whole, file)).Order(StringComparer.Ordinal)];
        made.Restore();
        (await CommandRun.Of("-g", made.Copy, "ingest", made.More)).Succeeded();
        made.ColumnsWithMore = Columns(made.Copy);
        made.Restore();
        return made;
    }

    /// <summary>What a question is answered with where nothing is damaged.</summary>
    public async Task<Answer> AnswerAsync(IReadOnlyList<string> command)
    {
        var key = string.Join(' ', command);
        if (!_answers.TryGetValue(key, out var answer))
        {
            answer = _answers[key] = await Answer.Of(Whole, Output, command);
            Assert.True(answer.Code == 0, $"{key}: {answer.Error}");
        }

        return answer;
    }

    /// <summary>What it is answered with by the damaged copy.</summary>
    public Task<Answer> AskAsync(IReadOnlyList<string> command) => Answer.Of(Copy, Output, command);

    /// <summary>Makes the copy as the folder was.</summary>
    public void Restore()
    {
        if (Directory.Exists(Copy))
        {
            Directory.Delete(Copy, recursive: true);
        }

        Restore(Files);
    }

    /// <summary>The same of some files.</summary>
    public void Restore(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            var target = Path.Combine(Copy, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Whole, file), target, overwrite: true);
        }
    }

    /// <summary>The columns of the current snapshot of a folder, each by a hash of its bytes.</summary>
    public static List<string> Columns(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, "snapshots", GraphFolder.CurrentSnapshot(folder)!), "*.arrow")
            .Order(StringComparer.Ordinal)
            .Select(static file =>
                $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];

    public void Dispose() => _folder.Dispose();

    // As after a process that was killed: what it wrote last stands in the log of the database, not in its file.
    private static void LeaveALog(string store)
    {
        var left = store + ".left";
        using (var connection = new DuckDBConnection($"Data Source={store}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            foreach (var line in (string[])
                ["SET wal_autocheckpoint = '1TB'", "INSERT INTO meta VALUES ('note', 'of no meaning')"])
            {
                command.CommandText = line;
                command.ExecuteNonQuery();
            }

            File.Copy(store, left);
            File.Copy(store + ".wal", left + ".wal");
        }

        File.Move(left, store, overwrite: true);
        File.Move(left + ".wal", store + ".wal");
    }

    private string Output => _folder.File("out");

    private static string Records(int from, int count)
    {
        var lines = new StringBuilder();
        for (var i = from; i < from + count; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $$"""
                {"id":"10.1/r{{i}}","doi":"10.1/r{{i}}","title":"{{Subject(i)}}, part {{i}}","abstract":"We study {{Subject(i)}}.","year":{{2000 + (i % 20)}},"categories":["cs.LG"],"venue":"Venue {{i % 3}}","authors":[{"name":"Ada Byron{{i % 7}}","affiliations":[{"raw":"Massachusetts Institute of Technology"}]},"Grace Hopper{{i % 5}}","Alan Turing{{i % 3}}"]}
                """).Append('\n');
        }

        return lines.ToString();
    }

    private static string Subject(int i) => (i % 3) switch
    {
        0 => "Deep reinforcement learning",
        1 => "Learning to rank",
        _ => "BoxWorld: a benchmark for graph neural networks",
    };
}
