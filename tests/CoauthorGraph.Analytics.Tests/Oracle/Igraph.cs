using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CoauthorGraph.Analytics.Tests.Oracle;

/// <summary>igraph, graph-tool and networkx through Debian's Python; skips the running test where one is
/// absent.</summary>
internal static class Igraph
{
    private const string Python = "/usr/bin/python3";

    /// <summary>What igraph says of each graph.</summary>
    public static List<JsonElement> Ask(IReadOnlyList<EdgeSample> graphs) =>
        Ask(graphs, "igraph_values.py", "igraph, numpy");

    /// <summary>What graph-tool says of each graph.</summary>
    public static List<JsonElement> AskGraphTool(IReadOnlyList<EdgeSample> graphs) =>
        Ask(graphs, "graph_tool_values.py", "graph_tool");

    /// <summary>What networkx says of each graph.</summary>
    public static List<JsonElement> AskNetworkx(IReadOnlyList<EdgeSample> graphs) =>
        Ask(graphs, "networkx_values.py", "networkx");

    /// <summary>What igraph (Katz: scipy) says of a large graph.</summary>
    public static JsonElement Ask(SharedGraph graph) => Ask(
        $"{Json(graph.Edges)[..^1]},\"sample\":{JsonSerializer.Serialize(graph.Sample)},"
            + $"\"full\":{Json(graph.IsSmall)},\"weighted\":{Json(graph.List.Graph.IsWeighted)}}}\n",
        "shared_values.py",
        "igraph, numpy, scipy")[0];

    private static List<JsonElement> Ask(IReadOnlyList<EdgeSample> graphs, string name, string modules) =>
        Ask(string.Join('\n', graphs.Select(Json)) + "\n", name, modules);

    private static List<JsonElement> Ask(string input, string name, string modules)
    {
        Assert.SkipUnless(File.Exists(Python) && Run($"-c \"import {modules}\"", "").Code == 0, $"no {modules}");
        var script = Path.Combine(AppContext.BaseDirectory, "Oracle", name);
        var (code, output, error) = Run($"\"{script}\"", input);
        Assert.True(code == 0, error);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line =>
            JsonDocument.Parse(line).RootElement)];
    }

    private static string Json(EdgeSample graph) =>
        $"{{\"n\":{graph.Nodes},\"edges\":[{string.Join(',', graph.Edges.Select(Edge))}]}}";

    private static string Json(bool value) => value ? "true" : "false";

    private static string Edge((int A, int B, float Weight) edge) =>
        string.Create(CultureInfo.InvariantCulture, $"[{edge.A},{edge.B},{(double)edge.Weight:R}]");

    private static (int Code, string Output, string Error) Run(string arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result, error.Result);
    }
}
