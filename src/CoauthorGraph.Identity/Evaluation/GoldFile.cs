using System.Globalization;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Identity.Evaluation;

/// <summary>
/// Labelled mentions (<c>paperId,position,personId</c>) or labelled pairs
/// (<c>paperIdA,positionA,paperIdB,positionB,same</c>), with a header line.
/// </summary>
public sealed class GoldFile
{
    /// <summary>Labelled mentions and their persons; empty where the file is of pairs.</summary>
    public required IReadOnlyList<(string Paper, int Position, string Person)> Mentions { get; init; }

    /// <summary>Labelled pairs; empty where the file is of mentions.</summary>
    public required IReadOnlyList<(string PaperA, int PositionA, string PaperB, int PositionB,
        bool Same)> Pairs
    { get; init; }

    /// <summary>Whether the file is of pairs.</summary>
    public bool IsPairs => Pairs.Count > 0;

    /// <summary>Reads a file.</summary>
    /// <exception cref="CoauthorGraphException">A line is not of either form.</exception>
    public static GoldFile Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var header = CsvCell.Split(reader.ReadLine() ?? "");
        var mentions = new List<(string, int, string)>();
        var pairs = new List<(string, int, string, int, bool)>();
        var isPairs = header.Count > 0 && string.Equals(header[0], "paperIdA", StringComparison.Ordinal);
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0)
            {
                continue;
            }

            var cells = CsvCell.Split(line);
            if (isPairs && cells.Count >= 5 && Position(cells[1], out var a) && Position(cells[3], out var b))
            {
                pairs.Add((cells[0], a, cells[2], b, cells[4].ToUpperInvariant() is "TRUE" or "1" or "YES"));
            }
            else if (!isPairs && cells.Count >= 3 && Position(cells[1], out var position))
            {
                mentions.Add((cells[0], position, cells[2]));
            }
            else
            {
                throw new CoauthorGraphException(ErrorCode.InputUnreadable, string.Create(
                    CultureInfo.InvariantCulture,
                    $"Line {number} of {name} is not gold: write paperId,position,personId or paperIdA,positionA,paperIdB,positionB,same."));
            }
        }

        return new GoldFile { Mentions = mentions, Pairs = pairs };
    }

    private static bool Position(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
