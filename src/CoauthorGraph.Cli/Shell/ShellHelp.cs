using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Cli.Rendering.Tables;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Cli.Shell;

/// <summary>What the prompt understands beside queries, in lines that break between words.</summary>
internal static class ShellHelp
{
    private const int FewestLetters = 20;
    private const int MostEdits = 2;

    private const string Begin =
        "A query ends with ; or an empty line. Tab completes, the arrows edit and go through what was asked before.";

    private static readonly (string Command, string Meaning)[] Commands =
    [
        (":schema", "labels, types and their properties"),
        (":named [NAME k=v …]", "the named queries, or one of them"),
        (":param name value", "a parameter for the queries that follow"),
        (":params", "the parameters"),
        (":explain QUERY", "how a query would run"),
        (":profile QUERY", "what each step of it gives"),
        (":export FILE [QUERY]", "the rows of a query, or of the last one, as csv, json or jsonl by the name of the file"),
        (":format FORMAT", "how rows are shown: table, csv, json or jsonl"),
        (":help", "this"),
        (":quit", "or Ctrl-D"),
    ];

    /// <summary>Shows all of it.</summary>
    public static void Show(Terminal terminal)
    {
        WrappedLines.Show(terminal, "", Begin);
        foreach (var (command, meaning) in Commands)
        {
            Show(terminal, $"  {command,-20} ", meaning);
        }
    }

    /// <summary>Shows a text behind a name, all its lines behind it.</summary>
    public static void Show(Terminal terminal, string name, string text)
    {
        var width = terminal.IsWide ? int.MaxValue : Math.Max(FewestLetters, terminal.Width - name.Length);
        foreach (var line in WordWrap.Lines(text, width))
        {
            terminal.Output.WriteLine(name + line);
            name = new string(' ', name.Length);
        }
    }

    /// <summary>What a command that is none may mean.</summary>
    public static string Guess(string word) => Commands.Select(static one => one.Command.Split(' ')[0])
        .MinBy(command => EditDistance.Of(command, word)) is { } near && EditDistance.Of(near, word) <= MostEdits
        ? $"did you mean {near}?"
        : ":help shows them.";
}
