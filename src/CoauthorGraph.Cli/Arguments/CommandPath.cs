using System.CommandLine;
using System.CommandLine.Parsing;

namespace CoauthorGraph.Cli.Arguments;

/// <summary>The command that arguments name, as a person would type it.</summary>
internal static class CommandPath
{
    public static string Of(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var at = parsed.CommandResult; at is { Command: not RootCommand }; at = at.Parent as CommandResult)
        {
            names.Push(at.Command.Name);
        }

        return string.Join(' ', names.Prepend("coauthor"));
    }
}
