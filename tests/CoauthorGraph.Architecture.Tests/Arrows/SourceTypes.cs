namespace CoauthorGraph.Architecture.Tests.Arrows;

/// <summary>Finds out which files a file uses: those whose types, or whose methods that extend types, it names and can
/// see.</summary>
internal sealed class SourceTypes
{
    private readonly ILookup<(string Namespace, string Name), SourceFile> _types;
    private readonly ILookup<string, SourceFile> _extensions;

    public SourceTypes(IReadOnlyList<SourceFile> files)
    {
        _types = files.SelectMany(static file => file.Types.Select(type => (file, type)))
            .ToLookup(static one => (one.file.Namespace, one.type), static one => one.file);
        _extensions = files.SelectMany(static file => file.Extensions.Select(method => (file, method)))
            .ToLookup(static one => one.method, static one => one.file);
    }

    /// <summary>The other files that a file uses, with the name by which it does.</summary>
    public IEnumerable<(SourceFile File, string Name)> UsedBy(SourceFile user)
    {
        var inside = Enclosing(user.Namespace).ToList();
        var calls = user.Calls.SelectMany(call => _extensions[call]
            .Where(file => inside.Contains(file.Namespace) || user.Usings.Contains(file.Namespace))
            .Select(file => (file, call)));
        return user.Names.SelectMany(name => Declaring(name, inside, user.Usings).Select(file => (file, name)))
            .Concat(calls)
            .Where(used => used.Item1 != user);
    }

    // As the compiler looks: from the inside out, then in what is imported; with each step of the dots as namespace.
    private IEnumerable<SourceFile> Declaring(string name, IReadOnlyList<string> inside, IReadOnlySet<string> usings)
    {
        var parts = name.Split('.');
        foreach (var space in inside.Append(""))
        {
            for (var length = 0; length < parts.Length; length++)
            {
                var full = string.Join('.', parts.Take(length).Prepend(space).Where(static part => part.Length > 0));
                if (_types[(full, parts[length])].ToList() is { Count: > 0 } found)
                {
                    return found;
                }
            }
        }

        return usings.SelectMany(space => _types[(space, parts[0])]);
    }

    private static IEnumerable<string> Enclosing(string space)
    {
        for (var at = space; at.Length > 0; at = at.Contains('.', StringComparison.Ordinal)
            ? at[..at.LastIndexOf('.')]
            : "")
        {
            yield return at;
        }
    }
}
