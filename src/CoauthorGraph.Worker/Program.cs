using System.Reflection;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Pipeline.Remote;
using CoauthorGraph.Worker;
using Microsoft.Extensions.Hosting;

// What a file is called, or holds, may be in the log, and must not steer the terminal that shows it.
Console.SetOut(new StreamWriter(new TerminalStream(Console.OpenStandardOutput())) { AutoFlush = true });

var version = Assembly.GetExecutingAssembly()
    .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
if (args.Any(static argument => argument is "--help" or "-h" or "-?" or "/?"))
{
    Console.WriteLine(WorkerSettings.Help);
    return 0;
}

if (args.Contains("--version"))
{
    Console.WriteLine(version);
    Console.WriteLine(RemoteGraph.Driver);
    return 0;
}

try
{
    if (args.Contains("--check"))
    {
        string[] others = [.. args.Where(static argument => argument != "--check")];
        return await ReadinessProbe.RunAsync(Host.CreateApplicationBuilder(others).Configuration, version);
    }

    using var host = WorkerHost.Build(args, version);
    await host.RunAsync();
    return 0;
}
catch (CoauthorGraphException failure)
{
    Console.Error.WriteLine("coauthor worker: " + failure.Message);
    return (int)failure.Code;
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine("coauthor worker: " + failure.Message);
    return (int)ErrorCode.InputUnreadable;
}
