using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Pipeline.Queries;
using CoauthorGraph.Pipeline.Remote;

namespace CoauthorGraph.Cli.Shell;

/// <summary>The prompt of <c>coauthor query</c>: queries that end with a semicolon, and commands that begin with a
/// colon.</summary>
internal sealed class QueryShell
{
    private readonly CommandContext _context;
    private readonly KnowledgeGraph _graph;
    private readonly TimeSpan? _timeout;
    private readonly Func<CancellationToken, Action<CancellationToken>, bool> _runInterruptibly;
    private readonly Dictionary<string, string> _parameters;
    private OutputFormat _format = OutputFormat.Table;
    private string? _last;

    /// <summary>A prompt about a graph.</summary>
    /// <param name="context">The command.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="parameters">Parameters that are known from the beginning.</param>
    /// <param name="timeout">The longest time of a query.</param>
    /// <param name="runInterruptibly">Runs something that Ctrl-C ends; whether it was not.</param>
    public QueryShell(
        CommandContext context,
        KnowledgeGraph graph,
        IReadOnlyDictionary<string, string> parameters,
        TimeSpan? timeout,
        Func<CancellationToken, Action<CancellationToken>, bool> runInterruptibly)
    {
        _context = context;
        _graph = graph;
        _timeout = timeout;
        _runInterruptibly = runInterruptibly;
        _parameters = new Dictionary<string, string>(parameters, StringComparer.Ordinal);
    }

    /// <summary>Answers until there is nothing more to read.</summary>
    public void Run(Func<string?> read, CancellationToken cancellationToken)
    {
        while (read() is { } entry && entry is not (":quit" or ":exit" or ":q"))
        {
            try
            {
                Answer(entry, cancellationToken);
            }
            catch (CoauthorGraphException failure)
            {
                _context.Terminal.Error.WriteLine(failure.Message);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                _context.Terminal.Error.WriteLine(failure.Message);
            }

            _context.Terminal.Output.Flush();
        }
    }

    private void Answer(string entry, CancellationToken cancellationToken)
    {
        var (word, rest) = Cut(entry);
        switch (word)
        {
            case "":
                break;
            case ":help":
                ShellHelp.Show(_context.Terminal);
                break;
            case ":schema":
                foreach (var line in SchemaLines.Of(Math.Max(40, _context.Terminal.Width)))
                {
                    _context.Terminal.Output.WriteLine(line);
                }

                break;
            case ":named" when rest.Length == 0:
                foreach (var query in NamedQueryRow.All)
                {
                    ShellHelp.Show(_context.Terminal, $"{query.Name,-30} ", query.Title);
                }

                break;
            case ":named":
                RunNamed(rest, cancellationToken);
                break;
            case ":params":
                foreach (var (name, value) in _parameters)
                {
                    _context.Terminal.Output.WriteLine($"${name} = {value}");
                }

                break;
            case ":param":
                SetParameter(rest);
                break;
            case ":explain" or ":profile":
                Ask($"{word[1..].ToUpperInvariant()} {rest}", cancellationToken);
                break;
            case ":export":
                Export(rest, cancellationToken);
                break;
            case ":format":
                _format = Enum.TryParse<OutputFormat>(rest, ignoreCase: true, out var format) ? format
                    : throw Usage($"There is no format '{rest}': take table, csv, json or jsonl.");
                break;
            default:
                if (word[0] == ':')
                {
                    throw Usage($"There is no command {word}: {ShellHelp.Guess(word)}");
                }

                Ask(entry, cancellationToken);
                _last = entry;
                break;
        }
    }

    private static (string Word, string Further) Cut(string entry)
    {
        if (!entry.StartsWith(':'))
        {
            return (entry, "");
        }

        var end = entry.AsSpan().IndexOfAny(" \t\n");
        return end < 0 ? (entry.TrimEnd(';'), "") : (entry[..end], entry[end..].Trim().TrimEnd(';').Trim());
    }

    private static CoauthorGraphException Usage(string sentence) => new(ErrorCode.Usage, sentence);

    private void Ask(string cypher, CancellationToken cancellationToken) => Write(
        EmbeddedQuery.Of(cypher, _parameters, _timeout, _context.Time), _context.Terminal, _format, cancellationToken);

    private void RunNamed(string rest, CancellationToken cancellationToken)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var given = NamedQueryRow.All.Where(query => query.Name == words[0]).SelectMany(static query =>
            query.Parameters)
            .Where(parameter => _parameters.ContainsKey(parameter.Name))
            .ToDictionary(static parameter => parameter.Name, parameter => _parameters[parameter.Name],
                StringComparer.Ordinal);
        foreach (var pair in rest[words[0].Length..].Split('=').Length > 1 ? Pairs(rest[words[0].Length..]) : [])
        {
            given[pair.Name] = pair.Value;
        }

        Write(EmbeddedQuery.Named(words[0], given, _timeout, _context.Time), _context.Terminal, _format,
            cancellationToken);
    }

    // A value goes on to the next name with an equals sign, so that names of people need no quotes, and may have them.
    private static List<(string Name, string Value)> Pairs(string text)
    {
        var pairs = new List<(string Name, string Value)>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                pairs.Add((word[..equals], word[(equals + 1)..]));
            }
            else if (pairs.Count > 0)
            {
                pairs[^1] = (pairs[^1].Name, $"{pairs[^1].Value} {word}");
            }
        }

        return pairs.ConvertAll(static pair => (pair.Name, Unquoted(pair.Value)));
    }

    private static string Unquoted(string value) =>
        value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;

    private void SetParameter(string rest)
    {
        var end = rest.AsSpan().IndexOfAny(" =");
        if (end <= 0)
        {
            throw Usage("A parameter needs a name and a value: :param since 2020");
        }

        _parameters[rest[..end].TrimStart('$')] = rest[end..].TrimStart(' ', '=', '>').Trim();
    }

    private void Export(string rest, CancellationToken cancellationToken)
    {
        var end = rest.AsSpan().IndexOfAny(" \n");
        var file = end < 0 ? rest : rest[..end];
        var cypher = end < 0 ? _last : rest[end..].Trim();
        if (file.Length == 0 || cypher is null)
        {
            throw Usage("An export needs a file, and a query before it or behind: :export rows.csv");
        }

        var format = Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".CSV" => OutputFormat.Csv,
            ".JSON" => OutputFormat.Json,
            ".JSONL" => OutputFormat.Jsonl,
            _ => throw Usage($"'{file}' does not say its format: name it .csv, .json or .jsonl."),
        };
        using var target = OutputTarget.Open(_context, file);
        var query = EmbeddedQuery.Of(cypher, _parameters, _timeout, _context.Time);
        Write(query, target.Terminal, format, cancellationToken);
        target.Complete();
        _context.Terminal.Output.WriteLine($"Written to {file}.");
    }

    private void Write(
        EmbeddedQuery query, Terminal terminal, OutputFormat format, CancellationToken cancellationToken)
    {
        var rows = new QueryRows(terminal, format, byteOrderMark: false);
        string? plan = null;
        var isWhole = _runInterruptibly(cancellationToken, token => plan = query.Run(
            _graph,
            _context.Threads,
            rows.Begin,
            row =>
            {
                rows.Add(row);
                return true;
            },
            _context.Remark,
            token));
        if (!isWhole)
        {
            throw Usage("The query was ended.");
        }

        if (plan is null || rows.Count > 0)
        {
            rows.End();
        }

        terminal.Output.Write(plan ?? "");
    }
}
