using CoauthorGraph.Cli.Hosting;

return await CommandLine.RunAsync(args, Terminal.OfThisProcess(), TimeProvider.System);
