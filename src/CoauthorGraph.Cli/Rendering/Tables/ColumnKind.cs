namespace CoauthorGraph.Cli.Rendering.Tables;

/// <summary>What stands in a column of a table.</summary>
internal enum ColumnKind
{
    /// <summary>Words, which may go over several lines.</summary>
    Text,

    /// <summary>Ids, addresses, years and the like, which are of no use broken.</summary>
    Key,

    /// <summary>Amounts, on the right.</summary>
    Number,

    /// <summary>Amounts as bars, which is seen at a glance.</summary>
    Bar,
}
