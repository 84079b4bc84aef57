using CoauthorGraph.Export.Catalog;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Tests.OtherReaders;

/// <summary>Every reader that can be had finds in the files what the papers say: everybody by name, and of each
/// co-authorship papers, weight, years and the newest papers.</summary>
public sealed class ReadNetworkTests
{
    private static readonly string[] Names =
    [
        .. SampleGraph.HostileNames, "محمد علي", "‮gnal‬", "אב \"ג\"", "😀👩‍👩‍👧", "ＦＵＬＬ width", "a\tb", "NULL", "-", "007", "1e5",
        "C:\\dir\\", "\\", "|", "a | b", new string('x', 10_000), "  spaced  ",
    ];

    public static TheoryData<string, string, string> Python => new()
    {
        { "gexf", "networkx_", "networkx" },
        { "graphml", "networkx_", "networkx" },
        { "cytoscape", "networkx_", "networkx" },
        { "graphml", "igraph_", "igraph" },
        { "graphml", "graph_tool_", "graph_tool" },
        { "dot", "graph_tool_", "graph_tool" },
        { "csv", "pandas_", "pandas" },
    };

    public static TheoryData<string, string, string> Node => new()
    {
        { "cytoscape", "cytoscape", "cytoscape" },
        { "graphology", "graphology", "graphology" },
        { "gexf", "graphology", "graphology-gexf" },
        { "graphml", "graphology", "graphology-graphml" },
        { "parquet", "duckdb", "@duckdb/node-api" },
        { "csv", "duckdb", "@duckdb/node-api" },
        { "parquet", "polars", "nodejs-polars" },
        { "arrow", "polars", "nodejs-polars" },
        { "arrow", "arrow", "apache-arrow" },
    };

    private static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "OtherReaders/Scripts", name);

    [Theory]
    [MemberData(nameof(Python))]
    public void Python_OfEveryName_FindsWhatThePapersSay(string format, string script, string module) =>
        AssertRead(format, path => PythonReader.RunFile(module, Script(script + ".py"), path, format));

    [Theory]
    [MemberData(nameof(Node))]
    public void Node_OfEveryName_FindsWhatThePapersSay(string format, string script, string module) =>
        AssertRead(format, path => NodeReader.Run(module, Script(script + ".cjs"), path, format));

    private static void AssertRead(string format, Func<string, string> read)
    {
        using var folder = new TemporaryFolder();
        foreach (var papers in (SamplePaper[][])[Field(), [new SamplePaper("T", 2020, "Ada Byron")], []])
        {
            var path = folder["of" + papers.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)];
            var request = SampleGraph.Request(SampleGraph.Of(papers)) with { GexfVersion = Network.GexfVersion.V12 };
            var exporter = ExporterCatalog.Find(format)!;
            if (exporter.WritesFolder)
            {
                exporter.WriteFolder(request, path, CancellationToken.None);
            }
            else
            {
                File.WriteAllBytes(path, Exported.Bytes(format, request));
            }

            Assert.Equal(ReadNetwork.Truth(papers, name => Written(format, name)), ReadNetwork.Of(read(path)));
        }
    }

    /// <summary>Formats for programs have names as they are; those with lines or markup have them on one line, and what
    /// a spreadsheet would compute begins with an apostrophe.</summary>
    private static string Written(string format, string name)
    {
        if (format is "arrow" or "parquet" or "graphology" or "cytoscape")
        {
            return name;
        }

        var line = PlainText.OneLine(name);
        if (format == "dot")
        {
            return line.Replace("\\", "\\\\", StringComparison.Ordinal);
        }

        return format == "csv" && "=+-@".Contains(line[0], StringComparison.Ordinal) ? "'" + line : line;
    }

    /// <summary>Two hundred papers of one to six of these people, some without a year; and people who are
    /// alone.</summary>
    private static SamplePaper[] Field()
    {
        var random = new Random(25);
        return [.. Enumerable.Range(0, 200).Select(row => new SamplePaper(
            $"Paper {row} | \"of\" </script> & more", random.Next(10) == 0 ? 0 : random.Next(1990, 2026),
            [.. random.GetItems(Names, random.Next(1, 7)).Distinct(StringComparer.Ordinal)]))];
    }
}
