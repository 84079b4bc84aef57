namespace CoauthorGraph.Web.Answers;

/// <summary>An answer as it is sent.</summary>
/// <param name="ContentType">What kind of bytes they are.</param>
/// <param name="Content">The bytes.</param>
internal sealed record AnswerBytes(string ContentType, byte[] Content);
