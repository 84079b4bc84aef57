namespace CoauthorGraph.Core.Graph.Querying.FullText;

/// <summary>How many letters two words differ by; two letters that changed places count once.</summary>
internal static class WordDistance
{
    /// <summary>1 for the same word, less for each letter that differs, 0 where more differ than may.</summary>
    public static double Likeness(string first, string second, int most)
    {
        if (Math.Abs(first.Length - second.Length) > most)
        {
            return 0;
        }

        var distance = Between(first, second);
        return distance > most ? 0 : Math.Max(0, 1 - ((double)distance / Math.Min(first.Length, second.Length)));
    }

    private static int Between(string first, string second)
    {
        var rows = new int[3][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new int[second.Length + 1];
        }

        for (var j = 0; j <= second.Length; j++)
        {
            rows[0][j] = j;
        }

        for (var i = 1; i <= first.Length; i++)
        {
            var (row, before, twice) = (rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3]);
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var change = before[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(before[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                {
                    row[j] = Math.Min(row[j], twice[j - 2] + 1);
                }
            }
        }

        return rows[first.Length % 3][second.Length];
    }
}
