namespace CoauthorGraph.Architecture.Tests.Arrows;

/// <summary>Who may know whom: siblings meet in Pipeline only, and hosts see Core, Pipeline and Questions.</summary>
internal static class ProjectArrows
{
    private static readonly string[] Siblings =
        ["Analytics", "Bolt", "Cypher", "Export", "Extraction", "Identity", "Neo4j", "Readers", "Storage"];

    /// <summary>The projects that a project may know.</summary>
    public static IReadOnlyList<string> AllowedTo(string project) => project switch
    {
        "Core" => [],
        "Questions" => ["Core", "Analytics"],
        "Pipeline" => [.. Siblings, "Core", "Questions"],
        "Cli" => ["Core", "Pipeline", "Questions", "Web"],
        "Web" or "Worker" => ["Core", "Pipeline", "Questions"],
        _ when Siblings.Contains(project) => ["Core"],
        _ => [],
    };

    /// <summary>One line for each file that imports, or names in full, what its project may not know.</summary>
    public static IEnumerable<string> Forbidden(IReadOnlyList<SourceFile> files)
    {
        var types = new SourceTypes(files);
        return from file in files
               from used in types.UsedBy(file).Select(static used => used.File.Project)
                   .Concat(file.Usings.Where(IsOurs).Select(static name => name.Split('.')[1])).Distinct()
               where used != file.Project && !AllowedTo(file.Project).Contains(used)
               select $"{file.Path} uses {used}";
    }

    private static bool IsOurs(string name) => name.StartsWith("CoauthorGraph.", StringComparison.Ordinal);
}
