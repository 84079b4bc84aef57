namespace CoauthorGraph.Neo4j.Client;

/// <summary>What a statement changed, as the server counts.</summary>
/// <param name="NodesCreated">Nodes made.</param>
/// <param name="NodesDeleted">Nodes removed.</param>
/// <param name="RelationshipsCreated">Relationships made.</param>
/// <param name="RelationshipsDeleted">Relationships removed.</param>
/// <param name="PropertiesSet">Properties written.</param>
/// <param name="LabelsAdded">Labels given.</param>
/// <param name="LabelsRemoved">Labels taken.</param>
public readonly record struct Neo4jCounters(
    long NodesCreated,
    long NodesDeleted,
    long RelationshipsCreated,
    long RelationshipsDeleted,
    long PropertiesSet,
    long LabelsAdded,
    long LabelsRemoved);
