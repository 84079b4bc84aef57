using System.Diagnostics;
using System.Text.Json;

namespace CoauthorGraph.Mutants;

/// <summary>What became of a fault: the class that caught it, or null, and how many of those that reach it were run.</summary>
internal sealed record Trial(Fault Fault, string? CaughtBy, int Run, int Reaching, double Seconds)
{
    public static string ListIn(string folder) => Path.Combine(folder, "trials.jsonl");

    public static IReadOnlyList<Trial> Read(string folder) => File.Exists(ListIn(folder))
        ? [.. File.ReadLines(ListIn(folder)).Select(static line => JsonSerializer.Deserialize<Trial>(line)!)]
        : [];

    /// <summary>
    /// One fault of each of <paramref name="count"/> lines drawn by <paramref name="seed"/> from all that have any.
    /// </summary>
    public static IReadOnlyList<Fault> Sample(IEnumerable<Fault> faults, int count, int seed)
    {
        var random = new Random(seed);
        var lines = faults.GroupBy(static fault => (fault.File, fault.Line))
            .OrderBy(static line => line.Key.File, StringComparer.Ordinal).ThenBy(static line => line.Key.Line)
            .Select(static line => line.OrderBy(static fault => fault.Id).ToArray()).ToArray();
        random.Shuffle(lines);
        return [.. lines.Take(count).Select(line => line[random.Next(line.Length)])];
    }

    /// <summary>
    /// Runs the classes that reach the fault, those of its own project first and quick ones before slow ones, until one
    /// fails or <paramref name="budget"/> seconds of undisturbed running are planned.
    /// </summary>
    public static Trial Of(Fault fault, IReadOnlyList<TestClass> tests, string folder, double budget)
    {
        var clock = Stopwatch.StartNew();
        var reaching = tests.Where(test => Array.BinarySearch(test.Reaches, fault.Id) >= 0)
            .OrderByDescending(test => test.Project == fault.Project).ThenBy(static test => test.Seconds).ToList();
        var planned = 0.0;
        var run = reaching.TakeWhile(test => (planned += test.Seconds) <= budget || test == reaching[0]).ToList();
        foreach (var (project, classes) in run.GroupBy(static test => test.Project).Select(static group => (group.Key, group.ToList())))
        {
            var limit = TimeSpan.FromSeconds(30 + (5 * classes.Sum(static test => test.Seconds)));
            var arguments = classes.SelectMany(static test => new[] { "-class", test.Name }).Prepend("-stopOnFail").Prepend("-noLogo");
            var code = Shell.Try(TestClass.Program(folder, project), arguments, folder, "PLANTED_FAULT", $"{fault.Id}", limit);
            if (code != 0)
            {
                return new Trial(fault, code is null ? $"{project} (did not end)" : project, run.Count, reaching.Count, clock.Elapsed.TotalSeconds);
            }
        }

        return new Trial(fault, null, run.Count, reaching.Count, clock.Elapsed.TotalSeconds);
    }
}
