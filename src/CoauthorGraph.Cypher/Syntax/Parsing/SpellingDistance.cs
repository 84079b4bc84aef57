namespace CoauthorGraph.Cypher.Syntax.Parsing;

/// <summary>How many slips of the pen lie between two words: a letter more, less, other, or two swapped.</summary>
internal static class SpellingDistance
{
    public static int Between(string one, string other)
    {
        var older = new int[other.Length + 1];
        var old = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], old[j]) + 1, old[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], older[j - 2] + 1);
                }
            }

            (older, old) = (old, row);
        }

        return old[^1];
    }
}
