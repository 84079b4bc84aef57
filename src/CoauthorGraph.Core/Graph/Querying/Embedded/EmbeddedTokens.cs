using CoauthorGraph.Core.Graph.Schema;

namespace CoauthorGraph.Core.Graph.Querying.Embedded;

/// <summary>The names of the schema by their numbers.</summary>
internal static class EmbeddedTokens
{
    public static IReadOnlyList<string> Labels { get; } = [.. GraphSchema.Nodes.Select(static type => type.Label)];

    public static IReadOnlyList<string> Types { get; } =
        [.. GraphSchema.Relationships.Select(static type => type.Name)];

    public static IReadOnlyList<string> Keys { get; } =
    [
        .. GraphSchema.Nodes.SelectMany(static type => type.Properties)
            .Concat(GraphSchema.Relationships.SelectMany(static type => type.Properties))
            .Select(static property => property.Name).Prepend(NodeType.Key).Distinct(StringComparer.Ordinal),
    ];

    private static readonly Dictionary<string, int> LabelTokens = TokensOf(Labels);
    private static readonly Dictionary<string, int> TypeTokens = TokensOf(Types);
    private static readonly Dictionary<string, int> KeyTokens = TokensOf(Keys);

    public static int Label(string name) => LabelTokens.GetValueOrDefault(name, IPropertyGraph.NoToken);

    public static int Type(string name) => TypeTokens.GetValueOrDefault(name, IPropertyGraph.NoToken);

    public static int Key(string name) => KeyTokens.GetValueOrDefault(name, IPropertyGraph.NoToken);

    private static Dictionary<string, int> TokensOf(IReadOnlyList<string> names)
    {
        var tokens = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            tokens.Add(names[i], i);
        }

        return tokens;
    }
}
