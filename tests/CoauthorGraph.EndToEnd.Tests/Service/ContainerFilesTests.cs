using System.Text.RegularExpressions;
using CoauthorGraph.Worker;
using Microsoft.Extensions.Configuration;

namespace CoauthorGraph.EndToEnd.Tests.Service;

/// <summary>The image and the compose file say what the worker understands, and agree with each other.</summary>
public sealed partial class ContainerFilesTests
{
    private static readonly string Folder = Path.Combine(ReadmeTests.Root, "docker");
    private static readonly string[] Dockerfile = File.ReadAllLines(Path.Combine(Folder, "Dockerfile"));
    private static readonly string[] Compose = File.ReadAllLines(Path.Combine(Folder, "compose.yaml"));

    [Fact]
    public void Compose_HasTheDatabaseAndTheWorkerAlone()
    {
        Assert.DoesNotContain(Compose, static line => line.Contains('\t', StringComparison.Ordinal));
        Assert.Equal(["neo4j", "worker"], Keys(Section(Compose, "services:"), 2).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["graph", "neo4j-data", "neo4j-logs"], Keys(Section(Compose, "volumes:"), 2).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Worker_FromTheImageAndTheComposeFile_UnderstandsEverySetting()
    {
        var worker = Section(Section(Compose, "services:"), "  worker:");
        var environment = ImageEnvironment().Concat(Section(worker, "    environment:")
            .Select(static line => line.Trim().Split(": ", 2)).Select(static pair => (pair[0], Value: Standard(pair[1]))))
            .ToArray();

        var settings = WorkerSettings.Read(
            [],
            new ConfigurationBuilder().AddInMemoryCollection(environment
                .Where(static one => one.Item1.Contains("__", StringComparison.Ordinal) || one.Item1.StartsWith("COAUTHOR", StringComparison.Ordinal))
                .Select(static one => new KeyValuePair<string, string?>(one.Item1.Replace("__", ":", StringComparison.Ordinal), one.Value))
                .Append(new KeyValuePair<string, string?>("neo4j:uri", environment.Single(static one => one.Item1 == "NEO4J_URI").Value)))
                .Build(),
            "1.2.3");

        Assert.Equal("/graph", settings.Watch.GraphFolder);
        Assert.Equal(["/inbox"], settings.Watch.Folders);
        Assert.Equal(new Uri("http://neo4j:7474"), new Uri(settings.Mirror!.Address.Uri!));
        Assert.Equal(["pagerank", "leiden"], settings.Mirror.Analyses);
        Assert.True(settings.Operation.JsonConsole);
        var port = settings.Operation.Address!.Port;
        Assert.Equal("0.0.0.0", settings.Operation.Address.Host);
        Assert.Contains($"EXPOSE {port}", Dockerfile);
        Assert.Contains(worker, line => line.Trim() == $"- \"127.0.0.1:${{METRICS_PORT:-{port}}}:{port}\"");
        Assert.Equal(["/graph", "/inbox"], Section(worker, "    volumes:").Select(static line => line.Split(':')[^1]));
    }

    [Fact]
    public void Image_StandsOnAspNetAndAsksItselfWhetherItIsReady()
    {
        Assert.Contains("FROM mcr.microsoft.com/dotnet/aspnet:10.0", Dockerfile);
        var command = Dockerfile.Single(static line => line.StartsWith("CMD ", StringComparison.Ordinal))[4..].Trim('[', ']');
        Assert.Contains(Dockerfile, line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal)
            && line.EndsWith($"CMD [{command}, \"--check\"]", StringComparison.Ordinal));
        Assert.Equal(2, Dockerfile.Count(static line => line.Contains("dotnet publish src/", StringComparison.Ordinal)
            && line.Contains("-p:Neo4jDriver=true", StringComparison.Ordinal)));
    }

    [Fact]
    public void Compose_AndItsExample_NameTheSameVariables()
    {
        var used = Compose.SelectMany(static line => Variable().Matches(line)).Select(static match => match.Groups["name"].Value);
        var shown = File.ReadLines(Path.Combine(Folder, ".env.example"))
            .Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split('=')[0]);
        Assert.Equal(used.Distinct().Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Item1, string Value)> ImageEnvironment() =>
        string.Join('\n', Dockerfile).Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
            .Where(static line => line.StartsWith("ENV ", StringComparison.Ordinal))
            .SelectMany(static line => line[4..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(static pair => pair.Split('=', 2)).Select(static pair => (pair[0], pair[1]));

    // The lines below a key, as far as they are set in deeper than it.
    private static string[] Section(string[] lines, string key)
    {
        var depth = key.Length - key.TrimStart().Length;
        return [.. lines.SkipWhile(line => line != key).Skip(1)
            .TakeWhile(line => line.Length == 0 || line.Length - line.TrimStart().Length > depth)
            .Where(static line => line.Length > 0)];
    }

    private static IEnumerable<string> Keys(string[] lines, int depth) => lines
        .Where(line => line.Length - line.TrimStart().Length == depth).Select(static line => line.Trim().TrimEnd(':'));

    private static string Standard(string value) => Variable().Replace(
        value.Trim('"'), static match => match.Groups["standard"] is { Success: true } standard ? standard.Value : "given");

    [GeneratedRegex(@"\$\{(?<name>\w+)(:-(?<standard>[^}]*)|:\?[^}]*)?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Variable();
}
