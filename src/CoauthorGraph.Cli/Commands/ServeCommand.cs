using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Folders;
using CoauthorGraph.Web;
using CoauthorGraph.Web.Settings;
using Serilog.Extensions.Logging;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor serve</c>: the explorer.</summary>
internal static class ServeCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command(
            "serve", "Explore a graph in the browser; without a graph the built-in sample. Ctrl-C ends it");
        var port = CheckedOption.Number(
            "--port", new NumberRange<int>(0, ushort.MaxValue), ExplorerSettings.StandardPort);
        port.Description = "The port; 0 takes any that is free";
        var listen = new Option<IPAddress?>("--listen")
        {
            Description = "Listen on this address of the machine, 0.0.0.0 for all, and not on loopback alone; "
                + "needs --password-file",
            HelpName = "ADDRESS",
            CustomParser = ParseAddress,
        };
        var password = new FileOption("--password-file", FileUse.Read)
        {
            Description = "The file whose first line is the password that every reader needs",
            HelpName = "F",
        };
        var host = new Option<string[]>("--host")
        {
            Description =
                "A name by which browsers ask for it, beside those of this machine: the one of a proxy before it",
            HelpName = "NAME",
        };
        var embed = new Option<Uri?>("--embed-origin")
        {
            Description = "The site that may show the pages in a frame, as https://example.org (default: none)",
            HelpName = "O",
            CustomParser = ParseOrigin,
        };
        var readOnly = new Option<bool>("--read-only") { Description = "Nothing can be changed from a browser" };
        foreach (var symbol in (Option[])[port, listen, password, host, embed, readOnly])
        {
            command.Add(symbol);
        }

        command.RequireBeside(password, listen);
        command.RequireBeside(listen, password);
        command.RequireBeside(listen, host);
        bind(command, (context, cancellationToken) => RunAsync(
            context,
            new ExplorerSettings
            {
                GraphFolder = context.GraphFolder,
                Port = context.Get(port),
                Listen = context.Get(listen),
                Password = context.Get(password) is { } file ? PasswordIn(context, file) : null,
                Hosts = context.Get(host) ?? [],
                EmbedOrigin = context.Get(embed)?.GetLeftPart(UriPartial.Authority),
                ReadOnly = context.Get(readOnly),
                Threads = context.Threads,
                Rehearses = true,
                ProgramVersion = OpenedGraph.ProgramVersion,
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandContext context, ExplorerSettings settings, CancellationToken cancellationToken)
    {
        context.Logging.TellMore(context.Progress);
        using var sample = context.IsGraphNamed || GraphFolders.HasGraph(settings.GraphFolder)
            ? null
            : SampleFolder.Make(context, cancellationToken);
        using var log = new SerilogLoggerProvider(context.Log);
        await using var server = await ExplorerServer.StartAsync(
            sample is null ? settings : settings with { GraphFolder = sample.Path, IsSample = true },
            log,
            context.Time,
            cancellationToken);
        context.Remark(sample is null
            ? $"The graph of '{settings.GraphFolder}' is at {server.Address}"
            : $"There is no graph here; the built-in sample is at {server.Address}");
        context.Remark($"To come in with a browser: {server.Entrance}");
        await server.WaitAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return 0;
    }

    private static string PasswordIn(CommandContext context, string file)
    {
        using var reader = InputText.Open(context, file);
        return reader.ReadLine() is { Length: > 0 } password ? password : throw new CoauthorGraphException(
            ErrorCode.InputUnreadable, $"The first line of '{file}' is empty; write the password there.");
    }

    private static IPAddress? ParseAddress(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (IPAddress.TryParse(text, out var address))
        {
            return address;
        }

        result.AddError($"--listen takes an address such as 0.0.0.0, 192.168.1.20 or ::, not '{text}'");
        return null;
    }

    private static Uri? ParseOrigin(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var origin) && origin.Scheme is "http" or "https"
            && origin is { PathAndQuery: "/", Fragment: "", UserInfo: "" })
        {
            return origin;
        }

        result.AddError($"--embed-origin takes a site such as https://example.org, not '{text}'");
        return null;
    }
}
