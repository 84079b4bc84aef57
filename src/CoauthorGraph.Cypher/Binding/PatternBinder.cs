using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>Turns the paths of a MATCH into a graph of what to look for.</summary>
/// <remarks>Hides: whether variables of the pattern are its own even where they hide others.</remarks>
internal sealed class PatternBinder(Scope scope, Binder binder, bool hides = false)
{
    private const int MostNodes = 500;
    private readonly List<PatternNode> _nodes = [];
    private readonly List<PatternEdge> _edges = [];
    private readonly List<PatternPath> _paths = [];
    private readonly List<Expression> _pending = [];
    private readonly List<Expression> _conditions = [];
    private readonly HashSet<string> _here = new(StringComparer.Ordinal);
    private readonly HashSet<string> _relationships = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofPath = new(StringComparer.Ordinal);
    private readonly Scope _before = scope.Copy();

    public PatternGraph Bind(IEnumerable<PathPattern> patterns, Expression? where, bool isRepeatable)
    {
        var all = patterns.ToList();
        foreach (var path in all)
        {
            _ofPath.Clear();
            AddPath(path);
            if (_nodes.Count > MostNodes)
            {
                throw BindingErrors.Of(
                    "UnexpectedSyntax", path.Place, $"A MATCH has more than {MostNodes} nodes here: split it");
            }
        }

        foreach (var pending in _pending)
        {
            _conditions.AddRange(Conjuncts(pending));
        }

        if (where is not null)
        {
            _conditions.AddRange(Conjuncts(where));
        }

        GiveConditionsToShortest();
        return new PatternGraph(_nodes, _edges, _paths, _conditions, isRepeatable);
    }

    /// <summary>The parts that must all hold.</summary>
    private IEnumerable<Expression> Conjuncts(Expression condition)
    {
        if (AggregateSearch.IsIn(condition))
        {
            throw BindingErrors.Of(
                "InvalidAggregation", condition.Place, "No aggregation can stand in WHERE: aggregate by WITH before");
        }

        return Split(binder.In(scope).BindCondition(condition));
    }

    private static IEnumerable<Expression> Split(Expression bound) =>
        bound is Logical { Operator: LogicalOperator.And } and
        ? and.Operands.SelectMany(Split)
        : [bound];

    private void AddPath(PathPattern path)
    {
        if (path.Variable is { } name && (_here.Contains(name.Name) || (!hides && _before.Find(name.Name) is not null)))
        {
            throw BindingErrors.AlreadyBound(name.Place, name.Name);
        }

        var parts = Flatten(path.Parts).ToList();
        CheckShortest(path, parts);
        var nodes = new List<int>();
        var edges = new List<int>();
        PatternPart? waiting = null;
        foreach (var part in parts)
        {
            if (part is NodePattern node)
            {
                var index = AddNode(node);
                Join(path, waiting, nodes, edges, index);
                waiting = null;
                continue;
            }

            if (waiting is not null || nodes.Count == 0)
            {
                Join(path, waiting, nodes, edges, AddHiddenNode(part.Place));
            }

            waiting = part;
        }

        if (waiting is not null)
        {
            Join(path, waiting, nodes, edges, AddHiddenNode(path.Place));
        }

        AddPathVariable(path, nodes, edges);
    }

    // Groups without a quantifier stand for themselves.
    private IEnumerable<PatternPart> Flatten(IEnumerable<PatternPart> parts)
    {
        PatternPart? last = null;
        foreach (var part in parts)
        {
            if (part is not GroupPattern { Quantifier: null } group)
            {
                last = part;
                yield return part;
                continue;
            }

            if (group.Condition is not null)
            {
                _pending.Add(group.Condition);
            }

            foreach (var inner in Flatten(group.Pattern.Parts))
            {
                if (last is NodePattern before
                    && inner is NodePattern { Variable: null, Labels: null, Properties: null })
                {
                    last = before;
                    continue;
                }

                last = inner;
                yield return inner;
            }
        }
    }

    private static void CheckShortest(PathPattern path, List<PatternPart> parts)
    {
        if (path.Shortest != ShortestKind.None && parts is not [NodePattern, RelationshipPattern, NodePattern])
        {
            throw BindingErrors.Of(
                "InvalidRelationshipPattern", path.Place, "A shortest path needs two nodes and one relationship between");
        }
    }

    private void Join(PathPattern path, PatternPart? link, List<int> nodes, List<int> edges, int node)
    {
        if (link is not null)
        {
            edges.Add(_edges.Count);
            _edges.Add(EdgeOf(path, link, nodes[^1], node));
        }
        else if (nodes.Count > 0)
        {
            throw BindingErrors.Of(
                "UnexpectedSyntax", path.Place, "Two nodes follow one another without a relationship between");
        }

        nodes.Add(node);
    }

    private int AddHiddenNode(Place place)
    {
        _nodes.Add(new PatternNode(scope.DeclareHidden(place, ArgumentKinds.Node).Slot, "", false));
        return _nodes.Count - 1;
    }

    private int AddNode(NodePattern node)
    {
        var index = NodeIndex(node);
        if (node.Labels is not null)
        {
            _nodes[index].Labels.Add(binder.In(scope).BindLabels(node.Labels, scope));
        }

        if (node.Properties is not null)
        {
            AddProperties(node.Properties, Reference(_nodes[index].Slot, node.Place, ArgumentKinds.Node), _pending);
        }

        if (node.Condition is not null)
        {
            _pending.Add(node.Condition);
        }

        return index;
    }

    private int NodeIndex(NodePattern node)
    {
        if (node.Variable is not { } variable)
        {
            return AddHiddenNode(node.Place);
        }

        var known = hides && !_here.Contains(variable.Name) && _before.Find(variable.Name) is { } outer
            && (outer.Kinds & ArgumentKinds.Node) == 0 ? null : scope.Find(variable.Name);
        if (known is null)
        {
            _here.Add(variable.Name);
            var slot = scope.Declare(variable.Place, variable.Name, ArgumentKinds.Node).Slot;
            _nodes.Add(new PatternNode(slot, variable.Name, false));
            return _nodes.Count - 1;
        }

        if ((known.Kinds & ArgumentKinds.Node) == 0)
        {
            throw BindingErrors.Conflict(variable.Place, variable.Name, "a node", known.Kinds);
        }

        var index = _nodes.FindIndex(other => other.Slot == known.Slot);
        if (index < 0)
        {
            _nodes.Add(new PatternNode(known.Slot, variable.Name, true));
            index = _nodes.Count - 1;
        }

        return index;
    }

    private PatternEdge EdgeOf(PathPattern path, PatternPart link, int from, int to)
    {
        var edge = link is RelationshipPattern relationship
            ? RelationshipEdge(relationship, from, to)
            : new GroupBinder(scope, binder, _here).Bind((GroupPattern)link, from, to);
        if (path.Shortest == ShortestKind.None)
        {
            return edge;
        }

        return edge with
        {
            Rounds = edge.Rounds ?? new Repetition(1, 1),
            IsFunction = true,
            Selection = path.Shortest == ShortestKind.All ? WalkSelection.AllShortest : WalkSelection.Shortest,
            TraceSlot = edge.TraceSlot >= 0 ? edge.TraceSlot : scope.Slots.Next(),
        };
    }

    private PatternEdge RelationshipEdge(RelationshipPattern pattern, int from, int to)
    {
        var rounds = pattern.Length ?? pattern.Quantifier;
        var name = pattern.Variable?.Name ?? "";
        var given = DeclareRelationship(pattern, rounds is not null, out var slot);
        var types = pattern.Types is null ? null : binder.In(scope).BindLabels(pattern.Types, scope);
        if (rounds is null)
        {
            var conditions = new List<Expression>();
            AddRelationshipConditions(pattern, Reference(slot, pattern.Place, ArgumentKinds.Relationship), conditions);
            _pending.AddRange(conditions);
            return new PatternEdge(from, to)
            {
                Hops = [new PatternHop(slot, name, types, pattern.Direction, given, -1, null)],
            };
        }

        var item = scope.Slots.Next();
        var inner = new List<Expression>();
        var innerScope = scope.Copy();
        var reference = Reference(item, pattern.Place, ArgumentKinds.Relationship);
        if (pattern.Variable is not null)
        {
            innerScope.Set(reference with { Name = name });
        }

        AddRelationshipConditions(pattern, reference, inner);
        return new PatternEdge(from, to)
        {
            Hops = [new PatternHop(item, name, types, pattern.Direction, false, -1, null)],
            Rounds = rounds,
            Gathers = pattern.Variable is null || given ? [] : [new PatternGather(item, slot)],
            Conditions = [.. inner.Select(condition => binder.In(innerScope).BindCondition(condition))],
            TraceSlot = scope.Slots.Next(),
            GivenList = given ? slot : -1,
        };
    }

    private bool DeclareRelationship(RelationshipPattern pattern, bool isList, out int slot)
    {
        if (pattern.Variable is not { } variable)
        {
            slot = scope.Slots.Next();
            return false;
        }

        var wanted = isList ? ArgumentKinds.List : ArgumentKinds.Relationship;
        var isOurs = _here.Contains(variable.Name);
        var known = hides && !isOurs && _before.Find(variable.Name) is { } outer && (outer.Kinds & wanted) == 0
            ? null : scope.Find(variable.Name);
        if (known is null)
        {
            _here.Add(variable.Name);
            _relationships.Add(variable.Name);
            _ofPath.Add(variable.Name);
            slot = scope.Declare(variable.Place, variable.Name, wanted, ArgumentKinds.Relationship).Slot;
            return false;
        }

        if (!_relationships.Add(variable.Name) && isOurs && (known.Kinds & wanted) != 0)
        {
            // In one path it is a slip; in two it may be meant, and there is nothing of the kind.
            if (!_ofPath.Add(variable.Name))
            {
                throw BindingErrors.Of(
                    "RelationshipUniquenessViolation",
                    variable.Place,
                    $"Relationship `{variable.Name}` stands twice in one path, and a relationship is followed only once");
            }

            _pending.Add(new Literal(variable.Place, false));
            slot = scope.Slots.Next();
            return false;
        }

        if ((known.Kinds & wanted) == 0 || (isList && (known.ItemKinds & ArgumentKinds.Relationship) == 0))
        {
            throw BindingErrors.Conflict(
                variable.Place, variable.Name, isList ? "a list of relationships" : "a relationship", known.Kinds);
        }

        slot = known.Slot;
        return true;
    }

    private static void AddRelationshipConditions(
        RelationshipPattern pattern, BoundVariable reference, List<Expression> conditions)
    {
        if (pattern.Properties is not null)
        {
            AddProperties(pattern.Properties, reference, conditions);
        }

        if (pattern.Condition is not null)
        {
            conditions.Add(pattern.Condition);
        }
    }

    /// <summary>Adds that the properties of an entity are those of a map.</summary>
    public static void AddProperties(Expression properties, BoundVariable entity, List<Expression> conditions)
    {
        if (properties is not MapLiteral map)
        {
            throw BindingErrors.Of(
                "InvalidParameterUse", properties.Place, "A parameter cannot be all properties of a pattern: name them");
        }

        foreach (var entry in map.Entries)
        {
            conditions.Add(new Comparison(
                entry.Value.Place,
                [new PropertyAccess(entry.Value.Place, entity, entry.Key), entry.Value],
                [ComparisonOperator.Equal]));
        }
    }

    public static BoundVariable Reference(int slot, Place place, ArgumentKinds kinds) => new(place, "", slot, kinds);

    private void AddPathVariable(PathPattern path, List<int> nodes, List<int> edges)
    {
        var selection = path.Selector?.Kind switch
        {
            SelectorKind.Any => WalkSelection.Any,
            SelectorKind.AllShortest => WalkSelection.AllShortest,
            SelectorKind.Shortest => WalkSelection.Shortest,
            SelectorKind.ShortestGroups => WalkSelection.ShortestGroups,
            _ => WalkSelection.All,
        };
        var count = path.Selector?.Count;
        if (selection != WalkSelection.All && edges is [var only] && _edges[only].Rounds is not null)
        {
            _edges[only] = _edges[only] with { Selection = selection, Count = count };
            selection = WalkSelection.All;
        }

        if (path.Variable is null && selection == WalkSelection.All)
        {
            return;
        }

        var slot = -1;
        if (path.Variable is { } variable)
        {
            if (_here.Contains(variable.Name))
            {
                throw BindingErrors.AlreadyBound(variable.Place, variable.Name);
            }

            slot = scope.Declare(variable.Place, variable.Name, ArgumentKinds.Path).Slot;
            _here.Add(variable.Name);
            if (path.Shortest != ShortestKind.None)
            {
                _edges[edges[0]] = _edges[edges[0]] with { PathSlot = slot };
            }
        }

        _paths.Add(new PatternPath(slot, path.Variable?.Name ?? "", [.. nodes], [.. edges])
        {
            Selection = selection,
            Count = count,
        });
    }

    // shortestPath finds the shortest of those for which the conditions on it hold.
    private void GiveConditionsToShortest()
    {
        for (var i = 0; i < _edges.Count; i++)
        {
            var edge = _edges[i];
            var slots = edge.Gathers.Select(static gather => gather.List).Append(edge.PathSlot)
                .Where(static slot => slot >= 0).ToHashSet();
            if (edge.PathSlot < 0 && !(edge.Selection != WalkSelection.All && edge.Count is null && slots.Count > 0))
            {
                continue;
            }

            var own = _conditions.Where(condition => SlotSearch.Of(condition).Any(slots.Contains)).ToList();
            if (edge.PathSlot >= 0 && own.Count > 0)
            {
                _edges[i] = edge with { PathConditions = own };
                _conditions.RemoveAll(own.Contains);
            }
        }
    }
}
