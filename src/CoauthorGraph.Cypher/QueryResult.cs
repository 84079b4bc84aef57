using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Execution;
using CoauthorGraph.Cypher.Execution.Building;
using CoauthorGraph.Cypher.Execution.Operators;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Limits;
using CoauthorGraph.Cypher.Planning;
using CoauthorGraph.Cypher.Syntax.Tree;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher;

/// <summary>The rows of a query, computed as they are read. For one thread.</summary>
public sealed class QueryResult
{
    private readonly PlanNode _plan;
    private readonly Frame _frame;
    private readonly OperatorFactory _operators;
    private readonly Operator _root;
    private readonly int[] _slots;
    private bool _isOpen;

    internal QueryResult(
        IPropertyGraph graph,
        BoundStatement bound,
        PlanNode plan,
        QueryOptions options,
        IReadOnlyDictionary<string, CypherValue> parameters,
        CancellationToken cancellation)
    {
        var budget = new QueryBudget(options.Limits, options.Clock, cancellation);
        var functions = new FunctionContext
        {
            Graph = graph,
            Clock = options.Clock,
            Now = options.Clock.GetLocalNow(),
            Random = new Random(options.Seed),
            Seed = options.Seed,
            Cancellation = cancellation,
            Reserve = budget.Check,
        };
        _plan = plan;
        _frame = new Frame(graph, bound.Slots, parameters, functions, budget)
        {
            // What each step has given is counted by one.
            Threads = bound.Statement.Mode == StatementMode.Profile ? 1 : options.Threads,
            NodesOfAPart = options.NodesOfAPart,
        };
        _operators = new OperatorFactory(_frame);
        _root = _operators.Make(plan);
        _slots = [.. bound.Query.Columns.Select(static column => column.Slot)];
        Columns = [.. bound.Query.Columns.Select(static column => column.Name)];
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>What is no error but seldom meant: sentences about names that the graph has not got.</summary>
    public IReadOnlyList<string> Notices => _frame.Unknown.Sentences;

    /// <summary>The plan with what each step has given so far.</summary>
    public string Profile => PlanText.Of(_plan, plan => _operators.Made.GetValueOrDefault(plan)?.Given);

    /// <summary>Fills a row with a value for each column.</summary>
    /// <param name="row">As long as there are columns.</param>
    /// <returns>Whether there was a row.</returns>
    /// <exception cref="Errors.CypherException">A value cannot be computed, or a limit is reached.</exception>
    public bool TryRead(Span<CypherValue> row)
    {
        if (!_isOpen)
        {
            _root.Open();
            _isOpen = true;
        }

        if (_slots.Length == 0)
        {
            while (_root.Next())
            {
            }

            return false;
        }

        if (!_root.Next())
        {
            return false;
        }

        _frame.Budget.CountRow();
        for (var i = 0; i < _slots.Length; i++)
        {
            row[i] = _frame.Slots[_slots[i]];
        }

        return true;
    }

    /// <summary>The rows that are left.</summary>
    public IEnumerable<CypherValue[]> ReadRows()
    {
        while (true)
        {
            var row = new CypherValue[_slots.Length];
            if (!TryRead(row))
            {
                yield break;
            }

            yield return row;
        }
    }
}
