using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Cli.Running;
using CoauthorGraph.Core.Errors;

if (OpenFileLimit.Lack() is { } lack)
{
    Console.Error.WriteLine("coauthor: " + lack);
    return (int)ErrorCode.InputUnreadable;
}

return await CommandLine.RunAsync(args, Terminal.OfThisProcess(), TimeProvider.System);
