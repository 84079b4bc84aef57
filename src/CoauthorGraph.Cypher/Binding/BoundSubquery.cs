using CoauthorGraph.Cypher.Syntax;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>A query in an expression, and what is made of its rows.</summary>
// Value: the slot that is collected, or of which the first is taken.
internal sealed record BoundSubquery(Place Place, SubqueryUse Use, BoundQuery Query, int Value) : Expression(Place);
