using CoauthorGraph.Core.Records;
using CoauthorGraph.Pipeline.Building;

namespace CoauthorGraph.Pipeline.Tests.Building;

/// <summary>
/// Which records are one paper. A record is <c>id doi arXiv title last-author year</c>, a dash for what it does not
/// have; <c>!</c> keeps it apart, <c>&gt;paper</c> is what it belonged to before.
/// </summary>
public sealed class PaperGroupingTests
{
    [Theory]
    [InlineData("a 10.1/x - - - -; b 10.1/x - - - -", "ab")]
    [InlineData("a - 2401.1 - - -; b - 2401.1 - - -", "ab")]
    [InlineData("a 10.1/x - - - -; b 10.1/y - - - -", "a b")]
    [InlineData("a 10.1/x 2401.1 - - -; b 10.1/x - - - -; c - 2401.1 - - -", "abc")] // By one to the other.
    [InlineData("a - - T L 2001; b - - T L 2001", "ab")]
    [InlineData("a - - T L 2001; b - - T L 2002", "ab")] // A year may pass between preprint and print.
    [InlineData("a - - T L 2001; b - - T L 2003", "a b")]
    [InlineData("a - - T L -; b - - T L 2003", "ab")] // A year that is not known is no year 0.
    [InlineData("a - - T L 2001; b - - U L 2001", "a b")]
    [InlineData("a - - - L 2001; b - - - L 2001", "a b")] // No title is no key.
    [InlineData("a - - T L 2001; b - - T M 2001", "a b")]
    [InlineData("a - - T - 2001; b - - T M 2001", "ab")] // Of a list that was cut the last is not known.
    [InlineData("a 10.1/x - T L 2001; b - 2401.1 T L 2001", "ab")]
    [InlineData("a 10.1/x - T L 2001; b 10.1/y - T L 2001", "a b")]
    [InlineData("a - 2401.1 T L 2001; b - 2401.2 T L 2001", "a b")]
    [InlineData("a 10.1/x - T L 2001; b - - T L 2001; c 10.1/y - T L 2001", "ab c")] // The one between goes to the first.
    [InlineData("a - - T L 2001; b - - T L 2002; c - - T L 2003", "ab c")] // No chain over the years.
    [InlineData("a - - T L 2003; b - - T L 2002; c - - T L 2001", "a bc")] // From the earliest on.
    [InlineData("!a 10.1/x 2401.1 T L 2001; !b 10.1/x 2401.1 T L 2001", "a b")]
    [InlineData("!a - - T L 2001; b - - T L 2001; c - - T L 2001", "a bc")]
    public void Changed_Records_AreOnePaperWhereTheyFit(string records, string groups) =>
        Assert.Equal(groups, Groups(Read(records)));

    [Theory]
    [InlineData(256, 1)]
    [InlineData(257, 257)] // Too many of one title are many papers.
    public void Changed_ManyOfOneTitle_AreOneUpToALimit(int records, int papers) => Assert.Equal(
        papers,
        PaperGrouping.Changed(
            Enumerable.Range(0, records).Select(static i => ("f", $"r{i}", new MatchKeys("", "", 7, 8, 2001, false), (string?)null)),
            static _ => false).Select(static one => one.PaperId).Distinct().Count());

    [Theory]
    [InlineData("p-hash 10.1/x - - - -; 10.1/x 10.1/x - - - -; 2401.1 10.1/x - - - -; dblp:1 10.1/x - - - -", "10.1/x")]
    [InlineData("p-hash - 2401.1 - - -; 2401.1 - 2401.1 - - -; dblp:1 - 2401.1 - - -", "2401.1")]
    [InlineData("p-hash - - T L 2001; dblp:1 - - T L 2001", "dblp:1")]
    [InlineData("p-b - - T L 2001; p-a - - T L 2001", "p-a")]
    public void Changed_NewPaper_IsCalledByItsBestKey(string records, string paper) => Assert.Equal(
        [paper], PaperGrouping.Changed(Read(records), static _ => false).Select(static one => one.PaperId).Distinct());

    [Fact]
    public void Changed_NameThatAnotherHas_IsNumbered() => Assert.Equal(
        ["a#3"],
        PaperGrouping.Changed(Read("a - - - - -"), static id => id is "a" or "a#2").Select(static one => one.PaperId));

    [Theory]
    [InlineData("a 10.1/x - - - - >p; b 10.1/x - - - -", "b>p")] // Who comes later takes the name that is there.
    [InlineData("a 10.1/x - - - - >p; b 10.1/x - - - - >p", "")]
    [InlineData("a 10.1/x - - - - >a; b 10.1/x - - - - >b", "b>a")] // Two that become one take the better.
    [InlineData("a - - T L 2001 >a; b - - T L 2001 >10.1/y", "a>10.1/y")]
    [InlineData("a - - - - - >b; b - - - - - >b", "a>a")] // One that falls apart leaves the id to its owner.
    [InlineData("c - - - - - >p; d - - - - - >p", "d>d")]
    public void Changed_KnownPapers_KeepTheirIds(string records, string changed) => Assert.Equal(
        changed,
        string.Join(' ', PaperGrouping.Changed(Read(records), static _ => false)
            .Select(static one => $"{one.Id}>{one.PaperId}")));

    private static List<(string Format, string Id, MatchKeys Keys, string? PaperId)> Read(string records) =>
        [.. records.Split("; ").Select(static text =>
        {
            var parts = text.TrimStart('!').Split(' ');
            string Key(int at) => parts[at] == "-" ? "" : parts[at];
            ulong Number(int at) => parts[at] == "-" ? 0ul : parts[at][0];
            return (
                "f", parts[0],
                new MatchKeys(Key(1), Key(2), Number(3), Number(4), parts[5] == "-" ? 0 : int.Parse(parts[5],
                    System.Globalization.CultureInfo.InvariantCulture), text[0] == '!'),
                parts.Length > 6 ? parts[6][1..] : null);
        })];

    private static string Groups(List<(string Format, string Id, MatchKeys Keys, string? PaperId)> records) =>
        string.Join(' ', PaperGrouping.Changed(records, static _ => false).GroupBy(static one => one.PaperId)
            .Select(static group => string.Concat(group.Select(static one => one.Id).Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal));
}
