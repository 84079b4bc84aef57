namespace CoauthorGraph.Web.Answers;

/// <summary>What the page says that asks for the password.</summary>
/// <param name="Sentence">Why it is asked for.</param>
public sealed record LoginModel(string Sentence);
