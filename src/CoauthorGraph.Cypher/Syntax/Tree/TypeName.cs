namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>A type of values, as <c>LIST&lt;INTEGER NOT NULL&gt;</c> or <c>INTEGER | FLOAT</c>.</summary>
internal sealed record TypeName(string Name, bool IsNotNull, Sequence<TypeName> Parts);
