namespace CoauthorGraph.Questions.Authors;

/// <summary>Two authors who may be one.</summary>
/// <param name="First">Row of the one with more papers.</param>
/// <param name="Second">Row of the other.</param>
/// <param name="Shared">Number of co-authors that both have.</param>
/// <param name="Value">What a look is worth: how likely it is, times the logarithm of the papers that hang on
/// it.</param>
public readonly record struct ProbableDouble(int First, int Second, int Shared, double Value);
