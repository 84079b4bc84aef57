using System.Globalization;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Pipeline.Identities;

namespace CoauthorGraph.EndToEnd.Tests.Rendering;

/// <summary>What the model weighs twice is told once.</summary>
public sealed class EvidenceLineTests
{
    [Theory]
    [InlineData("-0.38 the same category", "VenuesKnown -1.52 both papers name a category", "Venue 1.14 the same category")]
    [InlineData("-1.52 another category", "VenuesKnown -1.52 another category")]
    [InlineData("0.7 in common: Bo", "CoauthorInitials 0.58 by initial", "Coauthors 0.12 in common: Bo")]
    [InlineData("-1.11 none in common", "RareNameNoSharedCoauthor 0.19 seen with", "NoSharedCoauthor -1.3 none in common")]
    [InlineData("-0.24 alike to 0.14", "Abstract 0.59 alike to 0.14", "AbstractsKnown -0.83 both have one")]
    [InlineData("-0.83 abstracts that are not alike", "AbstractsKnown -0.83 both papers have an abstract")]
    [InlineData("0.9 the same", "AffiliationsKnown -0.2 known", "Affiliation 0.4 alike", "SameAffiliation 0.7 the same")]
    [InlineData("-2 b|1 a", "Title 1 a", "YearGap -2 b")] // The strongest first, and each by itself.
    public void Of_Evidence_HasALineForEachThingSeen(string lines, params string[] evidence) => Assert.Equal(
        lines,
        string.Join('|', EvidenceLine.Of(evidence.Select(static text => text.Split(' ', 3)).Select(static parts =>
            new IdentityEvidence(parts[0], 1, 1, double.Parse(parts[1], CultureInfo.InvariantCulture), parts[2])))
            .Select(static line => string.Create(CultureInfo.InvariantCulture, $"{line.Contribution} {line.Words}"))));
}
