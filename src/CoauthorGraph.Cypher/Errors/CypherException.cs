namespace CoauthorGraph.Cypher.Errors;

/// <summary>A query that cannot be answered: what is wrong in a sentence, with codes for programs.</summary>
public sealed class CypherException : Exception
{
    /// <summary>An error.</summary>
    /// <param name="kind">Its class.</param>
    /// <param name="phase">When it was found.</param>
    /// <param name="detail">openCypher's name of what is wrong, as <c>UndefinedVariable</c>.</param>
    /// <param name="message">What was found, where, and what to do.</param>
    /// <param name="offset">Where in the query it is; null where it is nowhere in particular.</param>
    public CypherException(
        CypherErrorKind kind, CypherErrorPhase phase, string detail, string message, int? offset = null)
        : base(message)
    {
        Kind = kind;
        Phase = phase;
        Detail = detail;
        Offset = offset;
    }

    /// <summary>Its class.</summary>
    public CypherErrorKind Kind { get; }

    /// <summary>When it was found.</summary>
    public CypherErrorPhase Phase { get; }

    /// <summary>openCypher's name of what is wrong, as <c>UndefinedVariable</c>.</summary>
    public string Detail { get; }

    /// <summary>Where in the query it is, in UTF-16 units from its beginning; null where it is nowhere.</summary>
    public int? Offset { get; }

    /// <summary>The code of a Neo4j server for the same error.</summary>
    public string ServerCode => "Neo.ClientError." + Kind switch
    {
        CypherErrorKind.SyntaxError or CypherErrorKind.SemanticError => "Statement.SyntaxError",
        CypherErrorKind.TypeError => "Statement.TypeError",
        CypherErrorKind.ArgumentError => "Statement.ArgumentError",
        CypherErrorKind.ArithmeticError => "Statement.ArithmeticError",
        CypherErrorKind.EntityNotFound => "Statement.EntityNotFound",
        CypherErrorKind.ParameterMissing => "Statement.ParameterMissing",
        CypherErrorKind.ProcedureError => Detail is "ProcedureNotFound"
            ? "Procedure.ProcedureNotFound"
            : "Procedure.ProcedureCallFailed",
        CypherErrorKind.ConstraintVerificationFailed => "Schema.ConstraintValidationFailed",
        CypherErrorKind.ReadOnly => "General.WriteOnReadOnlyAccessDatabase",
        _ => "General.TransactionOutOfMemoryError",
    };

    /// <summary>The same error found at a place, where it has none yet.</summary>
    public CypherException At(int offset) =>
        Offset is null ? new CypherException(Kind, Phase, Detail, Message, offset) : this;

    /// <summary>A value of another type was wanted.</summary>
    public static CypherException Type(string message) => new(
        CypherErrorKind.TypeError, CypherErrorPhase.Runtime, "InvalidArgumentType", message);

    /// <summary>A value is out of what is accepted.</summary>
    public static CypherException Argument(string message, string detail = "InvalidArgumentValue") => new(
        CypherErrorKind.ArgumentError, CypherErrorPhase.Runtime, detail, message);

    /// <summary>A number has no result.</summary>
    public static CypherException Arithmetic(string message) => new(
        CypherErrorKind.ArithmeticError, CypherErrorPhase.Runtime, "ArithmeticError", message);
}
