using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using CoauthorGraph.Cli.Arguments;

namespace CoauthorGraph.EndToEnd.Tests.Arguments;

/// <summary>Argument lists drawn from the commands, their options and values of every kind. Whatever is written goes
/// below one folder.</summary>
internal sealed class RandomArguments(int seed, string folder, string graph, string records)
{
    private static readonly string[] Texts =
    [
        "", " ", "-", "--", "@" , "@x", "abc", "0", "1", "2", "-1", "3.5", "1e999", "NaN", "99999999999", "2147483647",
        "2015-2020", "-2010", "2018-", "2024-02-29", "Ada Quill", "Bo Finch", "Quill", "r1", "r2", "reinforcement-learning",
        "ranking", "nobody", "a,b", "title=T", "k=v", "'", "\"", "\u001b[31mred", "\u202Eevil", "日本語", "\ud83d", "=1+1",
        "%s", "*", "**", "?", "[", "000001", "../x", "json", "csv", "auto", "pagerank", "http://127.0.0.1:1", "http://", "x:y",
        "MATCH (n) RETURN n", "MATCH (a:Author)-[:COAUTHORED]-(b) RETURN a.name, $k LIMIT 2", "RETURN 1/0", "MATCH (n",
        "UNWIND range(1, 9) AS x RETURN x, {y: [x, null]}", "EXPLAIN RETURN 1", "CREATE (n)", "k=[1, {a: 'b'}]", "k=$x",
        "k=\"\\ud800\"", "k={\"\\udc00\": 1}",
        "--no-such", "-z", "--top", "--graph", "--help", "--version", new('y', 5000),
    ];

    private readonly Random _random = new(seed);

    public string[] Next()
    {
        var (words, command) = Pick(CommandTree.All);
        var arguments = new List<string>();
        if (_random.Next(10) > 0)
        {
            arguments.AddRange(["--graph", graph]);
        }

        arguments.AddRange(words);
        foreach (var argument in command.Arguments)
        {
            for (var count = _random.Next(argument.Arity.MaximumNumberOfValues > 1 ? 4 : 5) == 0 ? 0 : 1; count > 0; count--)
            {
                arguments.Add(Value(argument, argument.Name == "file"));
            }
        }

        var options = CommandTree.OptionsOf(command).ToList();
        for (var count = _random.Next(4); count > 0; count--)
        {
            var option = Pick(options);
            arguments.Add(_random.Next(30) == 0 ? option.Name + "=" : option.Name);
            if (option.ValueType != typeof(bool) || _random.Next(20) == 0)
            {
                arguments.Add(Value(option, option is IFileSymbol { Use: FileUse.Write } || option == GlobalLogFile(option)));
            }
        }

        if (_random.Next(15) == 0)
        {
            arguments.Insert(_random.Next(arguments.Count + 1), Pick(Texts));
        }

        return [.. arguments];
    }

    private static Option? GlobalLogFile(Option option) => option.Name == "--log-file" ? option : null;

    private string Value(Symbol symbol, bool isWritten)
    {
        var completions = symbol.GetCompletions(CompletionContext.Empty).ToList();
        if (isWritten)
        {
            return Pick<string>(["-", Path.Combine(folder, "out"), Path.Combine(folder, "no", "out"), folder, ""]);
        }

        return _random.Next(4) switch
        {
            0 when completions.Count > 0 => Pick(completions).InsertText ?? "",
            1 => Pick<string>([records, graph, folder, Path.Combine(folder, "nothing")]),
            2 => _random.Next(-3, 40).ToString(CultureInfo.InvariantCulture),
            _ => Pick(Texts),
        };
    }

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];
}
