using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Cli.Hosting;

/// <summary>Standard output or a file, which appears when it is complete.</summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly OutputFile? _file;

    private OutputTarget(Terminal terminal, OutputFile? file)
    {
        Terminal = terminal;
        _file = file;
    }

    /// <summary>Where to write.</summary>
    public Terminal Terminal { get; }

    /// <exception cref="CoauthorGraphException">It cannot be written there.</exception>
    public static OutputTarget Open(CommandContext context, string path)
    {
        if (path == "-")
        {
            return new OutputTarget(context.Terminal, null);
        }

        var file = OutputFile.Create(path);
        return new OutputTarget(context.Terminal.WithOutput(file.Stream), file);
    }

    /// <summary>Refuses a command whose outputs would take each other's place, or that of what it reads.</summary>
    /// <exception cref="CoauthorGraphException">Two of them are one file.</exception>
    public static void RequireApart(IEnumerable<string> inputs, params IEnumerable<string?> outputs)
    {
        var taken = inputs.Where(File.Exists).Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var output in outputs)
        {
            if (output is null or "-" || OutputPlace.ForFile(output) is not { IsPassage: false } place)
            {
                continue;
            }

            if (!taken.Add(place.Path))
            {
                throw place.Refused("the command reads it, or writes something else there; name another file");
            }
        }
    }

    /// <summary>Everything was written.</summary>
    public void Complete()
    {
        Terminal.Output.Flush();
        _file?.Complete();
    }

    public void Dispose() => _file?.Dispose();
}
