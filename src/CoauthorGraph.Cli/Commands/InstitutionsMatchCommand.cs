using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Pipeline.Affiliations;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor institutions match</c>: which institutions affiliation strings name.</summary>
internal static class InstitutionsMatchCommand
{
    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("match", "Which institutions affiliation strings name; one string a line is read");
        var input = new FileArgument<string>("input", FileUse.Read)
        {
            Description = "A file, or - for standard input",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = static _ => "-",
        };
        var registry = new Option<string?>("--registry")
        {
            Description = "ROR records (JSON, compressed or not) in place of what was imported into the graph folder",
            HelpName = "F",
        };
        command.Add(input);
        command.Add(registry);
        bind(command, (context, cancellationToken) =>
        {
            using var reader = InputText.Open(context, context.Get(input)!);
            context.Results.WriteRows(
                AffiliationMatch.Of(
                    Lines(reader, cancellationToken), context.Get(registry), context.GraphFolder, cancellationToken),
                whenEmpty: "No lines.");
            return Task.FromResult(0);
        });
        return command;
    }

    private static IEnumerable<string> Lines(StreamReader reader, CancellationToken cancellationToken)
    {
        while (reader.ReadLine() is { } line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
