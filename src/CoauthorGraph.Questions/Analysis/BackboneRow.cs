namespace CoauthorGraph.Questions.Analysis;

/// <summary>A tie of the backbone.</summary>
/// <param name="First">Id of the one.</param>
/// <param name="Second">Id of the other.</param>
/// <param name="FirstName">Name of the one, or null.</param>
/// <param name="SecondName">Name of the other, or null.</param>
/// <param name="Weight">Strength; 1 where strengths do not count.</param>
public sealed record BackboneRow(string First, string Second, string? FirstName, string? SecondName, float Weight);
