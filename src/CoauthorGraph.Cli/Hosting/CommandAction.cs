namespace CoauthorGraph.Cli.Hosting;

/// <summary>What a command does; the result is the exit code.</summary>
internal delegate Task<int> CommandAction(CommandContext context, CancellationToken cancellationToken);
