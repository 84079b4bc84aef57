using System.Text.Json;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Readers.OpenAlex;

/// <summary>Puts an abstract together again that is given as words with their places.</summary>
internal static class InvertedAbstract
{
    private const int MostWords = 100_000;

    /// <summary>The text, or null when there is none.</summary>
    public static string? Text(JsonElement index)
    {
        if (index.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var words = new SortedList<int, string>();
        foreach (var entry in index.EnumerateObject())
        {
            if (entry.Value.ValueKind != JsonValueKind.Array)
            {
                continue;
            }

            foreach (var place in entry.Value.EnumerateArray())
            {
                if (place.ValueKind == JsonValueKind.Number && place.TryGetInt32(out var at) && words.Count < MostWords)
                {
                    words[at] = entry.Name;
                }
            }
        }

        return words.Count == 0 ? null : TextFolding.CollapseSpace(string.Join(' ', words.Values));
    }
}
