using System.Text;

namespace CoauthorGraph.Extraction.Topics;

/// <summary>Writes topics of a user's table as lines of a taxonomy file.</summary>
internal static class TopicLines
{
    // A word of that many names, such as performance or design, is what no topic alone is called by.
    private const int UsualUses = 3;
    private const string OfUsualWord = "=0.4";

    /// <summary>The lines.</summary>
    public static string Of(IReadOnlyList<TopicRow> rows)
    {
        var uses = rows
            .SelectMany(static row => NamePhrase.Words(row.Name) is { Length: > 1 } words
                ? words.Select(static word => word.ToLowerInvariant()).Distinct() : [])
            .CountBy(static word => word, StringComparer.Ordinal)
            .ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var phrases = row.Synonyms.Prepend(row.Name).Select(NamePhrase.Words)
                .Where(static words => words.Length > 0)
                .Select(words => NamePhrase.Of(words) + (IsUsual(words, uses) ? OfUsualWord : ""))
                .Concat(row.Excluded.Select(NamePhrase.Words).Where(static words => words.Length > 0)
                    .Select(static words => "!" + NamePhrase.Of(words)))
                .Distinct(StringComparer.Ordinal);
            text.Append(row.Id).Append('\t').Append(row.Name).Append('\t').AppendJoin(' ', row.Broader)
                .Append("\t\t").AppendJoin('|', phrases).Append('\n');
        }

        return text.ToString();
    }

    private static bool IsUsual(string[] words, Dictionary<string, int> uses) =>
        words is [var word] && uses.GetValueOrDefault(word.ToLowerInvariant()) >= UsualUses;
}
