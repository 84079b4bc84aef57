using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax.Parsing;
using CoauthorGraph.Cypher.Syntax.Tree;
using CoauthorGraph.Cypher.Values;
using Row = System.Collections.Generic.Dictionary<string, CoauthorGraph.Cypher.Values.CypherValue>;

namespace CoauthorGraph.Conformance.Tests.Graphs;

/// <summary>
/// Runs queries that make and change a graph, clause by clause: it writes by itself, and leaves what reads to the
/// engine, which gets the rows so far as a parameter.
/// </summary>
internal sealed class SetupWriter
{
    private const string RowsName = "rowsSoFar";
    private readonly ScenarioGraph _graph;
    private readonly SetupExpressions _expressions;
    private readonly ScenarioEngine _engine;
    private readonly IReadOnlyDictionary<string, CypherValue> _parameters;

    public SetupWriter(
        ScenarioGraph graph, ScenarioEngine engine, IReadOnlyDictionary<string, CypherValue> parameters)
    {
        _graph = graph;
        _engine = engine;
        _parameters = parameters;
        _expressions = new SetupExpressions(
            new FunctionContext { Graph = graph, Now = DateTimeOffset.UnixEpoch, Random = new Random(1) }, parameters);
    }

    public static bool Writes(string text) => Clauses(Parser.Parse(text).Query).Any(static clause =>
        clause is WriteClause);

    public void Run(string text)
    {
        var query = Parser.Parse(text).Query;
        var parts = query is UnionQuery union ? union.Parts.AsSpan().ToArray() : [query];
        foreach (var part in parts)
        {
            List<Row> rows = [[]];
            var clauses = ((ClauseQuery)part).Clauses;
            for (var i = 0; i < clauses.Count; i++)
            {
                rows = Apply(clauses[i], rows, text);
            }
        }
    }

    private static IEnumerable<Clause> Clauses(QueryPart part) => part switch
    {
        ClauseQuery query => query.Clauses.SelectMany(static clause =>
            clause is SubqueryClause sub ? Clauses(sub.Query) : [clause]),
        UnionQuery union => union.Parts.SelectMany(Clauses),
        NextQuery next => Clauses(next.First).Concat(Clauses(next.Second)),
        ConditionalQuery conditional => conditional.Branches.SelectMany(static branch => Clauses(branch.Query)),
        _ => [],
    };

    private List<Row> Apply(Clause clause, List<Row> rows, string text)
    {
        switch (clause)
        {
            case CreateClause create:
                foreach (var row in rows)
                {
                    foreach (var pattern in create.Patterns)
                    {
                        Create(pattern, row);
                    }
                }

                return rows;
            case MergeClause merge:
                return [.. rows.SelectMany(row => Merge(merge, row, text))];
            case SetClause set:
                foreach (var row in rows)
                {
                    Set(set.Items, row);
                }

                return rows;
            case RemoveClause remove:
                foreach (var row in rows)
                {
                    Remove(remove, row);
                }

                return rows;
            case DeleteClause delete:
                foreach (var value in rows.SelectMany(row => delete.Items.Select(item => _expressions.Evaluate(item, row))).ToList())
                {
                    Delete(value);
                }

                return rows;
            case ForeachClause each:
                foreach (var row in rows)
                {
                    Each(each, row, text);
                }

                return rows;
            case UnwindClause unwind when IsPlain(unwind.Source):
                return [.. rows.SelectMany(row => Unwound(_expressions.Evaluate(unwind.Source, row))
                    .Select(item => new Row(row) { [unwind.Item.Name] = item }))];
            case ProjectionClause { IsReturn: true }:
                return rows;
            default:
                return Read(text[clause.Place.Start..clause.Place.End], rows);
        }
    }

    private static bool IsPlain(Expression expression) => expression is ListLiteral list
        ? list.Items.All(IsPlain)
        : expression is Literal or Variable or Parameter or MapLiteral or FunctionCall { Name: "range" };

    private static IEnumerable<CypherValue> Unwound(CypherValue value) =>
        value.IsList ? value.AsList() : value.IsNull ? [] : [value];

    private List<Row> Read(string clause, List<Row> rows)
    {
        var names = rows.SelectMany(static row => row.Keys).Distinct().ToList();
        var imported = names.Count == 0
            ? $"UNWIND ${RowsName} AS `row so far` WITH `row so far` AS `row so far` "
            : $"UNWIND ${RowsName} AS `row so far` WITH "
                + string.Join(", ", names.Select(static name => $"`row so far`.`{name}` AS `{name}`")) + " ";
        var parameters = new Dictionary<string, CypherValue>(_parameters, StringComparer.Ordinal)
        {
            [RowsName] = CypherValue.List([.. rows.Select(static row => CypherValue.Map(new CypherMap(row)))]),
        };
        var answer = _engine.Run(_graph, imported + clause + " RETURN *", parameters);
        return [.. answer.Rows.Select(row => new Row(
            answer.Columns.Zip(row, KeyValuePair.Create).Where(static one => one.Key != "row so far"), StringComparer.Ordinal))];
    }

    private void Create(PathPattern pattern, Row row)
    {
        var nodes = new Dictionary<int, int>();
        for (var i = 0; i < pattern.Parts.Count; i += 2)
        {
            nodes[i] = NodeOf((NodePattern)pattern.Parts[i], row);
        }

        var relationships = new List<long>();
        for (var i = 1; i < pattern.Parts.Count; i += 2)
        {
            var part = (RelationshipPattern)pattern.Parts[i];
            var isLeft = part.Direction == PatternDirection.Left;
            var (start, end) = isLeft ? (nodes[i + 1], nodes[i - 1]) : (nodes[i - 1], nodes[i + 1]);
            var relationship = _graph.AddRelationship(start, Names(part.Types).Single(), end);
            var value = CypherValue.Relationship(_graph, relationship);
            Fill(value, part.Properties, row);
            relationships.Add(relationship);
            if (part.Variable is { } variable)
            {
                row[variable.Name] = value;
            }
        }

        if (pattern.Variable is { } path)
        {
            row[path.Name] = CypherValue.Path(new CypherPath(
                _graph, [.. nodes.OrderBy(static one => one.Key).Select(static one => one.Value)], [.. relationships]));
        }
    }

    private int NodeOf(NodePattern pattern, Row row)
    {
        if (pattern.Variable is { } known && row.TryGetValue(known.Name, out var value))
        {
            return value.AsNode();
        }

        var node = _graph.AddNode(Names(pattern.Labels));
        Fill(CypherValue.Node(_graph, node), pattern.Properties, row);
        if (pattern.Variable is { } variable)
        {
            row[variable.Name] = CypherValue.Node(_graph, node);
        }

        return node;
    }

    private static IEnumerable<string> Names(LabelExpression? labels) => labels switch
    {
        null => [],
        LabelName name => [name.Name],
        LabelAnd all => all.Operands.SelectMany(Names),
        _ => throw new NotSupportedException($"A set-up does not make {labels}"),
    };

    private void Fill(CypherValue entity, Expression? properties, Row row)
    {
        if (properties is not null)
        {
            foreach (var (key, value) in _expressions.Evaluate(properties, row).AsMap())
            {
                _graph.Set(entity, key, value);
            }
        }
    }

    private List<Row> Merge(MergeClause merge, Row row, string text)
    {
        var found = Read($"MATCH {text[merge.Pattern.Place.Start..merge.Pattern.Place.End]}", [row]);
        if (found.Count == 0)
        {
            Create(merge.Pattern, row);
            Set(merge.OnCreate, row);
            return [row];
        }

        foreach (var one in found)
        {
            Set(merge.OnMatch, one);
        }

        return found;
    }

    private void Set(IEnumerable<SetItem> items, Row row)
    {
        foreach (var item in items)
        {
            var target = item.Target is PropertyAccess access
                ? _expressions.Evaluate(access.Subject, row)
                : _expressions.Evaluate(item.Target, row);
            if (target.IsNull)
            {
                continue;
            }

            foreach (var label in item.Labels)
            {
                _graph.AddLabel(target.AsNode(), label);
            }

            if (item.Value is null)
            {
                continue;
            }

            var value = _expressions.Evaluate(item.Value, row);
            if (item.Target is PropertyAccess property)
            {
                _graph.Set(target, property.Key, value);
                continue;
            }

            var map = value.IsMap ? value.AsMap() : GraphProperties.OfNode(_graph, value.AsNode());
            if (!item.IsAddition)
            {
                _graph.Clear(target);
            }

            foreach (var (key, one) in map)
            {
                _graph.Set(target, key, one);
            }
        }
    }

    private void Remove(RemoveClause remove, Row row)
    {
        foreach (var item in remove.Items)
        {
            if (_expressions.Evaluate(item.Target is PropertyAccess of ? of.Subject : item.Target, row).IsNull)
            {
                continue;
            }

            if (item.Target is PropertyAccess access)
            {
                _graph.Set(_expressions.Evaluate(access.Subject, row), access.Key, default);
            }

            foreach (var label in item.Labels)
            {
                _graph.RemoveLabel(_expressions.Evaluate(item.Target, row).AsNode(), label);
            }
        }
    }

    private void Delete(CypherValue value)
    {
        if (value.IsNode && _graph.HasNode(value.AsNode()))
        {
            _graph.Delete(value);
        }
        else if (value.IsRelationship && _graph.HasRelationship(value.AsRelationship()))
        {
            _graph.Delete(value);
        }
    }

    private void Each(ForeachClause each, Row row, string text)
    {
        foreach (var item in Unwound(_expressions.Evaluate(each.Source, row)))
        {
            List<Row> inner = [new Row(row) { [each.Item.Name] = item }];
            foreach (var clause in each.Clauses)
            {
                inner = Apply(clause, inner, text);
            }
        }
    }
}
