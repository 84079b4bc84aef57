using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Pipeline.Exporting;

namespace CoauthorGraph.Cli.Options;

/// <summary>What an export takes beside its format: what is left out, and what single formats can be asked
/// for.</summary>
internal sealed class ExportOptions
{
    private const string OlderGexf = "1.2";

    private readonly Option<double> _minWeight =
        CheckedOption.Number("--min-weight", new NumberRange<double>(0, double.MaxValue), standard: 0);

    private readonly Option<int> _maxAuthors =
        CheckedOption.Number(
            "--max-authors", new NumberRange<int>(1, int.MaxValue), GraphExportSettings.StandardAuthors);

    private readonly Option<string> _gexfVersion = new("--gexf-version")
    {
        Description = "Version of GEXF",
        HelpName = "1.2|1.3",
        DefaultValueFactory = static _ => "1.3",
    };

    private readonly Option<bool> _allPapers = new("--all-papers")
    {
        Description = "Name all papers of a co-authorship, not only the newest five",
    };

    private ExportOptions()
    {
        _minWeight.Description = "Leave out weaker co-authorships";
        _minWeight.HelpName = "W";
        _maxAuthors.Description = "Most authors in a picture; those with most papers stay";
        _gexfVersion.TakeOneOf([OlderGexf, "1.3"]);
    }

    public static ExportOptions AddTo(Command command, Argument<string> format)
    {
        var options = new ExportOptions();
        foreach (var option in (Option[])
            [options._minWeight, options._maxAuthors, options._gexfVersion, options._allPapers])
        {
            command.Add(option);
        }

        command.UseWith(options._maxAuthors, format, "html", "svg");
        command.UseWith(options._gexfVersion, format, "gexf");
        command.UseWith(
            options._allPapers,
            format,
            ["gexf", "graphml", "cytoscape", "graphology", "dot", "csv", "parquet", "arrow", "svg"]);
        return options;
    }

    public GraphExportSettings Settings(CommandContext context, string format, string filters) =>
        new(format, filters, OpenedGraph.ProgramVersion, context.Get(_minWeight), context.Threads)
        {
            ByteOrderMark = context.ByteOrderMark,
            MaxAuthors = context.Get(_maxAuthors),
            NamesAllPapers = context.Get(_allPapers),
            WritesOlderGexf = context.Get(_gexfVersion) == OlderGexf,
        };
}
