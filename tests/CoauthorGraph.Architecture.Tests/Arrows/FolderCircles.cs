namespace CoauthorGraph.Architecture.Tests.Arrows;

/// <summary>Folders of a project that use each other, at once or by way of others.</summary>
internal static class FolderCircles
{
    /// <summary>One line for each arrow that is part of a circle: which file uses what of where.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<SourceFile> files)
    {
        var types = new SourceTypes(files);
        var arrows = (from user in files
                      from used in types.UsedBy(user)
                      where used.File.Project == user.Project && used.File.Folder != user.Folder
                      select (user, used)).ToList();
        foreach (var project in arrows.GroupBy(static arrow => arrow.user.Project))
        {
            var next = project.ToLookup(
                static arrow => arrow.user.Folder, static arrow => arrow.used.File.Folder, StringComparer.Ordinal);
            var reached = next.ToDictionary(
                static folder => folder.Key, folder => Reached(folder.Key, next), StringComparer.Ordinal);
            foreach (var (user, used) in project)
            {
                if (reached.TryGetValue(used.File.Folder, out var folders) && folders.Contains(user.Folder))
                {
                    yield return $"{user.Path} uses {used.Name} of {project.Key}/{used.File.Folder}";
                }
            }
        }
    }

    private static HashSet<string> Reached(string from, ILookup<string, string> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.TryPop(out var folder))
        {
            foreach (var one in next[folder].Where(reached.Add))
            {
                open.Push(one);
            }
        }

        return reached;
    }
}
