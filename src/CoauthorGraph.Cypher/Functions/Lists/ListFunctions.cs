using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Functions.Strings;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Lists;

/// <summary>Functions of lists, and of whatever has a size.</summary>
internal static class ListFunctions
{
    private const ArgumentKinds List = ArgumentKinds.List;

    public static IEnumerable<CypherFunction> All =>
    [
        Define.Strict(
            "head", "head(list :: LIST<ANY>) :: ANY", "The first element of a list.", [List], ArgumentKinds.Any,
            static (a, _) => a[0].AsList() is { Count: > 0 } list ? list[0] : default),
        Define.Strict(
            "last", "last(list :: LIST<ANY>) :: ANY", "The last element of a list.", [List], ArgumentKinds.Any,
            static (a, _) => a[0].AsList() is { Count: > 0 } list ? list[list.Count - 1] : default),
        Define.Strict(
            "tail", "tail(input :: LIST<ANY>) :: LIST<ANY>", "A list without its first element.", [List], List,
            static (a, _) => CypherValue.List(
                a[0].AsList() is { Count: > 0 } list ? list.Span[1..].ToArray() : [])),
        new CypherFunction(
            "range", "range(start :: INTEGER, end :: INTEGER, step :: INTEGER) :: LIST<INTEGER>",
            "The whole numbers from one to another, both included.", Range)
        {
            Minimum = 2,
            Maximum = 3,
            Result = List,
        },
        Define.Strict(
            "size", "size(input :: STRING | LIST<ANY>) :: INTEGER",
            "Number of elements of a list, or of characters of a text.", [ArgumentKinds.String | List],
            ArgumentKinds.Integer,
            static (a, _) => CypherValue.Integer(
                a[0].IsList ? a[0].AsList().Count : CodePoints.Count(a[0].AsString()))),
        Define.Strict(
            "isEmpty", "isEmpty(input :: STRING | MAP | LIST<ANY>) :: BOOLEAN",
            "Whether a text, a list or a map has nothing in it.", [ArgumentKinds.String | List | ArgumentKinds.Map],
            ArgumentKinds.Boolean,
            static (a, _) => CypherValue.Boolean(a[0].Kind switch
            {
                CypherKind.String => a[0].AsString().Length == 0,
                CypherKind.List => a[0].AsList().Count == 0,
                _ => a[0].AsMap().Count == 0,
            })),
        new CypherFunction(
            "coalesce", "coalesce(input :: ANY, …) :: ANY", "The first argument that is not null.",
            static (arguments, _) =>
            {
                foreach (var argument in arguments)
                {
                    if (!argument.IsNull)
                    {
                        return argument;
                    }
                }

                return default;
            })
        {
            Minimum = 1,
            Maximum = int.MaxValue,
        },
        new CypherFunction(
            "nullIf", "nullIf(v1 :: ANY, v2 :: ANY) :: ANY", "Null where both are the same, else the first.",
            static (a, _) => CypherEquivalence.Instance.Equals(a[0], a[1]) ? default : a[0])
        {
            Minimum = 2,
            Maximum = 2,
        },
        Vector("vector.similarity.cosine", "the cosine of the angle between them", Vectors.Cosine),
        Vector("vector.similarity.euclidean", "their distance", Vectors.Euclidean),
    ];

    private static CypherFunction Vector(string name, string by, Func<double[], double[], double> similarity) =>
        Define.Strict(
            name, $"{name}(a :: LIST<INTEGER | FLOAT>, b :: LIST<INTEGER | FLOAT>) :: FLOAT",
            $"How alike two vectors are, from 0 to 1, by {by}.", [List, List], ArgumentKinds.Float,
            (a, _) => CypherValue.Float(similarity(Vectors.Of(name, a[0], 0), Vectors.Of(name, a[1], 1))));

    private static CypherValue Range(ReadOnlySpan<CypherValue> a, FunctionContext context)
    {
        foreach (var argument in a)
        {
            if (argument.IsNull)
            {
                throw CypherException.Type("range() goes from one whole number to another, and null is none");
            }

            if (!argument.IsInteger)
            {
                throw CypherException.Argument(
                    $"range() takes whole numbers, and {Define.Shown(argument)} is none", "InvalidArgumentType");
            }
        }

        Int128 start = a[0].AsInteger(), end = a[1].AsInteger(), step = a.Length > 2 ? a[2].AsInteger() : 1;
        if (step == 0)
        {
            throw CypherException.Argument("range() goes nowhere with a step of 0", "NumberOutOfRange");
        }

        var count = (end - start) / step + 1;
        if (step > 0 ? end < start : end > start)
        {
            return CypherValue.List(CypherList.Empty);
        }

        if (count > Array.MaxLength)
        {
            throw CypherException.Argument(
                $"range({start}, {end}, {step}) has {count} numbers, which are more than a list can hold",
                "NumberOutOfRange");
        }

        context.Reserve?.Invoke((long)count * 16);
        var items = new CypherValue[(int)count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = CypherValue.Integer((long)(start + (i * step)));
        }

        return CypherValue.List(items);
    }
}
