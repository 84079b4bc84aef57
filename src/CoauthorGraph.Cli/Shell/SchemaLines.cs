using CoauthorGraph.Core.Graph.Schema;

namespace CoauthorGraph.Cli.Shell;

/// <summary>Labels, types and their properties in lines that break between properties.</summary>
internal static class SchemaLines
{
    private const int Indent = 4;

    public static IEnumerable<string> Of(int width) => GraphSchema.Nodes
        .SelectMany(type => Folded(
            $"(:{type.Label} ", [NodeType.Key, .. type.Properties.Select(static one => one.Name)], ")", width))
        .Concat(GraphSchema.Relationships.SelectMany(type => Folded(
            $"(:{type.Start})-[:{type.Name}{(type.Properties.Count == 0 ? "" : " ")}",
            [.. type.Properties.Select(static one => one.Name)],
            $"]->(:{type.End})",
            width)));

    private static IEnumerable<string> Folded(string before, IReadOnlyList<string> names, string behind, int width)
    {
        if (names.Count == 0)
        {
            yield return before + behind;
            yield break;
        }

        var line = before + "{";
        for (var i = 0; i < names.Count; i++)
        {
            var word = names[i] + (i + 1 < names.Count ? "," : "}" + behind);
            var space = line.EndsWith('{') ? "" : " ";
            if (line.Length + space.Length + word.Length > width && line.TrimStart().Length > 0)
            {
                yield return line;
                line = new string(' ', Indent) + word;
            }
            else
            {
                line += space + word;
            }
        }

        yield return line;
    }
}
