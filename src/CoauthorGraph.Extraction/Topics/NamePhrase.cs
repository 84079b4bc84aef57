using System.Text;

namespace CoauthorGraph.Extraction.Topics;

/// <summary>The name of a topic as it is looked for in texts.</summary>
internal static class NamePhrase
{
    /// <summary>Its words, of letters and digits.</summary>
    public static string[] Words(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            plain.Append(char.IsLetterOrDigit(c) ? c : ' ');
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The words of a phrase: in names every word may begin with a capital; only abbreviations are looked for
    /// as they stand.</summary>
    public static string Of(IEnumerable<string> words) => string.Join(' ', words.Select(static word =>
        word.Skip(1).Any(char.IsUpper) ? word : word.ToLowerInvariant()));
}
