namespace CoauthorGraph.Core.Remote;

/// <summary>A parameter of a named query.</summary>
/// <param name="Name">Its name, without the dollar sign.</param>
/// <param name="Type"><c>string</c>, <c>integer</c>, <c>float</c>, <c>boolean</c> or <c>strings</c> (a list).</param>
/// <param name="Default">Its value when none is given; null when one must be given.</param>
/// <param name="Meaning">What it means.</param>
public sealed record QueryParameter(string Name, string Type, object? Default, string Meaning);
