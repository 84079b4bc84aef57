namespace CoauthorGraph.Identity.Tests.Clustering;

/// <summary>Names with more mentions than a table of pairs holds, 3000.</summary>
public sealed class LargeBlockTests
{
    private const int Most = 3000;
    private const string OneOrcid = "0000-0002-1825-0097";
    private const string OtherOrcid = "0000-0001-5109-3700";

    // Also where all but the last were one author before: what is new opens all pieces.
    [Theory]
    [InlineData(0)]
    [InlineData(3599)]
    public void Resolve_ManyPeopleOfOneName_AreFoundThoughTheirPapersLieFarApart(int known)
    {
        const int People = 600;
        var tables = new RecordTables();
        for (var i = 0; i < 6 * People; i++)
        {
            tables.Add($"{i:0000}", "", 0, "Wei Wang", Colleague("Anna", i % People), Colleague("Bert", i % People));
        }

        var authors = Authors(
            tables.ToInput(Enumerable.Range(0, known).ToDictionary(static i => ($"{i:0000}", 0), static _ => "a1")),
            "Wei Wang");

        Assert.Equal(People, authors.Distinct().Count());
        Assert.All(Enumerable.Range(0, authors.Length), i => Assert.Equal(authors[i % People], authors[i]));
    }

    [Fact]
    public void Resolve_OneOfARareName_IsOne() =>
        Assert.Single(Authors(Alone(Most + 200).ToInput(), "Xaver Quistgaard").Distinct());

    // The table by which the pieces join has every other mention of the first, and not the last one.
    [Theory]
    [InlineData("Xaver Quistgaard Jr.", "Xaver Quistgaard Sr.", null, null, 2)]
    [InlineData("Xaver Quistgaard Jr.", "Xaver Quistgaard Jr.", null, null, 1)]
    [InlineData("Xaver Quistgaard", "Xaver Quistgaard", OneOrcid, OtherOrcid, 2)]
    [InlineData("Xaver Quistgaard", "Xaver Quistgaard", OneOrcid, OneOrcid, 1)]
    public void Resolve_WhatTellsTwoApartAndIsNotLookedAt_StillPartsThem(
        string left, string right, string? leftOrcid, string? rightOrcid, int people)
    {
        var tables = Alone(Most - 1).AddWith($"{Most - 1:0000}", "", 0, (left, null, leftOrcid))
            .AddWith($"{Most:0000}", "", 0, (right, null, rightOrcid));
        for (var i = Most + 1; i < Most + 200; i++)
        {
            tables.Add($"{i:0000}", "", 0, "Xaver Quistgaard");
        }

        Assert.Equal(people, Authors(tables.ToInput(), "Xaver Quistgaard").Distinct().Count());
    }

    [Fact]
    public void Resolve_OneOnAPaperTwice_IsNotOneOfBothPieces()
    {
        var tables = Alone(Most - 1).Add($"{Most - 1:0000}", "", 0, "Xaver Quistgaard", "Xaver Quistgaard");
        for (var i = Most; i < Most + 200; i++)
        {
            tables.Add($"{i:0000}", "", 0, "Xaver Quistgaard");
        }

        Assert.Equal(2, Authors(tables.ToInput(), "Xaver Quistgaard").Distinct().Count());
    }

    private static RecordTables Alone(int papers)
    {
        var tables = new RecordTables();
        for (var i = 0; i < papers; i++)
        {
            tables.Add($"{i:0000}", "", 0, "Xaver Quistgaard");
        }

        return tables;
    }

    private static string Colleague(string given, int number) =>
        $"{given} {(char)('A' + (number % 26))}{(char)('a' + (number / 26))}quistrup";

    private static int[] Authors(IdentityInput input, string name)
    {
        var author = IdentityResolver.Resolve(
            input, new IdentityOptions(), null, TestContext.Current.CancellationToken).Author;
        return [.. Enumerable.Range(0, author.Length)
            .Where(row => input.Authorships.Name[row].ToString().StartsWith(name, StringComparison.Ordinal))
            .Select(row => author[row])];
    }
}
