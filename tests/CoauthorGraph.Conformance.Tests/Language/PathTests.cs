namespace CoauthorGraph.Conformance.Tests.Language;

/// <summary>Repeated groups and shortest paths, which the kit does not cover. Rows are by hand.</summary>
public sealed class PathTests
{
    [Fact]
    public void Match_GroupOnceOrTwice_GathersItsRelationships() => Assert.Equal(
        ["'b' | [1]", "'c' | [1, 2]", "'c' | [4]", "'d' | [1, 6]", "'d' | [4, 3]"],
        Answers.Sorted("MATCH (s {n: 'a'}) ((x)-[r:K]->(y)){1,2} (t) RETURN t.n, [i IN r | i.w]"));

    [Fact]
    public void Match_GroupWalkedFromItsEnd_GathersInTheOrderOfThePattern() => Assert.Equal(
        ["['a', 'b'] | ['b', 'd']", "['a', 'c'] | ['c', 'd']", "['b', 'c'] | ['c', 'd']"],
        Answers.Sorted("MATCH (s) ((x)-[:K]->(y)){2} (t {n: 'd'}) RETURN [i IN x | i.n], [i IN y | i.n]"));

    [Fact]
    public void Match_GroupWithCondition_AsksItOfEachRound() => Assert.Equal(
        ["'c'", "'d'"],
        Answers.Sorted("MATCH (s {n: 'a'}) ((x)-[r:K]->(y) WHERE r.w > 2){1,2} (t) RETURN t.n"));

    [Fact]
    public void Match_GroupOfTwoHops_RepeatsBoth() => Assert.Equal(
        ["'c'", "'d'", "'d'"],
        Answers.Sorted("MATCH (s {n: 'a'}) ((x)-[:K]->(m)-[:K]->(y)){1,3} (t) RETURN t.n"));

    [Theory]
    [InlineData("{2}", "'c';'d';'d'")]
    [InlineData("{3,}", "'d'")]
    [InlineData("{,1}", "'a';'b';'c'")]
    [InlineData("+", "'b';'c';'c';'d';'d';'d'")]
    [InlineData("*", "'a';'b';'c';'c';'d';'d';'d'")]
    public void Match_QuantifiedRelationship_IsRepeated(string quantifier, string rows) => Assert.Equal(
        rows.Split(';'), Answers.Sorted($"MATCH (s {{n: 'a'}})-[:K]->{quantifier}(t) RETURN t.n"));

    [Fact]
    public void ShortestPath_BetweenTwoNodes_IsOneOfTheShortest() => Assert.Equal(
        ["3"],
        Answers.Of("MATCH p = shortestPath((a {n: 'a'})-[*]-(e {n: 'e'})) RETURN length(p)"));

    [Fact]
    public void AllShortestPaths_ThroughTwoMiddles_AreBoth() => Assert.Equal(
        ["['a', 'b', 'd']", "['a', 'c', 'd']"],
        Answers.Sorted("MATCH p = allShortestPaths((a {n: 'a'})-[:K*]-(d {n: 'd'})) RETURN [n IN nodes(p) | n.n]"));

    // Of five steps one side of a search from both ends walks three, past a node that it reaches in two ways.
    [Fact]
    public void AllShortestPaths_SeveralWaysOnOneSide_AreAll() => Assert.Equal(
        ["'sp1mnq1t'", "'sp1mnq2t'", "'sp2mnq1t'", "'sp2mnq2t'"],
        Answers.SortedOn(
            """
            CREATE (s {n: 's'}), (p1 {n: 'p1'}), (p2 {n: 'p2'}), (m {n: 'm'}), (n {n: 'n'}), (q1 {n: 'q1'}),
              (q2 {n: 'q2'}), (t {n: 't'}), (s)-[:K]->(p1), (s)-[:K]->(p2), (p1)-[:K]->(m), (p2)-[:K]->(m),
              (m)-[:K]->(n), (n)-[:K]->(q1), (n)-[:K]->(q2), (q1)-[:K]->(t), (q2)-[:K]->(t)
            """,
            """
            MATCH p = allShortestPaths((s {n: 's'})-[:K*]-(t {n: 't'}))
            RETURN reduce(names = '', x IN nodes(p) | names + x.n)
            """));

    [Fact]
    public void ShortestPath_WithConditionOnItsRelationships_GoesRound() => Assert.Equal(
        ["['a', 'b', 'c', 'd']"],
        Answers.Of("""
            MATCH p = shortestPath((a {n: 'a'})-[:K*]->(d {n: 'd'}))
            WHERE none(r IN relationships(p) WHERE r.w IN [4, 6])
            RETURN [n IN nodes(p) | n.n]
            """));

    [Fact]
    public void ShortestPath_LongerThanItMayBe_IsNone() => Assert.Empty(
        Answers.Of("MATCH p = shortestPath((a {n: 'a'})-[*..2]-(e {n: 'e'})) RETURN p"));

    [Fact]
    public void ShortestPath_AsValue_IsNullWhereThereIsNone() => Assert.Equal(
        ["2 | null"],
        Answers.Of("""
            MATCH (a {n: 'a'}), (d {n: 'd'})
            RETURN length(shortestPath((a)-[:K*]->(d))), shortestPath((d)-[:K*]->(a))
            """));

    [Theory]
    [InlineData("ANY", "1")]
    [InlineData("ALL SHORTEST", "2;2")]
    [InlineData("ANY SHORTEST", "2")]
    [InlineData("SHORTEST 2", "2;2")]
    [InlineData("SHORTEST 3", "2;2;3")]
    [InlineData("SHORTEST 1 GROUPS", "2;2")]
    [InlineData("SHORTEST 2 GROUPS", "2;2;3")]
    public void Match_WithSelector_KeepsWhatItSays(string selector, string lengths)
    {
        var found = Answers.Sorted($"MATCH p = {selector} (a {{n: 'a'}})-[:K]->+(d {{n: 'd'}}) RETURN length(p)");
        if (selector == "ANY")
        {
            Assert.Single(found);
        }
        else
        {
            Assert.Equal(lengths.Split(';'), found);
        }
    }

    [Fact]
    public void Match_ShortestToAnyNode_IsOneForEachEnd() => Assert.Equal(
        ["'b' | 1", "'c' | 1", "'d' | 2"],
        Answers.Sorted("MATCH p = ANY SHORTEST (a {n: 'a'})-[:K]->+(t) RETURN t.n, length(p)"));

    [Fact]
    public void Match_SelectorOverSeveralEdges_SelectsWholePaths() => Assert.Equal(
        ["3", "3"],
        Answers.Of("MATCH p = ALL SHORTEST (a {n: 'a'})-[:K]->+(t)-[:L]->(e) RETURN length(p)"));

    [Fact]
    public void Match_SameRelationshipTwice_IsRefusedAndRepeatableTakesIt()
    {
        Assert.Empty(Answers.Of("MATCH (d {n: 'd'})-[:L]->(e)<-[:L]-(other) RETURN other.n"));
        Assert.Equal(
            ["'d'"],
            Answers.Of("CYPHER 25 MATCH REPEATABLE ELEMENTS (d {n: 'd'})-[:L]->(e)<-[:L]-(other) RETURN other.n"));
    }
}
