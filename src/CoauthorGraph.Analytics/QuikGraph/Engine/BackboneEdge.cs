namespace CoauthorGraph.Analytics.QuikGraph.Engine;

/// <summary>A tie of the backbone.</summary>
/// <param name="First">The smaller node.</param>
/// <param name="Second">The greater node.</param>
/// <param name="Weight">Its strength; 1 where strengths do not count.</param>
public readonly record struct BackboneEdge(int First, int Second, float Weight);
