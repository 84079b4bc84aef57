
using CoauthorGraph.Cli;
using CoauthorGraph.Cli.Rendering;

return await CommandLine.RunAsync(args, Terminal.OfThisProcess(), TimeProvider.System);
