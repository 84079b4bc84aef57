using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using CoauthorGraph.Pipeline.Remote;

namespace CoauthorGraph.Cli.Hosting;

/// <summary>Says which version this is, and on a second line whether the Neo4j driver is in.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(typeof(VersionAction).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0");
        output.WriteLine(RemoteGraph.Driver);
        return 0;
    }
}
