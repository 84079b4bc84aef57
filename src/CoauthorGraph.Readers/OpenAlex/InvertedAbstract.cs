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

        var words = new string?[256];
        var length = 0;
        foreach (var entry in index.EnumerateObject())
        {
            if (entry.Value.ValueKind != JsonValueKind.Array)
            {
                continue;
            }

            var word = entry.Name;
            foreach (var place in entry.Value.EnumerateArray())
            {
                if (place.ValueKind != JsonValueKind.Number || !place.TryGetInt32(out var at)
                    || at is < 0 or >= MostWords)
                {
                    continue;
                }

                if (at >= words.Length)
                {
                    Array.Resize(ref words, Math.Max(at + 1, words.Length * 2));
                }

                words[at] = word;
                length = Math.Max(length, at + 1);
            }
        }

        return length == 0
            ? null
            : TextFolding.CollapseSpace(string.Join(' ', words.AsSpan(0, length)));
    }
}
