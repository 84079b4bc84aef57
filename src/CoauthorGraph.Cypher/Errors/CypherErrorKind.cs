namespace CoauthorGraph.Cypher.Errors;

/// <summary>The classes of errors, by the names that openCypher gives them.</summary>
public enum CypherErrorKind
{
    /// <summary>The text is no query, or uses a name or a type in a way that can be seen without running it.</summary>
    SyntaxError,

    /// <summary>The query is well formed and means nothing.</summary>
    SemanticError,

    /// <summary>A value of another type was wanted.</summary>
    TypeError,

    /// <summary>A value of the right type is out of what is accepted.</summary>
    ArgumentError,

    /// <summary>A number has no result, as one divided by zero.</summary>
    ArithmeticError,

    /// <summary>A node or a relationship is not there.</summary>
    EntityNotFound,

    /// <summary>A parameter has no value.</summary>
    ParameterMissing,

    /// <summary>A procedure or a function is not there, or fails.</summary>
    ProcedureError,

    /// <summary>A constraint would not hold any more.</summary>
    ConstraintVerificationFailed,

    /// <summary>A query that writes was given to a graph that is only read.</summary>
    ReadOnly,

    /// <summary>The query needs more time, rows or memory than it may have.</summary>
    LimitExceeded,
}
