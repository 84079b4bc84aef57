using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions;
using CoauthorGraph.Cypher.Syntax.Tree;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Expressions;

/// <summary>Calls of functions.</summary>
internal sealed class CallCompiler(Frame frame, ExpressionCompiler compiler)
{
    public Evaluator Compile(FunctionCall call)
    {
        if (string.Equals(call.Name, "coalesce", StringComparison.OrdinalIgnoreCase))
        {
            return CompileCoalesce(call);
        }

        var function = FunctionCatalogue.Find(call.Name)
            ?? throw new InvalidOperationException($"No function {call.Name}");
        var arguments = call.Arguments.Select(compiler.Compile).ToArray();
        var context = frame.Functions;
        var place = call.Place;
        return () =>
        {
            var values = new CypherValue[arguments.Length];
            for (var i = 0; i < arguments.Length; i++)
            {
                values[i] = arguments[i]();
            }

            try
            {
                return function.Invoke(values, context);
            }
            catch (CypherException e) when (e.Offset is null)
            {
                throw e.At(place.Start);
            }
        };
    }

    // What stands behind the first value is not computed.
    private Evaluator CompileCoalesce(FunctionCall call)
    {
        var arguments = call.Arguments.Select(compiler.Compile).ToArray();
        return () =>
        {
            foreach (var argument in arguments)
            {
                if (argument() is { IsNull: false } value)
                {
                    return value;
                }
            }

            return default;
        };
    }
}
