using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>Groups that are repeated: their variables are lists outside.</summary>
internal sealed class GroupBinder(Scope scope, Binder binder, HashSet<string> names)
{
    private readonly List<PatternGather> _gathers = [];
    private readonly List<Expression> _conditions = [];
    private readonly Scope _inner = scope.Copy();

    public PatternEdge Bind(GroupPattern group, int from, int to)
    {
        var parts = group.Pattern.Parts;
        if (parts is not [NodePattern first, .., NodePattern] || parts.Count % 2 == 0)
        {
            throw BindingErrors.Of(
                "UnexpectedSyntax", group.Place, "A repeated group needs nodes with relationships between them");
        }

        var firstSlot = Declare(first.Variable, ArgumentKinds.Node);
        Add(first, firstSlot);
        var hops = new List<PatternHop>();
        for (var i = 1; i < parts.Count; i += 2)
        {
            if (parts[i] is not RelationshipPattern { Length: null, Quantifier: null } relationship
                || parts[i + 1] is not NodePattern node)
            {
                throw BindingErrors.Of(
                    "UnexpectedSyntax", parts[i].Place, "Inside a repeated group nothing can be repeated");
            }

            hops.Add(HopOf(relationship, node));
        }

        if (hops.Count == 0)
        {
            throw BindingErrors.Of("UnexpectedSyntax", group.Place, "A repeated group needs a relationship");
        }

        if (group.Condition is not null)
        {
            _conditions.Add(group.Condition);
        }

        return new PatternEdge(from, to)
        {
            Hops = hops,
            Rounds = group.Quantifier,
            Gathers = _gathers,
            FirstSlot = firstSlot,
            FirstLabels = first.Labels,
            Conditions = [.. _conditions.Select(condition => binder.In(_inner).BindCondition(condition))],
            TraceSlot = scope.Slots.Next(),
        };
    }

    private PatternHop HopOf(RelationshipPattern relationship, NodePattern node)
    {
        var slot = Declare(relationship.Variable, ArgumentKinds.Relationship);
        var reference = PatternBinder.Reference(slot, relationship.Place, ArgumentKinds.Relationship);
        if (relationship.Properties is not null)
        {
            PatternBinder.AddProperties(relationship.Properties, reference, _conditions);
        }

        if (relationship.Condition is not null)
        {
            _conditions.Add(relationship.Condition);
        }

        var nodeSlot = Declare(node.Variable, ArgumentKinds.Node);
        Add(node, nodeSlot);
        return new PatternHop(
            slot, relationship.Variable?.Name ?? "", relationship.Types, relationship.Direction, false, nodeSlot,
                node.Labels);
    }

    private void Add(NodePattern node, int slot)
    {
        if (node.Properties is not null)
        {
            var reference = PatternBinder.Reference(slot, node.Place, ArgumentKinds.Node);
            PatternBinder.AddProperties(node.Properties, reference, _conditions);
        }

        if (node.Condition is not null)
        {
            _conditions.Add(node.Condition);
        }
    }

    private int Declare(Variable? variable, ArgumentKinds kinds)
    {
        if (variable is null)
        {
            return scope.Slots.Next();
        }

        if (scope.Find(variable.Name) is not null)
        {
            throw BindingErrors.AlreadyBound(variable.Place, variable.Name);
        }

        var item = _inner.Declare(variable.Place, variable.Name, kinds);
        var list = scope.Declare(variable.Place, variable.Name, ArgumentKinds.List, kinds);
        names.Add(variable.Name);
        _gathers.Add(new PatternGather(item.Slot, list.Slot));
        return item.Slot;
    }
}
