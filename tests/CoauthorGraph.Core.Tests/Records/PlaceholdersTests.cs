using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Core.Tests.Records;

public sealed class PlaceholdersTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("NULL")]
    [InlineData(" Null ")]
    [InlineData("[null]")]
    [InlineData("<NA>")]
    [InlineData("NA")]
    [InlineData("n/a")]
    [InlineData("N/A")]
    [InlineData("None")]
    [InlineData("NaN")]
    [InlineData("undefined")]
    [InlineData("Not available")]
    [InlineData("-")]
    [InlineData("?")]
    [InlineData("\u2014")]
    [InlineData("")]
    public void Is_WhatFillsAField_SaysNothing(string text)
    {
        Assert.True(Placeholders.Is(text));
        Assert.Null(Placeholders.Without(text));
    }

    [Theory]
    [InlineData("Nullam")]
    [InlineData("Null Hypotheses")]
    [InlineData("Na")]
    [InlineData("C")]
    [InlineData("0")]
    [InlineData("\u79D1\u5B66")]
    public void Is_AnythingElse_SaysSomething(string text)
    {
        Assert.False(Placeholders.Is(text));
        Assert.Equal(text, Placeholders.Without(text));
    }
}
