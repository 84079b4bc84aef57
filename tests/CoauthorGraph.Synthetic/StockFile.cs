namespace CoauthorGraph.Synthetic;

/// <summary>The lists of words that come with the program.</summary>
internal static class StockFile
{
    /// <summary>The lines of a list without comments.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(StockFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The list '{name}' is not in the program");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
