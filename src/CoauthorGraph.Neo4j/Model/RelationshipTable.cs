namespace CoauthorGraph.Neo4j.Model;

/// <summary>The relationships of one type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Start">Label of the nodes they start from.</param>
/// <param name="End">Label of the nodes they end at.</param>
/// <param name="StartRows">For each row its start's row.</param>
/// <param name="EndRows">For each row its end's row.</param>
/// <param name="Properties">Names of the properties.</param>
/// <param name="Values">The properties of a row; null where there is none.</param>
internal sealed record RelationshipTable(
    string Type,
    string Start,
    string End,
    int[] StartRows,
    int[] EndRows,
    IReadOnlyList<string> Properties,
    Func<int, object?[]> Values)
{
    /// <summary>Number of relationships.</summary>
    public int Count => StartRows.Length;

    /// <summary>Index of the property that tells apart relationships with the same ends; -1 when there is one at
    /// most.</summary>
    public int KeyProperty { get; init; } = -1;

    /// <summary>Indexes of the properties that are whole numbers and can be summed on both sides.</summary>
    public IReadOnlyList<int> Summable { get; init; } = [];

    /// <summary>The rows in order of their start, end and place: so the database writes near what it wrote
    /// last.</summary>
    public int[] RowsByStart()
    {
        var rows = new int[Count];
        var keys = new long[Count];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = row;
            keys[row] = ((long)StartRows[row] << 32) | (uint)EndRows[row];
        }

        Array.Sort(keys, rows);
        return rows;
    }
}
