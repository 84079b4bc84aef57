using CoauthorGraph.Core.Graph.Schema;
using CoauthorGraph.Pipeline.Queries;
using CoauthorGraph.Pipeline.Remote;

namespace CoauthorGraph.Cli.Shell;

/// <summary>What a word at the prompt may become: labels and types behind a colon, properties behind a point, queries
/// behind
/// <c>:named</c>, else keywords and functions.</summary>
internal static class QueryCompletion
{
    /// <summary>The words of the prompt itself.</summary>
    public static readonly string[] Commands =
        [":explain", ":export", ":format", ":help", ":named", ":param", ":params", ":profile", ":quit", ":schema"];

    private static readonly string[] Properties =
    [
        .. GraphSchema.Nodes.SelectMany(static type => type.Properties.Select(static property => property.Name))
            .Concat(GraphSchema.Relationships.SelectMany(
                static type => type.Properties.Select(static property => property.Name)))
            .Append(NodeType.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>The word before a place that is to be completed, and what it may become.</summary>
    public static (string Word, IReadOnlyList<string> Candidates) Of(string text, int cursor)
    {
        var start = cursor;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-'))
        {
            start--;
        }

        var word = text[start..cursor];
        var before = start > 0 ? text[start - 1] : ' ';
        if (before == ':' && text[..(start - 1)].Trim().Length == 0)
        {
            return (":" + word, [.. Commands.Where(one => one.StartsWith(":" + word, StringComparison.Ordinal))]);
        }

        if (text.StartsWith(":named ", StringComparison.Ordinal))
        {
            return (word, Beginning(NamedQueryRow.All.Select(static query => query.Name), word));
        }

        // A hyphen belongs to names of queries only.
        if (word.LastIndexOf('-') is >= 0 and var hyphen)
        {
            word = word[(hyphen + 1)..];
        }

        return (word, before switch
        {
            ':' or '|' or '&' or '!' => Beginning(Labels(text[..(start - 1)]), word),
            '.' => Beginning(Properties, word),
            _ => word.Length == 0 ? [] : Beginning(QueryWords.All, word),
        });
    }

    /// <summary>What all candidates begin with.</summary>
    public static string Common(IReadOnlyList<string> candidates)
    {
        var common = candidates[0];
        foreach (var candidate in candidates)
        {
            while (!candidate.StartsWith(common, StringComparison.OrdinalIgnoreCase))
            {
                common = common[..^1];
            }
        }

        return common;
    }

    // Inside brackets stand types, inside parentheses labels.
    private static IEnumerable<string> Labels(string before) => before.LastIndexOf('[') > before.LastIndexOf('(')
        ? GraphSchema.Relationships.Select(static type => type.Name)
        : GraphSchema.Nodes.Select(static type => type.Label);

    private static List<string> Beginning(IEnumerable<string> words, string word) =>
        [.. words.Where(one => one.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
}
