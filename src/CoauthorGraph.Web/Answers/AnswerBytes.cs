namespace CoauthorGraph.Web.Answers;

/// <summary>An answer as it is sent.</summary>
/// <param name="ContentType">What kind of bytes they are.</param>
/// <param name="Content">The bytes.</param>
/// <param name="FileName">What the file is called that a browser keeps of them, in plain letters; null for
/// none.</param>
internal sealed record AnswerBytes(string ContentType, byte[] Content, string? FileName = null);
