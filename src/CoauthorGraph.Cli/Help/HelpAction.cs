using System.CommandLine;
using System.CommandLine.Invocation;
using CoauthorGraph.Cli.Rendering;

namespace CoauthorGraph.Cli.Help;

/// <summary>Answers <c>--help</c>, whatever else is wrong with the arguments.</summary>
internal sealed class HelpAction(Terminal terminal) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        new HelpPage(parseResult).Show(terminal);
        return 0;
    }
}
