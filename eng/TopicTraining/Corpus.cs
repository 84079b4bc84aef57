using System.IO.Compression;
using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.TopicTraining;

/// <summary>Papers in arXiv's layout, and their vocabulary.</summary>
internal static class Corpus
{
    private const int LeastPapersOfWord = 8;
    private const int LeastPapersOfPair = 14;

    public static IEnumerable<PaperRecord> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using var reader = new StreamReader(
            path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            yield return new PaperRecord
            {
                Id = root.GetProperty("id").GetString()!,
                Title = root.GetProperty("title").GetString() ?? "",
                Abstract = root.TryGetProperty("abstract", out var text) ? text.GetString() : null,
                Categories = root.TryGetProperty("categories", out var categories)
                    ? categories.GetString()!.Split(' ') : [],
                Source = new RecordSource("training", "training", 0),
            };
        }
    }

    /// <summary>Words and pairs that enough papers have, in ordinal order.</summary>
    public static List<string> Vocabulary(IEnumerable<PaperRecord> papers)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            seen.Clear();
            Collect(paper.Title, seen);
            Collect(paper.Abstract ?? "", seen);
            foreach (var feature in seen)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
            }
        }

        return [.. counts.Where(static one => one.Value >=
                (one.Key.Contains(' ', StringComparison.Ordinal) ? LeastPapersOfPair : LeastPapersOfWord))
            .Select(static one => one.Key).Order(StringComparer.Ordinal)];
    }

    private static void Collect(string text, HashSet<string> seen)
    {
        Span<char> buffer = stackalloc char[64];
        var before = "";
        var end = -2;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            if (i - start is < 2 or >= 30 || char.IsDigit(text[start]))
            {
                before = "";
                continue;
            }

            var word = new string(buffer[..WordNumbers.FoldWord(text.AsSpan(start, i - start), buffer)]);
            seen.Add(word);
            if (before.Length > 0 && start - end == 1 && text[end] is ' ' or '-')
            {
                seen.Add(before + " " + word);
            }

            (before, end) = (word, i);
        }
    }
}
