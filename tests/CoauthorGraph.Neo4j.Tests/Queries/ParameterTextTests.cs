using CoauthorGraph.Neo4j.Queries;

namespace CoauthorGraph.Neo4j.Tests.Queries;

public sealed class ParameterTextTests
{
    // What is no JSON is the text as it was given, also where only a character of it is none.
    [Theory]
    [InlineData("12", 12L)]
    [InlineData("1.5", 1.5)]
    [InlineData("true", true)]
    [InlineData("\"12\"", "12")]
    [InlineData("Ada Quill", "Ada Quill")]
    [InlineData("12 13", "12 13")]
    [InlineData("[1", "[1")]
    [InlineData("", "")]
    [InlineData("\"\\ud800\"", "\"\\ud800\"")]
    [InlineData("{\"\\udc00\": 1}", "{\"\\udc00\": 1}")]
    public void Guess_Text_IsTheValueThatItLooksLike(string text, object value) =>
        Assert.Equal(value, ParameterText.Guess(text));
}
