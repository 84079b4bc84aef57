using System.Globalization;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.EndToEnd.Tests.Damage;

/// <summary>
/// Whatever happens to the files of a graph folder, a command ends with an answer or with one sentence; what a checksum
/// could tell is never answered from, copied on or called whole. <c>eng/damage_folder.sh</c> does it many times.
/// </summary>
public sealed class DamageTests
{
    private const int Rounds = 40;

    private static readonly string[][] Questions =
    [
        ["stats"], ["author", "Grace Hopper1"], ["coauthors", "Alan Turing1"], ["path", "Ada Byron2", "Ada Byron4"],
        ["path", "Ada Byron2", "Ada Byron4", "--k", "4", "--weighted"], ["edge", "Grace Hopper1", "Alan Turing1"],
        ["who", "reinforcement-learning", "ranking", "--explain"], ["topics"], ["institutions"],
        ["papers"], ["paper", "10.1/r5"], ["mentions"], ["explain", "Ada Byron2"], ["authors"], ["authors", "--doubtful"],
        ["authors", "--years", "2004-2009"], ["stats", "--topic", "ranking"], ["diff", "2"], ["stats", "--snapshot", "000002"],
        ["analyze", "pagerank", "--output", "{out}"], ["analyze", "leiden", "--output", "{out}"],
        ["analyze", "louvain", "--output", "{out}"], ["analyze", "label-propagation", "--output", "{out}"],
        ["analyze", "kcore", "--output", "{out}"], ["analyze", "components", "--output", "{out}"],
        ["analyze", "biconnected", "--output", "{out}"], ["analyze", "betweenness", "--output", "{out}"],
        ["analyze", "harmonic", "--output", "{out}"], ["analyze", "triangles", "--output", "{out}"],
        ["analyze", "eigenvector", "--output", "{out}"], ["analyze", "diameter-approx"], ["analyze", "assortativity"],
        ["analyze", "backbone", "--output", "{out}"], ["analyze", "closed-groups"], ["analyze", "community-history"],
        ["analyze", "link-prediction"], ["analyze", "fractional-credit", "--output", "{out}"], ["analyze", "small-world"],
        ["analyze", "topic-bridges", "--topics", "ranking,reinforcement-learning"],
        ["export", "html", "--output", "{out}"], ["export", "gexf", "--output", "{out}"],
        ["export", "graphml", "--output", "{out}"], ["export", "parquet", "--output", "{out}"],
        ["export", "arrow", "--output", "{out}"], ["export", "csv", "--output", "{out}"],
        ["export", "neo4j-admin", "--output", "{out}"],
        ["export", "dot", "--output", "{out}", "--ego", "Ada Byron2", "--hops", "1"],
        ["query", "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties"],
        ["query", "MATCH (a)-[r]->(b) RETURN type(r), properties(r), elementId(a), elementId(b)"],
        ["query", "MATCH (a:Author)-[:COAUTHORED]-(b) RETURN a.name, count(*) AS n ORDER BY n DESC, a.name LIMIT 5"],
        ["query", "MATCH (p:Paper)-[r:ABOUT]->(t:Topic {id: 'ranking'}) WHERE p.year >= 2004 RETURN p.title, r.evidence"],
        ["query", "--named", "path-between", "-p", "first=Ada Byron2", "-p", "second=Ada Byron4"],
        ["query", "MATCH (a:Author)-[w:AUTHORED]->(p) WHERE w.position = 0 AND p.title STARTS WITH 'R' RETURN a.id, p.id"],
    ];

    [Fact]
    public async Task AnyDamage_IsToldOrHarmless()
    {
        var rounds = Setting("COAUTHOR_DAMAGE_ROUNDS") ?? Rounds;
        var effort = new Effort(
            Setting("COAUTHOR_DAMAGE_QUESTIONS") ?? 3,
            Setting("COAUTHOR_DAMAGE_DOCTOR") ?? 1,
            Setting("COAUTHOR_DAMAGE_WRITING") ?? 3);
        var seed = Setting("COAUTHOR_DAMAGE_SEED") ?? 1;
        var log = Environment.GetEnvironmentVariable("COAUTHOR_DAMAGE_LOG");
        using var folder = await DamagedFolder.MakeAsync();
        var faults = new List<string>();
        for (var round = 0; round < rounds; round++)
        {
            var random = new Random((seed * 1_000_003) + round);
            var damage = FileDamage.Draw(random, folder.Whole, folder.Files);
            if (log is not null)
            {
                await File.AppendAllTextAsync(log, $"{seed}.{round} {damage.What}\n", TestContext.Current.CancellationToken);
            }

            damage.Apply(folder.Copy);
            foreach (var fault in await FaultsAsync(folder, damage, random, effort))
            {
                faults.Add($"{seed}.{round} {(damage.IsQuiet ? "(quiet) " : "")}{damage.What}: {fault}");
                if (log is not null)
                {
                    await File.AppendAllLinesAsync(log, faults[^1..], TestContext.Current.CancellationToken);
                }
            }
        }

        if (log is not null)
        {
            await File.AppendAllTextAsync(
                log, $"{rounds} rounds, {faults.Count} faults\n", TestContext.Current.CancellationToken);
        }

        Assert.Empty(faults);
    }

    private static async Task<List<string>> FaultsAsync(
        DamagedFolder folder, FileDamage damage, Random random, Effort effort)
    {
        var faults = new List<string>();
        var isChanged = damage.Files.Any(file => !IsSame(folder, file));
        for (var i = 0; i < effort.Questions; i++)
        {
            var question = Questions[random.Next(Questions.Length)];
            var answer = await folder.AskAsync(question);
            var expected = await folder.AnswerAsync(question);
            var mayDiffer = damage.IsQuiet || answer.Code == 4;
            if (answer.Fault is { } fault)
            {
                faults.Add($"{string.Join(' ', question)}: {fault}");
            }
            else if (!mayDiffer && (answer.Code, answer.Text) != (expected.Code, expected.Text))
            {
                faults.Add($"{string.Join(' ', question)}: a wrong answer, code {answer.Code} {answer.Error}");
            }
        }

        var snapshotIsDamaged = isChanged && damage.Files.Any(IsOfASnapshot);
        var isWriting = random.Next(effort.OneWriterIn) == 0;
        if (random.Next(effort.OneDoctorIn) > 0 && !isWriting)
        {
            if (snapshotIsDamaged && !damage.Files.Where(IsOfASnapshot).Any(file => IsFound(folder, file)))
            {
                faults.Add("the damage of the snapshot is not found");
            }

            folder.Restore(damage.Files);
            return faults;
        }

        var doctor = await folder.AskAsync(["doctor"]);
        if (doctor.Fault is { } wrong || (snapshotIsDamaged && doctor.Code != 4))
        {
            faults.Add($"doctor: {doctor.Code} {doctor.Text} {doctor.Error}");
        }

        if (!isWriting)
        {
            folder.Restore(damage.Files);
            return faults;
        }

        faults.AddRange(await WritingFaultsAsync(folder, damage, doctor, random));
        folder.Restore();
        return faults;
    }

    // What is written from the store is what would have been written, or nothing is.
    private static async Task<List<string>> WritingFaultsAsync(
        DamagedFolder folder, FileDamage damage, Answer doctor, Random random)
    {
        var faults = new List<string>();
        var storeIsTouched = damage.Files.Any(IsOfTheStore);
        var correctionsAreTouched = damage.Files.Any(static file => file.StartsWith("decisions", Ordinal));
        if (random.Next(2) == 0)
        {
            var backup = await folder.AskAsync(["backup", "{out}"]);
            if (backup.Fault is { } broken || (backup.Code == 0 && doctor.Code != 0 && !correctionsAreTouched
                && damage.Files is not ["CURRENT"]))
            {
                faults.Add($"backup: {backup.Code} {backup.Error}");
            }

            var repair = await folder.AskAsync(["doctor", "--repair"]);
            if (repair.Fault is not null || (repair.Code != 0 && !storeIsTouched && !correctionsAreTouched))
            {
                faults.Add($"doctor --repair: {repair.Code} {repair.Text} {repair.Error}");
            }
        }

        var ingest = await folder.AskAsync(["ingest", folder.More]);
        if (ingest.Fault is not null || (ingest.Code != 0 && !storeIsTouched && !correctionsAreTouched))
        {
            faults.Add($"ingest: {ingest.Code} {ingest.Error}");
        }
        else if (ingest.Code == 0 && !correctionsAreTouched
            && !DamagedFolder.Columns(folder.Copy).SequenceEqual(folder.ColumnsWithMore))
        {
            faults.Add("ingest: other columns");
        }

        return faults;
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static bool IsOfASnapshot(string file) => file.StartsWith("snapshots", Ordinal);

    private static bool IsOfTheStore(string file) => file.StartsWith("store", Ordinal);

    // What the doctor asks of a snapshot, where a whole doctor a damage would take too long.
    private static bool IsFound(DamagedFolder folder, string file)
    {
        var snapshot = Path.GetFileName(Path.GetDirectoryName(file))!;
        try
        {
            return GraphFolder.CheckSnapshot(
                folder.Copy, snapshot, thorough: true, TestContext.Current.CancellationToken).Count > 0;
        }
        catch (CoauthorGraphException failure)
        {
            return failure.Code == ErrorCode.GraphFolder;
        }
    }

    private static bool IsSame(DamagedFolder folder, string file)
    {
        var damaged = Path.Combine(folder.Copy, file);
        return File.Exists(damaged)
            && File.ReadAllBytes(damaged).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder.Whole, file)));
    }

    private static int? Setting(string name) => Environment.GetEnvironmentVariable(name) is { } text
        ? int.Parse(text, CultureInfo.InvariantCulture)
        : null;

    /// <summary>How much is done after a damage: so many questions, and of so many damages one meets the doctor, and
    /// one the commands that write.</summary>
    private sealed record Effort(int Questions, int OneDoctorIn, int OneWriterIn);
}
