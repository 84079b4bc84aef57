using System.CommandLine;

namespace CoauthorGraph.Cli.Options;

/// <summary>Options that several commands have in common.</summary>
internal static class CommonOptions
{
    public static Option<int> Top(int standard, string what)
    {
        var option = new Option<int>("--top")
        {
            Description = $"How many {what} to show (default {standard})",
            HelpName = "N",
            DefaultValueFactory = _ => standard,
        };
        option.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--top must be 1 or more");
            }
        });
        return option;
    }

    public static Option<string> Output(string what) => new("--output", "-o")
    {
        Description = $"Where {what} goes (default: standard output)",
        HelpName = "F",
        DefaultValueFactory = static _ => "-",
    };
}
