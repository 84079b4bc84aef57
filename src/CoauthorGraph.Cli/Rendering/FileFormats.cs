namespace CoauthorGraph.Cli.Rendering;

/// <summary>The format of files of rows, which people open in a spreadsheet more often than not.</summary>
internal static class FileFormats
{
    /// <summary>CSV, unless another format is asked for and the name does not say that it is CSV.</summary>
    public static OutputFormat Of(string path, OutputFormat? given) =>
        path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? OutputFormat.Csv : given ?? OutputFormat.Csv;

    /// <summary>The format of a name that <c>--format</c> takes; null for none.</summary>
    public static OutputFormat? Named(string? name) =>
        name is null ? null : Enum.Parse<OutputFormat>(name, ignoreCase: true);
}
