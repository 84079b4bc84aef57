using CoauthorGraph.Analytics.Paths;
using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Questions.Experts;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Pipeline.Queries;

/// <summary>Questions that the command line has a command for, as <c>CALL coauthor.who(['ranking'])</c>.</summary>
internal static class QuestionProcedures
{
    public static IEnumerable<GraphProcedure> All =>
    [
        new GraphProcedure
        {
            Name = "coauthor.paths",
            Description = "The shortest chains of co-authors between two authors, by names or ids, the shortest first.",
            Parameters =
            [
                new ProcedureParameter("from", "STRING"), new ProcedureParameter("to", "STRING"),
                new ProcedureParameter("k", "INTEGER", IsOptional: true, 1L),
                new ProcedureParameter("weighted", "BOOLEAN", IsOptional: true, false),
            ],
            Columns =
            [
                new ProcedureColumn("index", "INTEGER"), new ProcedureColumn("length", "FLOAT"),
                new ProcedureColumn("nodes", "LIST<NODE>"),
            ],
            Run = Paths,
        },
        new GraphProcedure
        {
            Name = "coauthor.who",
            Description = "Who works on topics, by names or ids: those who match more of them first, then by strength.",
            Parameters =
            [
                new ProcedureParameter("topics", "LIST<STRING>"),
                new ProcedureParameter("mode", "STRING", IsOptional: true, "any"),
                new ProcedureParameter("top", "INTEGER", IsOptional: true, 20L),
            ],
            Columns =
            [
                new ProcedureColumn("node", "NODE"), new ProcedureColumn("papers", "INTEGER"),
                new ProcedureColumn("weight", "FLOAT"), new ProcedureColumn("strength", "FLOAT"),
            ],
            Run = Who,
        },
    ];

    private static IEnumerable<object?[]> Paths(ProcedureCall call)
    {
        var graph = ProcedureGraph.Of(call);
        var from = AuthorLookup.Find(graph.Graph, Text(call, 0, "from"));
        var to = AuthorLookup.Find(graph.Graph, Text(call, 1, "to"));
        var paths = PathFinder.FindPaths(
            graph.Graph.Coauthorships.Graph, from, to, Whole(call, 2, "k"), call.Arguments[3] is true,
            call.Cancellation);
        return paths.Select((path, i) => new object?[]
        {
            (long)i, path.Length, path.Nodes.Select(author => (object?)ProcedureGraph.Author(graph, author)).ToArray(),
        });
    }

    private static IEnumerable<object?[]> Who(ProcedureCall call)
    {
        var graph = ProcedureGraph.Of(call);
        var topics = call.Arguments[0] is IReadOnlyList<object?> { Count: > 0 } names
            && names.All(static name => name is string)
            ? names.Select(name => TopicLookup.Find(graph.Graph, (string)name!)).Distinct().ToList()
            : throw new ArgumentException("The topics are a list of names or ids, one at least");
        var mode = call.Arguments[1] switch
        {
            "any" => ExpertiseMode.Any,
            "all" => ExpertiseMode.All,
            "onlyFirst" => ExpertiseMode.OnlyFirst,
            var other => throw new ArgumentException($"The mode is any, all or onlyFirst, and not '{other}'"),
        };
        var top = Whole(call, 2, "top");
        var experts = Expertise.Find(graph.Graph, topics, mode, top, explain: false);
        return experts.Take(top).Select(row => new object?[]
        {
            ProcedureGraph.Author(graph, graph.Graph.Authors.Id.Find(row.Id)), (long)row.Papers, row.Weight,
            row.Strength,
        });
    }

    private static string Text(ProcedureCall call, int place, string name) => call.Arguments[place] as string
        ?? throw new ArgumentException($"The argument {name} is text, and null is none");

    private static int Whole(ProcedureCall call, int place, string name) =>
        call.Arguments[place] is long and > 0 and <= int.MaxValue
            ? (int)(long)call.Arguments[place]!
            : throw new ArgumentException(
                $"The argument {name} is a number from 1 on, and {call.Arguments[place]} is none");
}
