using System.CommandLine;
using CoauthorGraph.Cli.Arguments;

namespace CoauthorGraph.Cli.Options;

/// <summary>Options that several commands have in common.</summary>
internal static class CommonOptions
{
    /// <summary>How many rows to show.</summary>
    public static Option<int> Top(int standard, string what)
    {
        var option = CheckedOption.Number("--top", new NumberRange<int>(1, int.MaxValue), standard);
        option.Description = $"How many {what} to show";
        return option;
    }

    /// <summary>How many rows to show, where all are shown without it.</summary>
    public static Option<int?> TopOfAll(string what)
    {
        var option = CheckedOption.Whole("--top", 1);
        option.Description = $"How many {what} to show (default: all)";
        return option;
    }

    /// <summary>Where a result goes.</summary>
    public static FileOption Output(string what) => new("--output", FileUse.Write, "-o")
    {
        Description = $"Where {what} goes (default: standard output)",
        HelpName = "F",
        DefaultValueFactory = static _ => "-",
    };
}
