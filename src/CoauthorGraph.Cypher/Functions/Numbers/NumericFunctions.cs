using System.Globalization;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Numbers;

/// <summary>Functions of numbers.</summary>
internal static class NumericFunctions
{
    private const ArgumentKinds Number = ArgumentKinds.Number;
    private const ArgumentKinds Float = ArgumentKinds.Float;

    public static IEnumerable<CypherFunction> All =>
    [
        Define.Strict(
            "abs", "abs(input :: INTEGER | FLOAT) :: INTEGER | FLOAT", "A number without its sign.", [Number], Number,
            static (a, _) => a[0].IsFloat
                ? CypherValue.Float(Math.Abs(a[0].AsFloat()))
                : CypherValue.Integer(a[0].AsInteger() < 0 ? unchecked(-a[0].AsInteger()) : a[0].AsInteger())),
        Define.Strict(
            "sign", "sign(input :: INTEGER | FLOAT) :: INTEGER", "-1, 0 or 1 by the sign of a number.", [Number],
            ArgumentKinds.Integer,
            static (a, _) => CypherValue.Integer(
                double.IsNaN(a[0].AsNumber()) ? 0 : Math.Sign(a[0].AsNumber()))),
        Define.Strict(
            "round", "round(value :: FLOAT, precision :: INTEGER | FLOAT, mode :: STRING) :: FLOAT",
            "A number rounded to so many digits behind the point.", [Number, Number, ArgumentKinds.String], Float,
            Round, minimum: 1),
        Define.Strict(
            "isNaN", "isNaN(input :: INTEGER | FLOAT) :: BOOLEAN", "Whether a number is none.", [Number],
            ArgumentKinds.Boolean, static (a, _) => CypherValue.Boolean(double.IsNaN(a[0].AsNumber()))),
        Of("ceil", "The least whole number that is not less.", Math.Ceiling),
        Of("floor", "The greatest whole number that is not greater.", Math.Floor),
        Of("sqrt", "The square root.", Math.Sqrt),
        Of("exp", "e to the power of a number.", Math.Exp),
        Of("log", "The natural logarithm.", Math.Log),
        Of("log10", "The logarithm to the base 10.", Math.Log10),
        Of("sin", "The sine.", Math.Sin),
        Of("cos", "The cosine.", Math.Cos),
        Of("tan", "The tangent.", Math.Tan),
        Of("cot", "The cotangent.", static x => 1 / Math.Tan(x)),
        Of("asin", "The arc sine.", Math.Asin),
        Of("acos", "The arc cosine.", Math.Acos),
        Of("atan", "The arc tangent.", Math.Atan),
        Of("sinh", "The hyperbolic sine.", Math.Sinh),
        Of("cosh", "The hyperbolic cosine.", Math.Cosh),
        Of("tanh", "The hyperbolic tangent.", Math.Tanh),
        Of("coth", "The hyperbolic cotangent.", static x => x == 0 ? double.NaN : 1 / Math.Tanh(x)),
        Of("haversin", "Half the versine.", static x => (1 - Math.Cos(x)) / 2),
        Of("degrees", "An angle of radians in degrees.", static x => x * (180 / Math.PI)),
        Of("radians", "An angle of degrees in radians.", static x => x / 180 * Math.PI),
        Define.Strict(
            "atan2", "atan2(y :: FLOAT, x :: FLOAT) :: FLOAT", "The angle of a place on the plane.",
            [Number, Number], Float, static (a, _) => CypherValue.Float(Math.Atan2(a[0].AsNumber(), a[1].AsNumber()))),
        Define.Constant("e", "e() :: FLOAT", "The base of natural logarithms.", Float,
            static (_, _) => CypherValue.Float(Math.E)),
        Define.Constant("pi", "pi() :: FLOAT", "The circumference of a circle to its diameter.", Float,
            static (_, _) => CypherValue.Float(Math.PI)),
        Define.Constant(
            "rand", "rand() :: FLOAT", "A random number from 0 to less than 1.", Float,
            static (_, context) => CypherValue.Float(context.Random.NextDouble()), isDeterministic: false),
        Define.Constant(
            "randomUUID", "randomUUID() :: STRING", "A random UUID.", ArgumentKinds.String,
            static (_, context) => CypherValue.String(Uuid(context.Random)), isDeterministic: false),
        Define.Constant(
            "timestamp", "timestamp() :: INTEGER", "Milliseconds since 1970 at the beginning of the statement.",
            ArgumentKinds.Integer, static (_, context) => CypherValue.Integer(context.Now.ToUnixTimeMilliseconds())),
    ];

    private static CypherFunction Of(string name, string description, Func<double, double> f) => Define.Strict(
        name, $"{name}(input :: FLOAT) :: FLOAT", description, [Number], Float,
        (a, _) => CypherValue.Float(f(a[0].AsNumber())));

    private static CypherValue Round(ReadOnlySpan<CypherValue> a, FunctionContext context)
    {
        var digits = a.Length > 1 ? Define.Whole(a[1]) : 0;
        return CypherValue.Float(a.Length < 3 && digits == 0
            ? Rounding.ToWhole(a[0].AsNumber())
            : Rounding.To(a[0].AsNumber(), digits, a.Length > 2 ? a[2].AsString() : "HALF_UP"));
    }

    private static string Uuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }
}
