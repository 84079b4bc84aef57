using CoauthorGraph.Conformance.Tests.Kit;

namespace CoauthorGraph.Conformance.Tests;

/// <summary>Runs the scenarios of a subset of openCypher's compatibility kit, whatever the folder has.</summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    private static readonly Lazy<List<ScenarioVerdict>> Verdicts = new(static () =>
        [.. TechnologyCompatibilityKit.Scenarios.AsParallel().AsOrdered().Select(ScenarioRun.Of)]);

    public static TheoryData<string> Features => TechnologyCompatibilityKit.Folder is null
        ? ["none"]
        : [.. TechnologyCompatibilityKit.FeatureFiles.Select(TechnologyCompatibilityKit.NameOf)];

    [Theory]
    [MemberData(nameof(Features))]
    public void Scenarios_OfEachFeature_HoldOrAreExcludedWithAReason(string feature)
    {
        Assert.SkipWhen(TechnologyCompatibilityKit.Folder is null, TechnologyCompatibilityKit.Absent);
        var verdicts = Verdicts.Value.Where(verdict => verdict.Scenario.Feature == feature).ToList();
        var failed = verdicts.Where(static verdict => verdict.Failure is not null
            && !Exclusions.Reasons.ContainsKey(verdict.Scenario.Id));
        Assert.True(!failed.Any(), string.Join(
            "\n", failed.Select(static verdict => $"{verdict.Scenario.Name}\n     {verdict.Failure}")));
        Assert.DoesNotContain(verdicts, static verdict => verdict.Failure is null
            && Exclusions.Reasons.ContainsKey(verdict.Scenario.Id));
    }

    [Fact]
    public void Scenarios_OfTheKit_AreCounted()
    {
        Assert.SkipWhen(TechnologyCompatibilityKit.Folder is null, TechnologyCompatibilityKit.Absent);
        var read = Verdicts.Value.Where(static verdict => !verdict.IsWrite).ToList();
        var held = read.Count(static verdict => verdict.Failure is null);
        var line = $"A subset of openCypher: {held} of {read.Count} scenarios that read; "
            + $"{Verdicts.Value.Count - read.Count} that check what is written are refused, as the graph is only read.";
        output.WriteLine(line);
        TestContext.Current.SendDiagnosticMessage(line);
        if (Environment.GetEnvironmentVariable("CYPHER_TCK_REPORT") is { Length: > 0 } report)
        {
            File.WriteAllLines(report, Verdicts.Value.Select(static verdict =>
                $"{(verdict.Failure is null ? "ok" : "FAILED")} {(verdict.IsWrite ? "write" : "read")} {verdict.Scenario.Id}"
                + (verdict.Failure is null ? "" : "\n     " + verdict.Failure)).Append(line));
        }

        Assert.NotEmpty(read);
    }
}
