namespace CoauthorGraph.Core.Graph;

/// <summary>Columns that lie in mapped files.</summary>
public interface IEvictable
{
    /// <summary>Takes the pages that were read out of the process's memory; they come back when they are read again.
    /// Safe while others read.</summary>
    void Evict();
}
