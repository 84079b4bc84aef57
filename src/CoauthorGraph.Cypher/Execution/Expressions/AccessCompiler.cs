using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax;
using CoauthorGraph.Cypher.Syntax.Tree;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Expressions;

/// <summary>Properties, items, slices, and maps that are made of them.</summary>
internal sealed class AccessCompiler(Frame frame, ExpressionCompiler compiler)
{
    public Evaluator Compile(Expression expression) => expression switch
    {
        PropertyAccess access => CompileProperty(access),
        IndexAccess access => CompileIndex(access),
        SliceAccess slice => CompileSlice(slice),
        MapLiteral map => CompileMap(map),
        _ => CompileProjection((MapProjection)expression),
    };

    private Evaluator CompileProperty(PropertyAccess access)
    {
        var subject = compiler.Compile(access.Subject);
        var key = access.Key;
        var place = access.Place;
        var graph = frame.Graph;
        var token = graph.PropertyKeyToken(key);
        if (token < 0 && access.Subject is BoundVariable { Kinds: ArgumentKinds.Node or ArgumentKinds.Relationship })
        {
            frame.Unknown.AddKey(key);
        }

        return () =>
        {
            var value = subject();
            if (value.IsNodeOf(graph))
            {
                return token < 0 ? default : GraphProperties.Of(graph.NodeProperty(value.AsNode(), token));
            }

            return value.Kind switch
            {
                CypherKind.Null => default,
                CypherKind.Relationship => token < 0 ? default
                    : GraphProperties.Of(graph.RelationshipProperty(value.AsRelationship(), token)),
                CypherKind.Map => value.AsMap()[key],
                _ => PartOf(value, key, place),
            };
        };
    }

    private static CypherValue PartOf(CypherValue value, string key, Place place)
    {
        try
        {
            return ValueProperties.Of(value, key);
        }
        catch (CypherException e)
        {
            throw e.At(place.Start);
        }
    }

    private Evaluator CompileIndex(IndexAccess access)
    {
        var subject = compiler.Compile(access.Subject);
        var index = compiler.Compile(access.Index);
        var place = access.Place;
        return () => Item(subject(), index(), place);
    }

    private CypherValue Item(CypherValue subject, CypherValue index, Place place)
    {
        switch (subject.Kind)
        {
            case CypherKind.Null:
                return default;
            case CypherKind.List:
                if (index.IsNull)
                {
                    return default;
                }

                if (!index.IsInteger)
                {
                    throw RuntimeErrors.Type(place, "a whole number as index of a list", index);
                }

                var list = subject.AsList();
                var at = index.AsInteger() < 0 ? index.AsInteger() + list.Count : index.AsInteger();
                return at >= 0 && at < list.Count ? list[(int)at] : default;
            case CypherKind.Map or CypherKind.Node or CypherKind.Relationship:
                if (index.IsNull)
                {
                    return default;
                }

                return index.IsString ? Named(subject, index.AsString()) : throw RuntimeErrors.Of(
                    CypherErrorKind.TypeError, "MapElementAccessByNonString", place, "A key must be text");
            case >= CypherKind.Date and <= CypherKind.Duration when index.IsString:
                return TemporalComponents.Of(subject, index.AsString());
            default:
                throw RuntimeErrors.Type(place, "a list, a map, a node or a relationship before [", subject);
        }
    }

    private CypherValue Named(CypherValue subject, string key)
    {
        if (subject.Kind == CypherKind.Map)
        {
            return subject.AsMap()[key];
        }

        var token = frame.Graph.PropertyKeyToken(key);
        return token < 0 ? default : GraphProperties.Of(subject.Kind == CypherKind.Node
            ? frame.Graph.NodeProperty(subject.AsNode(), token)
            : frame.Graph.RelationshipProperty(subject.AsRelationship(), token));
    }

    private Evaluator CompileSlice(SliceAccess slice)
    {
        var subject = compiler.Compile(slice.Subject);
        var from = compiler.CompileOptional(slice.From);
        var to = compiler.CompileOptional(slice.To);
        var place = slice.Place;
        return () =>
        {
            var value = subject();
            var first = from is null ? CypherValue.Integer(0) : from();
            var last = to is null ? CypherValue.Integer(long.MaxValue) : to();
            if (value.IsNull || first.IsNull || last.IsNull)
            {
                return default;
            }

            if (value.Kind != CypherKind.List || !first.IsInteger || !last.IsInteger)
            {
                throw RuntimeErrors.Type(place, "a list and whole numbers in a slice", value);
            }

            var list = value.AsList();
            var start = Bound(first.AsInteger(), list.Count);
            var end = Bound(last.AsInteger(), list.Count);
            return CypherValue.List(start < end ? list.Span[start..end].ToArray() : []);
        };
    }

    private static int Bound(long index, int count) =>
        (int)Math.Clamp(index < 0 ? index + count : index, 0, count);

    private Evaluator CompileMap(MapLiteral map)
    {
        var entries = map.Entries.Select(entry => (entry.Key, Value: compiler.Compile(entry.Value))).ToArray();
        return () =>
        {
            var values = new KeyValuePair<string, CypherValue>[entries.Length];
            for (var i = 0; i < entries.Length; i++)
            {
                values[i] = KeyValuePair.Create(entries[i].Key, entries[i].Value());
            }

            return CypherValue.Map(new CypherMap(values));
        };
    }

    private Evaluator CompileProjection(MapProjection projection)
    {
        var subject = compiler.Compile(projection.Subject);
        var items = projection.Items.Select(item => (item.Key, Value: compiler.CompileOptional(item.Value))).ToArray();
        var place = projection.Place;
        return () =>
        {
            var value = subject();
            if (value.IsNull)
            {
                return default;
            }

            var entries = new List<KeyValuePair<string, CypherValue>>();
            foreach (var (key, item) in items)
            {
                if (key is null)
                {
                    entries.AddRange(AllOf(value, place));
                }
                else
                {
                    entries.Add(KeyValuePair.Create(key, item!()));
                }
            }

            return CypherValue.Map(new CypherMap(entries));
        };
    }

    private CypherMap AllOf(CypherValue value, Place place) => value.Kind switch
    {
        CypherKind.Node => GraphProperties.OfNode(frame.Graph, value.AsNode()),
        CypherKind.Relationship => GraphProperties.OfRelationship(frame.Graph, value.AsRelationship()),
        CypherKind.Map => value.AsMap(),
        _ => throw RuntimeErrors.Type(place, "a node, a relationship or a map", value),
    };
}
