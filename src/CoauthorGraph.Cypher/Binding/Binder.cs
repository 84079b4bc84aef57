using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Binding;

/// <summary>Gives names their meaning: which slot each variable is, what is grouped, what cannot be.</summary>
internal sealed class Binder
{
    private Binder(IReadOnlyList<GraphProcedure> procedures)
    {
        Subqueries = new SubqueryBinder(this);
        Queries = new QueryBinder(this);
        Procedures = new ProcedureBinder(this, procedures);
    }

    public SubqueryBinder Subqueries { get; }

    public QueryBinder Queries { get; }

    public ProcedureBinder Procedures { get; }

    public static BoundStatement Bind(Statement statement, IReadOnlyList<GraphProcedure> procedures)
    {
        var binder = new Binder(procedures);
        var slots = new SlotCounter();
        var query = binder.Queries.BindTop(statement.Query, new Scope(slots));
        return new BoundStatement(statement, query, slots.Count);
    }

    public ExpressionBinder In(Scope scope) => new(scope, this);
}
