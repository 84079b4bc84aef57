namespace CoauthorGraph.Core.Graph;

/// <summary>What topics and institutions are called beside the names that a graph holds.</summary>
public interface IOtherNames
{
    /// <summary>Other names and abbreviations of the topic with an id.</summary>
    IReadOnlyList<string> OfTopic(string id);

    /// <summary>Other names and abbreviations of the institution with an id.</summary>
    IReadOnlyList<string> OfInstitution(string id);
}
