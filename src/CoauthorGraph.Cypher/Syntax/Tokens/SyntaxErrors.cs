using CoauthorGraph.Cypher.Errors;

namespace CoauthorGraph.Cypher.Syntax.Tokens;

/// <summary>The errors of a text that is no query.</summary>
internal static class SyntaxErrors
{
    public static CypherException At(int offset, string message, string detail = "UnexpectedSyntax") =>
        new(CypherErrorKind.SyntaxError, CypherErrorPhase.CompileTime, detail, message, offset);
}
