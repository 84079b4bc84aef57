using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Cli.Running;

return await CommandLine.RunAsync(args, Terminal.OfThisProcess(), TimeProvider.System);
