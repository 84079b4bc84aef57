namespace CoauthorGraph.Identity.Explanation;

/// <summary>An authorship that is worth a person's look.</summary>
/// <param name="Authorship">Authorship row.</param>
/// <param name="Author">Author row.</param>
/// <param name="Confidence">How sure it is, from 0 to 1.</param>
/// <param name="Value">What a look is worth: the doubt times the papers that hang on it, as a logarithm.</param>
public sealed record AuthorshipDoubt(int Authorship, int Author, double Confidence, double Value);
