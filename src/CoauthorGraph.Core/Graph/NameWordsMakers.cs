namespace CoauthorGraph.Core.Graph;

/// <summary>What makes the words of each kind of things of a graph.</summary>
/// <param name="Authors">Of authors.</param>
/// <param name="Topics">Of topics.</param>
/// <param name="Institutions">Of institutions.</param>
/// <param name="Papers">Of titles.</param>
/// <param name="Texts">Of abstracts.</param>
public sealed record NameWordsMakers(
    Func<KnowledgeGraph, WordTable> Authors,
    Func<KnowledgeGraph, WordTable> Topics,
    Func<KnowledgeGraph, WordTable> Institutions,
    Func<KnowledgeGraph, WordTable> Papers,
    Func<KnowledgeGraph, TextSignatures> Texts);
