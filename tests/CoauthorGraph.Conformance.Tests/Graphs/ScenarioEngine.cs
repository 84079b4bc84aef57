using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax.Parsing;
using CoauthorGraph.Cypher.Syntax.Tree;
using CoauthorGraph.Cypher.Values;
using Row = System.Collections.Generic.Dictionary<string, CoauthorGraph.Cypher.Values.CypherValue>;

namespace CoauthorGraph.Conformance.Tests.Graphs;

/// <summary>Runs a query on a graph.</summary>
internal sealed class ScenarioEngine(IReadOnlyList<GraphProcedure> procedures)
{
    public ScenarioAnswer Run(ScenarioGraph graph, string text, IReadOnlyDictionary<string, CypherValue> parameters)
    {
        _ = procedures;
        var expressions = new SetupExpressions(
            new FunctionContext { Graph = graph, Now = DateTimeOffset.UnixEpoch, Random = new Random(1) }, parameters);
        List<Row> rows = [[]];
        string[] columns = [];
        foreach (var clause in ((ClauseQuery)Parser.Parse(text).Query).Clauses)
        {
            switch (clause)
            {
                case UnwindClause unwind:
                    rows = [.. rows.SelectMany(row => expressions.Evaluate(unwind.Source, row).AsList().Select(item =>
                        new Row(row) { [unwind.Item.Name] = item }))];
                    break;
                case MatchClause match when match.Patterns.Count == 1:
                    var variable = ((NodePattern)match.Patterns[0].Parts[0]).Variable!.Name;
                    rows = [.. rows.SelectMany(row => Enumerable.Range(0, graph.NodeLimit).Select(i => new Row(row) { [variable] = CypherValue.Node(graph, i) }))];
                    break;
                case ProjectionClause projection when projection.Paging.IsEmpty:
                    columns = [.. projection.Items.Select(static item => item.Alias ?? item.Text)];
                    rows = [.. rows.Select(row => projection.Items.ToDictionary(
                        static item => item.Alias ?? item.Text, item => expressions.Evaluate(item.Value, row)))];
                    break;
                default:
                    throw new NotSupportedException(clause.GetType().Name);
            }
        }

        return new ScenarioAnswer(columns, [.. rows.Select(row => columns.Select(column => row[column]).ToArray())]);
    }
}
