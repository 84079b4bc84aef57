namespace CoauthorGraph.Web.Answers;

/// <summary>What the page says that asks for the password.</summary>
/// <param name="Sentence">Why it is asked for.</param>
/// <param name="FormToken">What the form carries to show that it was shown here.</param>
public sealed record LoginModel(string Sentence, string FormToken);
