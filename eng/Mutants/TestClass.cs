using System.Diagnostics;
using System.Text.Json;

namespace CoauthorGraph.Mutants;

/// <summary>A class of tests, the seconds it takes and the faults it reaches.</summary>
internal sealed record TestClass(string Project, string Name, double Seconds, int[] Reaches)
{
    // Architecture reads sources; Benchmarks has no tests.
    private static readonly string[] NotRun = ["Architecture"];

    public static string ListIn(string folder) => Path.Combine(folder, "tests.jsonl");

    public static IReadOnlyList<TestClass> Read(string folder) =>
        [.. File.ReadLines(ListIn(folder)).Select(static line => JsonSerializer.Deserialize<TestClass>(line)!)];

    /// <summary>The program of a project's tests in the built copy.</summary>
    public static string Program(string folder, string project) => Path.Combine(
        folder, "artifacts/bin", $"CoauthorGraph.{project}.Tests/release", $"CoauthorGraph.{project}.Tests");

    /// <summary>Runs each class of <paramref name="wanted"/> projects, or of all, alone and writes what it reaches; goes
    /// on where an earlier run ended.</summary>
    public static void Survey(string folder, IReadOnlyList<string> wanted)
    {
        var known = File.Exists(ListIn(folder)) ? Read(folder).Select(static one => one.Name).ToHashSet() : [];
        var projects = Directory.EnumerateDirectories(Path.Combine(folder, "tests"), "*.Tests")
            .Select(static path => Path.GetFileName(path).Split('.')[1]).Except(NotRun)
            .Where(project => wanted.Count == 0 || wanted.Contains(project)).Order(StringComparer.Ordinal);
        foreach (var project in projects)
        {
            var names = Shell.Run(Program(folder, project), "-noLogo -list classes", folder)
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(name => name.StartsWith("CoauthorGraph.", StringComparison.Ordinal) && !known.Contains(name));
            foreach (var name in names)
            {
                Survey(folder, project, name);
            }
        }
    }

    private static void Survey(string folder, string project, string name)
    {
        var reached = Directory.CreateTempSubdirectory("reached");
        var clock = Stopwatch.StartNew();
        var code = Shell.Try(
            Program(folder, project), ["-noLogo", "-class", name], folder, "PLANTED_REACHED", reached.FullName, TimeSpan.FromMinutes(10));
        if (code != 0)
        {
            Console.Error.WriteLine($"{name}: red without a fault ({code}), left out");
            return;
        }

        var reaches = reached.EnumerateFiles().SelectMany(static file => File.ReadLines(file.FullName))
            .Select(int.Parse).Distinct().Order().ToArray();
        reached.Delete(recursive: true);
        File.AppendAllLines(ListIn(folder), [JsonSerializer.Serialize(new TestClass(project, name, clock.Elapsed.TotalSeconds, reaches))]);
    }
}
