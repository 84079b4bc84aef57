using CoauthorGraph.Core.Graph.Schema;

namespace CoauthorGraph.Neo4j.Tests.Cypher;

/// <summary>Queries over the schema by chance, each from its own seed, so that one that differs can be made again.</summary>
internal sealed class GeneratedQueries
{
    private readonly Random _random;
    private readonly GeneratedExpressions _expressions;
    private readonly List<(string Name, string? Label)> _nodes = [];
    private readonly List<(string Name, string? Type)> _relationships = [];
    private int _names;

    private GeneratedQueries(int seed)
    {
        _random = new Random(seed);
        _expressions = new GeneratedExpressions(_random);
    }

    /// <summary>A query; whether its rows are in a full order.</summary>
    public static (string Text, bool IsOrdered) Make(int seed)
    {
        var queries = new GeneratedQueries(seed);
        return queries._random.Next(18) switch
        {
            >= 14 => new GeneratedForms(queries._random).Make(),
            >= 10 => new GeneratedClauses(queries._random, queries._expressions).Make(),
            0 or 1 => (queries.Reckoning(), true),
            2 => (queries.Counting(), false),
            3 => (queries.Union(), false),
            _ => queries.Matching(),
        };
    }

    private string Reckoning()
    {
        if (_random.Next(3) == 0)
        {
            var type = _expressions.Type();
            var list = string.Join(", ", Enumerable.Range(0, _random.Next(1, 5)).Select(_ => _expressions.Of(type, 1)));
            _expressions.Add("v", type);
            return _random.Next(2) == 0
                ? $"UNWIND [{list}] AS v RETURN {_expressions.Of(_expressions.Type(), 2)} AS a"
                : $"UNWIND [{list}] AS v RETURN {(type is 'i' or 'f' && _random.Next(2) == 0 ? Pick("sum(v)", "avg(v)", "stdev(v)", "stdevp(v)", "percentileCont(v, 0.4)", "percentileDisc(v, 0.6)") : Pick("min(v)", "max(v)", "count(v)", "count(DISTINCT v)", "collect(v)", "size(collect(DISTINCT v))"))} AS a";
        }

        return "RETURN " + string.Join(", ", Enumerable.Range(0, _random.Next(1, 4)).Select(i =>
            $"{_expressions.Of(_expressions.Type(), 3)} AS c{i}"));
    }

    private string Counting()
    {
        var pattern = Pattern(1 + _random.Next(2));
        var where = _random.Next(2) == 0 ? Where() : "";
        return _random.Next(3) switch
        {
            0 => $"MATCH {pattern}{where} RETURN count(*) AS n",
            1 => $"MATCH {pattern}{where} RETURN count(DISTINCT {Pick(_nodes).Name}) AS n, count({NodeProperty().Text}) AS m",
            _ => $"MATCH {pattern}{where} WITH {Pick(_nodes).Name} AS x, count(*) AS n RETURN n, count(*) AS m",
        };
    }

    private string Union()
    {
        var kind = Pick("UNION", "UNION ALL");
        var first = $"MATCH {Pattern(1)}{Where()} RETURN {NodeProperty().Text} AS a";
        _nodes.Clear();
        _relationships.Clear();
        _expressions.Clear();
        return $"{first} {kind} MATCH {Pattern(0)} RETURN {NodeProperty().Text} AS a";
    }

    private (string Text, bool IsOrdered) Matching()
    {
        var text = $"MATCH {Pattern(_random.Next(3))}{Where()}";
        if (_random.Next(4) == 0)
        {
            text += $" OPTIONAL MATCH {From(Pick(_nodes))}{(_random.Next(2) == 0 ? Where() : "")}";
        }

        if (_random.Next(5) == 0)
        {
            text += $" MATCH {From(Pick(_nodes))}";
        }

        if (_random.Next(4) == 0)
        {
            var kept = Pick(_nodes);
            var (total, type) = Aggregate();
            text += $" WITH {kept.Name}, {total} AS total{(_random.Next(2) == 0 ? $" WHERE total IS NOT NULL AND {kept.Name}.id > 'A'" : "")}";
            _nodes.Clear();
            _relationships.Clear();
            _expressions.Clear();
            Know(kept);
            _expressions.Add("total", type);
        }

        return Projection(text);
    }

    private (string Text, bool IsOrdered) Projection(string text)
    {
        var columns = new List<string>();
        for (var i = 0; i <= _random.Next(3); i++)
        {
            columns.Add(_random.Next(5) switch
            {
                0 => _expressions.Of(_expressions.Type(), 1),
                1 => Subquery(),
                2 when _relationships.Count > 0 => RelationshipProperty(),
                3 => Pick($"labels({Pick(_nodes).Name})", $"size(keys({Pick(_nodes).Name}))", $"{Pick(_nodes).Name} {{.id, .name, x: 1}}", $"{Pick(_nodes).Name}:Author", $"{Pick(_nodes).Name}:!Paper"),
                _ => NodeProperty().Text,
            });
        }

        var isGrouped = _random.Next(4) == 0;
        if (isGrouped)
        {
            columns.Add(Aggregate().Text);
        }

        var names = columns.Select(static (_, i) => FormattableString.Invariant($"c{i}")).ToList();
        var returned = string.Join(", ", columns.Zip(names, static (value, name) => $"{value} AS {name}"));
        text += $" RETURN {(_random.Next(4) == 0 ? "DISTINCT " : "")}{returned}";
        if (_random.Next(2) == 0)
        {
            return (text, false);
        }

        text += " ORDER BY " + string.Join(", ", names.Select(name => name + Pick("", " DESC", " ASC")));
        text += _random.Next(2) == 0 ? $" SKIP {_random.Next(4)}" : "";
        return (text + (_random.Next(2) == 0 ? $" LIMIT {_random.Next(9)}" : ""), true);
    }

    private (string Text, char Type) Aggregate()
    {
        var (property, type) = NodeProperty();
        return _random.Next(7) switch
        {
            0 => ("count(*)", 'i'),
            1 => ($"count(DISTINCT {property})", 'i'),
            2 => ($"min({property})", type),
            3 => ($"max({property})", type),
            4 => ($"size(collect({property}))", 'i'),
            5 when type is 'i' or 'f' => ($"sum({property})", type),
            6 when type is 'i' or 'f' => ($"avg({property})", 'f'),
            _ => ($"size(collect(DISTINCT {property}))", 'i'),
        };
    }

    private string Subquery()
    {
        var node = Pick(_nodes);
        var state = (_nodes.ToList(), _relationships.ToList());
        var pattern = From(node);
        var where = _random.Next(2) == 0 ? $" WHERE {NodeProperty().Text} IS NOT NULL" : "";
        var last = _nodes[^1].Name;
        _nodes.Clear();
        _nodes.AddRange(state.Item1);
        _relationships.Clear();
        _relationships.AddRange(state.Item2);
        return _random.Next(5) switch
        {
            0 => $"EXISTS {{ {pattern}{where} }}",
            1 => $"COUNT {{ {pattern}{where} }}",
            2 => $"size(COLLECT {{ MATCH {pattern}{where} RETURN {last}.id }})",
            3 => $"size([{pattern} | {last}.id])",
            _ => $"EXISTS {{ MATCH {pattern}{where} }}",
        };
    }

    private string Where()
    {
        if (_random.Next(3) == 0)
        {
            return "";
        }

        var first = _random.Next(5) switch
        {
            0 => Subquery(),
            1 => _expressions.Predicate(1),
            2 => $"{Pick(_nodes).Name}:{Pick("Author", "Paper", "Author|Topic", "!Paper", "%")}",
            _ => Comparison(),
        };
        first = first.StartsWith("COUNT", StringComparison.Ordinal) || first.StartsWith("size", StringComparison.Ordinal) ? first + " > 1" : first;
        return $" WHERE {first}" + (_random.Next(3) == 0 ? $" {Pick("AND", "OR")} {Comparison()}" : "");
    }

    private string Comparison()
    {
        var (property, type) = NodeProperty();
        return type switch
        {
            'i' => $"{property} {Pick("<", ">", "=", "<>", ">=")} {Pick("1", "2", "3", "2015", "2020")}",
            'b' => property,
            's' => $"{property} {Pick("STARTS WITH", "CONTAINS", "ENDS WITH", "<", ">", "=")} {Pick("'A'", "'Paper'", "'a'", "'1'", "'Author B'", "'ai'")}",
            _ => $"{property} IS NOT NULL",
        };
    }

    private string Pattern(int hops)
    {
        var label = Pick("Author", "Author", "Paper", "Paper", "Topic", "Institution", "Artifact");
        var name = Name("n");
        Know((name, label));
        var text = $"({name}:{label})";
        for (var i = 0; i < hops; i++)
        {
            text += Hop(label, out label!);
        }

        return text;
    }

    private string From((string Name, string? Label) node)
    {
        var text = $"({node.Name})" + Hop(node.Label, out var label);
        return _random.Next(3) == 0 ? text + Hop(label, out _) : text;
    }

    private string Hop(string? label, out string? other)
    {
        var types = GraphSchema.Relationships.Where(type => label is null || type.Start == label || type.End == label).ToList();
        var type = Pick(types);
        var isOut = type.Start == label && (type.End != label || _random.Next(2) == 0);
        other = isOut ? type.End : type.Start;
        var isRange = _random.Next(9) == 0;
        var name = _random.Next(2) == 0 && !isRange ? Name("r") : "";
        if (name.Length > 0)
        {
            _relationships.Add((name, type.Name));
        }

        var node = Name("n");
        Know((node, other));
        var inner = $"[{name}{(_random.Next(7) == 0 ? "" : ":" + type.Name)}{(isRange ? Pick("*1..2", "*2", "*0..1") : "")}]";
        var isAny = _random.Next(4) == 0;
        return $"{(isOut || isAny ? "" : "<")}-{inner}-{(isOut && !isAny ? ">" : "")}({node}{(_random.Next(3) == 0 ? "" : ":" + other)})";
    }

    private void Know((string Name, string? Label) node)
    {
        _nodes.Add(node);
        foreach (var property in GraphSchema.Label(node.Label!)!.Properties)
        {
            _expressions.Add($"{node.Name}.{property.Name}", TypeOf(property.Kind));
        }
    }

    private (string Text, char Type) NodeProperty()
    {
        var (name, label) = Pick(_nodes);
        var properties = GraphSchema.Label(label!)!.Properties;
        var at = _random.Next(-1, properties.Count);
        return at < 0 ? ($"{name}.id", 's') : ($"{name}.{properties[at].Name}", TypeOf(properties[at].Kind));
    }

    private string RelationshipProperty()
    {
        var (name, type) = Pick(_relationships);
        var properties = GraphSchema.Relationship(type!)!.Properties;
        return properties.Count == 0 || _random.Next(4) == 0
            ? $"type({name})"
            : $"{name}.{properties[_random.Next(properties.Count)].Name}";
    }

    private static char TypeOf(PropertyKind kind) => kind switch
    {
        PropertyKind.Text => 's',
        PropertyKind.TextList => 't',
        PropertyKind.Integer => 'i',
        PropertyKind.Real => 'f',
        _ => 'b',
    };

    private string Name(string prefix) => FormattableString.Invariant($"{prefix}{_names++}");

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private T Pick<T>(List<T> choices) => choices[_random.Next(choices.Count)];
}
