using CoauthorGraph.Tests.Shared;

namespace CoauthorGraph.EndToEnd.Tests.Damage;

/// <summary>Where a file of a graph folder should be is something else: a command neither waits for it nor reads it
/// without an end, and what can be made anew is.</summary>
public sealed class StrangeFileTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string[][] Commands = [["stats"], ["decisions"], ["doctor"], ["backup", "{out}"]];

    private static readonly string[] Repair = ["doctor", "--repair"];

    // What was changed beside the store is not for a repair to judge.
    private static readonly string[] Correct = ["confirm", "Ada Byron2", "--by", "me", "--date", "2026-01-02"];

    [Fact]
    public async Task Command_AtWhatIsNoFile_Ends_AndWhatIsAdvisedHelps()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes and devices are made as on Linux");
        using var folder = await DamagedFolder.MakeAsync();
        foreach (var (file, kind, advised) in Strange(folder.Current))
        {
            folder.Restore();
            var path = Path.Combine(folder.Copy, file);
            File.Delete(path);
            Put(path, kind);
            foreach (var command in Commands)
            {
                Sound($"{kind} for {file}: {command[0]}", await Ended(folder, command));
            }

            if (advised is not null)
            {
                var advice = await Ended(folder, advised);
                Assert.True(advice.Code == 0, $"{kind} for {file}: {advised[0]} {advice.Code} {advice.Text} {advice.Error}");
                var doctor = await Ended(folder, ["doctor"]);
                Assert.True(doctor.Code == 0, $"{kind} for {file}: then doctor {doctor.Text}");
            }
        }
    }

    private static IEnumerable<(string File, string Kind, string[]? Advised)> Strange(string current)
    {
        foreach (var kind in new[] { "pipe", "folder", "zero" })
        {
            yield return ("decisions.jsonl", kind, Correct);
            yield return ($"{current}/manifest.json", kind, Repair);
        }

        yield return ($"{current}/manifest.json", "huge", Repair);

        yield return ("CURRENT", "pipe", Repair);
        yield return ("CURRENT", "zero", Repair);
        yield return ("CURRENT", "folder", Repair);
        yield return ($"{current}/decisions.jsonl", "pipe", Repair);
        yield return ($"{current}/authors.id.arrow", "pipe", Repair);
        yield return ($"{current}/authors.id.arrow", "folder", Repair);
        yield return ("store.duckdb", "pipe", null);
        yield return ("store.duckdb", "folder", null);
        yield return ("lock", "pipe", null);
    }

    private static Task<Answer> Ended(DamagedFolder folder, string[] command) =>
        folder.AskAsync(command).WaitAsync(Patience, TestContext.Current.CancellationToken);

    private static void Sound(string what, Answer answer) => Assert.True(
        answer.Fault is null && answer.Code is 0 or 4, $"{what}: {answer.Code} {answer.Error}");

    private static void Put(string path, string kind)
    {
        switch (kind)
        {
            case "pipe":
                SpecialFiles.MakePipe(path);
                break;
            case "folder":
                Directory.CreateDirectory(path);
                File.WriteAllText(Path.Combine(path, "mine"), "mine");
                break;
            case "zero":
                File.CreateSymbolicLink(path, "/dev/zero");
                break;
            default:
                using (var file = File.Create(path))
                {
                    file.SetLength(3L << 30); // Without a byte on the disk.
                }

                break;
        }
    }
}
