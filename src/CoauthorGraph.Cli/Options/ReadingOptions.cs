using System.CommandLine;
using System.Text;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Pipeline.Ingest;

namespace CoauthorGraph.Cli.Options;

/// <summary>What <c>extract</c> and <c>ingest</c> have in common: inputs and how they are read.</summary>
internal sealed class ReadingOptions
{
    public Argument<string[]> Inputs { get; } = new FileArgument<string[]>("input", FileUse.Read)
    {
        Description =
            "Files, folders, patterns, or - for standard input; gzip, zstd, xz, bzip2 and zip are read directly",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string> Format { get; } = new("--input-format")
    {
        Description = "Format of the inputs (default: auto, by their content): auto, "
            + string.Join(", ", RecordExtraction.Formats),
        HelpName = "FORMAT",
        DefaultValueFactory = static _ => "auto",
    };

    public Option<DateOnly?> AsOf { get; } = CheckedOption.Day("--as-of");

    public Option<string?> PageAuthor { get; } = new("--page-author")
    {
        Description = "The author whose page a listing is; added, marked as inferred, where a list of authors is cut",
        HelpName = "NAME",
    };

    public Option<string?> Columns { get; } = new("--columns")
    {
        Description = "Which columns of a table are what, as title=Name,authors=Who (default: by the usual names)",
        HelpName = "MAP",
    };

    public Option<Encoding?> Encoding { get; } = new("--encoding")
    {
        Description = "Encoding of inputs without a byte order mark, such as utf-8, windows-1252, gbk, big5, "
            + "shift_jis, euc-kr, iso-8859-2, koi8-r (default: what they declare, else as their bytes look)",
        HelpName = "E",
        CustomParser = static result =>
        {
            var name = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (RecordExtraction.FindEncoding(name) is { } encoding)
            {
                return encoding;
            }

            result.AddError("--encoding takes the name of an encoding such as utf-8, windows-1252, gbk, big5, "
                + $"shift_jis, euc-kr, iso-8859-2 or koi8-r, not '{name}'");
            return null;
        },
    };

    public Option<string?> Rejects { get; } = new FileOption("--rejects", FileUse.Write)
    {
        Description = "Write what could not be read to this file, one JSON object a line",
        HelpName = "F",
    };

    public Option<bool> Strict { get; } = new("--strict")
    {
        Description = "Exit with 1 when a record was rejected",
    };

    public void AddTo(Command command)
    {
        AsOf.Description =
            "The day up to which dates without a year reach (default: today, or the day of the first reading)";
        command.Add(Inputs);
        foreach (var option in (Option[])[Format, AsOf, PageAuthor, Columns, Encoding, Rejects, Strict])
        {
            command.Add(option);
        }

        Format.TakeOneOf(["auto", .. RecordExtraction.Formats]);
        RequireFormat(command, "csv", Columns);
        RequireFormat(command, "listing", AsOf, PageAuthor);
    }

    // What is recognised by its content may be that format; what is said to be another is not.
    private void RequireFormat(Command command, string format, params Option[] options) =>
        command.Validators.Add(result =>
        {
            if (result.TextOf(Format) is not ("auto" or null) and var other && other != format)
            {
                foreach (var option in options.Where(result.Gives))
                {
                    result.AddError($"{option.Name} is used with --input-format {format} only, not with {other}.");
                }
            }
        });
}
