using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Lists;

/// <summary>Lists of numbers as vectors of single precision, as indexes of vectors hold them.</summary>
internal static class Vectors
{
    public static double[] Of(string name, CypherValue list, int place)
    {
        var items = list.AsList().Span;
        if (items.IsEmpty)
        {
            throw CypherException.Argument($"{name}() takes no empty list, and argument {place + 1} is one");
        }

        var numbers = new double[items.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = items[i].IsNumber && float.IsFinite((float)items[i].AsNumber())
                ? (float)items[i].AsNumber()
                : throw CypherException.Argument(
                    $"{name}() takes lists of finite numbers, and {Define.Shown(items[i])} is none");
        }

        return numbers;
    }

    public static double Cosine(double[] left, double[] right)
    {
        Check(left, right);
        double product = 0, leftSquare = 0, rightSquare = 0;
        for (var i = 0; i < left.Length; i++)
        {
            product += left[i] * right[i];
            leftSquare += left[i] * left[i];
            rightSquare += right[i] * right[i];
        }

        return leftSquare == 0 || rightSquare == 0
            ? throw CypherException.Argument("A vector of zeros has no direction: no cosine tells how alike it is")
            : (float)((1 + (product / Math.Sqrt(leftSquare * rightSquare))) / 2);
    }

    public static double Euclidean(double[] left, double[] right)
    {
        Check(left, right);
        double square = 0;
        for (var i = 0; i < left.Length; i++)
        {
            square += (left[i] - right[i]) * (left[i] - right[i]);
        }

        return (float)(1 / (1 + square));
    }

    private static void Check(double[] left, double[] right)
    {
        if (left.Length != right.Length)
        {
            throw CypherException.Argument(
                $"Vectors are compared in as many dimensions, not one of {left.Length} with one of {right.Length}");
        }
    }
}
