namespace CoauthorGraph.Core.Graph;

/// <summary>What is done to each column of each table of a graph.</summary>
public interface IGraphColumns
{
    /// <summary>What is done to the columns of a table.</summary>
    /// <param name="table">The table's name, with which the names of its columns begin.</param>
    /// <param name="of">The table of a graph.</param>
    IColumns<TTable> Of<TTable>(string table, Func<KnowledgeGraph, TTable> of);
}
