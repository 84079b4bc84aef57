using System.Text.RegularExpressions;
using CoauthorGraph.Conformance.Tests.Graphs;
using CoauthorGraph.Conformance.Tests.Tables;
using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Conformance.Tests.Kit;

/// <summary>One run of a scenario: a graph, what was asked of it, and what came of it.</summary>
internal sealed partial class ScenarioRun
{
    private readonly ScenarioGraph _graph = new();
    private readonly List<GraphProcedure> _procedures = [];
    private readonly Dictionary<string, CypherValue> _parameters = new(StringComparer.Ordinal);
    private readonly ScenarioEngine _engine;
    private ScenarioAnswer? _answer;
    private CypherException? _error;
    private bool _isWrite;
    private bool _checksRead;
    private bool _expectsError;

    private ScenarioRun() => _engine = new ScenarioEngine(_procedures);

    public static ScenarioVerdict Of(Scenario scenario)
    {
        var run = new ScenarioRun();
        try
        {
            run._expectsError = scenario.Steps.Any(static step => Raised().IsMatch(step.Text));
            foreach (var step in scenario.Steps)
            {
                run.Do(step);
            }

            return new ScenarioVerdict(scenario, run._isWrite && !run._checksRead, null);
        }
#pragma warning disable CA1031 // Whatever a scenario meets is its verdict.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var text = exception is CypherException error
                ? $"{error.Kind} ({error.Phase}, {error.Detail}): {error.Message}"
                : exception is ScenarioMismatchException ? exception.Message : exception.ToString();
            return new ScenarioVerdict(scenario, run._isWrite && !run._checksRead, text);
        }
    }

    private void Do(ScenarioStep step)
    {
        if (step.Text is "any graph" or "an empty graph")
        {
            return;
        }

        if (NamedGraph().Match(step.Text) is { Success: true } named)
        {
            Write(TechnologyCompatibilityKit.NamedGraph(named.Groups["name"].Value));
        }
        else if (step.Text == "having executed:")
        {
            Write(step.Query!);
        }
        else if (step.Text == "parameters are:")
        {
            foreach (var row in step.Table!)
            {
                _parameters[row[0]] = _engine.Run(_graph, $"RETURN {row[1]} AS value", _parameters).Rows[0][0];
            }
        }
        else if (step.Text.StartsWith("there exists a procedure ", StringComparison.Ordinal))
        {
            _procedures.Add(ScenarioProcedure.Of(step));
        }
        else if (step.Text is "executing query:" or "executing control query:")
        {
            Execute(step.Query!);
        }
        else
        {
            Check(step);
        }
    }

    private void Write(string text) => new SetupWriter(_graph, _engine, _parameters).Run(text);

    // A query that writes is tried on the engine, which must refuse it, and is then carried out for what follows.
    private void Execute(string text)
    {
        _answer = null;
        _error = null;
        var writes = IsWriting(text);
        _isWrite |= writes;
        _checksRead = !writes;
        try
        {
            _answer = _engine.Run(_graph, text, _parameters);
        }
        catch (CypherException exception)
        {
            _error = exception;
        }

        if (writes && _error is null)
        {
            throw new ScenarioMismatchException("A query that writes was not refused");
        }

        if (writes && !_expectsError)
        {
            _error = _error!.Kind == CypherErrorKind.ReadOnly ? null : throw _error;
            Write(text);
        }
    }

    // A text that cannot be parsed is none that writes: its error is what is checked.
    private static bool IsWriting(string text)
    {
        try
        {
            return SetupWriter.Writes(text);
        }
        catch (CypherException)
        {
            return false;
        }
    }

    private void Check(ScenarioStep step)
    {
        if (step.Text is "no side effects" or "the side effects should be:")
        {
            return;
        }

        if (Raised().Match(step.Text) is { Success: true } raised)
        {
            if (_isWrite && !_checksRead)
            {
                return;
            }

            CheckError(raised.Groups["kind"].Value, raised.Groups["phase"].Value, raised.Groups["detail"].Value);
            return;
        }

        if (_isWrite && !_checksRead)
        {
            return;
        }

        if (_error is not null)
        {
            throw _error;
        }

        var answer = _answer ?? throw new ScenarioMismatchException("There is no answer");
        if (step.Text == "the result should be empty")
        {
            Compare([], [.. answer.Rows.Select(static row => string.Join(" | ", row))]);
            return;
        }

        if (!step.Text.StartsWith("the result should be", StringComparison.Ordinal))
        {
            throw new ScenarioMismatchException($"Nobody knows the step '{step.Text}'");
        }

        CheckRows(answer, step);
    }

    private static void CheckRows(ScenarioAnswer answer, ScenarioStep step)
    {
        var ignoresOrder = step.Text.Contains("ignoring element order", StringComparison.Ordinal);
        Compare([string.Join(" | ", step.Table![0])], [string.Join(" | ", answer.Columns)]);
        var expected = step.Table.Skip(1)
            .Select(row => string.Join(" | ", row.Select(cell => CellParser.Parse(cell, ignoresOrder)))).ToList();
        var actual = answer.Rows
            .Select(row => string.Join(" | ", row.Select(value => CellText.Of(value, ignoresOrder)))).ToList();
        if (!step.Text.Contains("in order", StringComparison.Ordinal))
        {
            expected.Sort(StringComparer.Ordinal);
            actual.Sort(StringComparer.Ordinal);
        }

        Compare(expected, actual);
    }

    private void CheckError(string kind, string phase, string detail)
    {
        if (_error is null)
        {
            throw new ScenarioMismatchException(
                $"{kind} ({detail}) was expected, and there are rows: {string.Join("; ", _answer!.Rows.Take(3).Select(static row => string.Join(" | ", row)))}");
        }

        var isRight = _error.Kind.ToString() == kind && (detail == "*" || _error.Detail == detail)
            && (phase == "any time" || phase == (_error.Phase == CypherErrorPhase.Runtime ? "runtime" : "compile time"));
        if (!isRight)
        {
            throw new ScenarioMismatchException(
                $"{kind} at {phase} ({detail}) was expected, and not {_error.Kind} at {_error.Phase} ({_error.Detail}): {_error.Message}");
        }
    }

    private static void Compare(List<string> expected, List<string> actual)
    {
        if (!expected.SequenceEqual(actual, StringComparer.Ordinal))
        {
            throw new ScenarioMismatchException(
                $"expected {expected.Count}: {string.Join("; ", expected.Take(12))}\n     actual {actual.Count}: {string.Join("; ", actual.Take(12))}");
        }
    }

    [GeneratedRegex(@"^the (?<name>[\w-]+) graph$", RegexOptions.ExplicitCapture)]
    private static partial Regex NamedGraph();

    [GeneratedRegex(
        @"^an? (?<kind>\w+) should be raised at (?<phase>compile time|runtime|any time): (?<detail>.+)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Raised();
}
