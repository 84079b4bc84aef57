using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests.Scoring;

public sealed class PairModelTests
{
    [Fact]
    public void Moves_WrittenAndRead_AreTheSame()
    {
        const string table = "Venue\t-1.25\nBase\t0.0312\n";
        var model = Read("# a comment\n" + table);
        using var writer = new StringWriter();
        model.WriteMoves(writer);

        Assert.EndsWith("\n" + table, writer.ToString(), StringComparison.Ordinal);
        Assert.Equal(PairModel.Default.Weights[(int)EvidenceKind.Venue] - 1.25f, model.Weights[(int)EvidenceKind.Venue]);
        Assert.Equal(PairModel.Default.Weights[(int)EvidenceKind.Title], model.Weights[(int)EvidenceKind.Title]);
        Assert.Equal((PairModel.Default.Threshold, PairModel.Default.BestShare), (model.Threshold, model.BestShare));
    }

    [Fact]
    public void Moves_OfTheShippedModel_AreNone() => Assert.Empty(PairModel.Default.Moves);

    // What is written has four decimals, and what is read again has to be what was in force.
    [Fact]
    public void Moved_ByLessThanIsWritten_IsTheShippedModel()
    {
        var by = new double[PairModel.Kinds];
        Array.Fill(by, .00004);
        Assert.Equal(PairModel.Default.Weights, PairModel.Moved(by).Weights);
    }

    [Fact]
    public void Score_OfMuch_StopsAtItsLimit()
    {
        var values = new float[PairModel.Kinds];
        values[(int)EvidenceKind.SameOrcid] = 1;
        Assert.Equal(5, PairModel.Default.Score(values));
        (values[(int)EvidenceKind.SameOrcid], values[(int)EvidenceKind.OtherOrcid]) = (0, 1);
        Assert.Equal(-5, PairModel.Default.Score(values));
    }

    [Theory]
    [InlineData("Venue")]
    [InlineData("Venue\tmuch")]
    [InlineData("Venue\t1\t2")]
    [InlineData("Venue\tNaN")]
    [InlineData("Threshold\t1")]
    [InlineData("5\t1")]
    public void ReadMoves_WhatIsNone_IsRefused(string table) =>
        Assert.Throws<InvalidDataException>(() => Read(table));

    [Fact]
    public void Resolve_WithAnotherModel_DecidesByIt()
    {
        var input = new RecordTables()
            .Add("1", "On quux", 2001, "Zygmunt Quux", "Bo Li")
            .Add("2", "More on quux", 2002, "Zygmunt Quux", "Bo Li")
            .ToInput();
        int Authors(PairModel model) => IdentityResolver.Resolve(
            input, new IdentityOptions { Model = model }, null, TestContext.Current.CancellationToken).AuthorIds.Length;

        Assert.Equal(2, Authors(PairModel.Default));
        Assert.Equal(4, Authors(Read("Base\t-30")));
    }

    private static PairModel Read(string table)
    {
        using var reader = new StringReader(table);
        return PairModel.ReadMoves(reader);
    }
}
