namespace CoauthorGraph.Synthetic;

/// <summary>A topic of research and the words of its titles.</summary>
/// <param name="Category">Its main category.</param>
/// <param name="Others">Categories that papers on it are also filed under.</param>
/// <param name="Subjects">What is studied.</param>
/// <param name="Methods">What is done with it.</param>
internal sealed record Topic(string Category, string[] Others, string[] Subjects, string[] Methods)
{
    /// <summary>All topics of the list.</summary>
    public static Topic[] ReadAll() => [.. StockFile.Lines("topics").Select(static line => line.Split(" | "))
        .Select(static parts => new Topic(parts[0], parts[1].Split(' '), parts[2].Split("; "), parts[3].Split("; ")))];
}
