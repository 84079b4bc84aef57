namespace CoauthorGraph.Core.Graph.Schema;

/// <summary>A property of nodes of a label or of relationships of a type.</summary>
public sealed class GraphProperty
{
    private readonly Func<KnowledgeGraph, PropertyReader> _bind;

    private GraphProperty(
        string name, PropertyKind kind, string[] columns, bool isOptional, Func<KnowledgeGraph, PropertyReader> bind)
    {
        Name = name;
        Kind = kind;
        Columns = columns;
        IsOptional = isOptional;
        _bind = bind;
    }

    /// <summary>Its name in queries and files.</summary>
    public string Name { get; }

    /// <summary>What its values are.</summary>
    public PropertyKind Kind { get; }

    /// <summary>The columns of a snapshot that it comes from.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Whether many rows have none, as <c>orcid</c>; others lack it only where a source gave
    /// nothing.</summary>
    public bool IsOptional { get; }

    /// <summary>Its values in a graph.</summary>
    public PropertyReader Of(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return _bind(graph);
    }

    internal static GraphProperty Text(
        string name, string[] columns, Func<KnowledgeGraph, Func<int, string?>> bind, bool isOptional = false) =>
        new(name, PropertyKind.Text, columns, isOptional, graph => PropertyReader.Of(bind(graph)));

    /// <summary>A column of text as it is; missing where it is empty if it is optional.</summary>
    internal static GraphProperty Text(
        string name, string column, Func<KnowledgeGraph, StringColumn> bind, bool isOptional = false) =>
        new(name, PropertyKind.Text, [column], isOptional, graph => PropertyReader.Of(bind(graph), isOptional));

    internal static GraphProperty TextList(
        string name, string[] columns, Func<KnowledgeGraph, Func<int, string[]?>> bind, bool isOptional = false) =>
        new(name, PropertyKind.TextList, columns, isOptional, graph => PropertyReader.Of(bind(graph)));

    internal static GraphProperty Integer(
        string name, string[] columns, Func<KnowledgeGraph, Func<int, int?>> bind) =>
        new(name, PropertyKind.Integer, columns, false, graph => PropertyReader.Of(bind(graph)));

    internal static GraphProperty Integer(
        string name, string column, Func<KnowledgeGraph, ReadOnlyMemory<int>> bind) =>
        Integer(name, [column], graph =>
        {
            var numbers = bind(graph);
            return row => numbers.Span[row];
        });

    /// <summary>A column of years, missing where it is 0.</summary>
    internal static GraphProperty Year(string name, string column, Func<KnowledgeGraph, ReadOnlyMemory<int>> bind) =>
        Integer(name, [column], graph =>
        {
            var years = bind(graph);
            return row => years.Span[row] is not 0 and var year ? year : null;
        });

    internal static GraphProperty Real(string name, string column, Func<KnowledgeGraph, ReadOnlyMemory<float>> bind) =>
        new(name, PropertyKind.Real, [column], false, graph =>
        {
            var numbers = bind(graph);
            return PropertyReader.Of((int row) => (float?)numbers.Span[row]);
        });

    internal static GraphProperty Truth(
        string name, string column, Func<KnowledgeGraph, Func<int, bool?>> bind, bool isOptional = false) =>
        new(name, PropertyKind.Truth, [column], isOptional, graph => PropertyReader.Of(bind(graph)));
}
