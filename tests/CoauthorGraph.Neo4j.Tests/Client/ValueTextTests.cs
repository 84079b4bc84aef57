using CoauthorGraph.Neo4j.Client.Values;
using CsCheck;

namespace CoauthorGraph.Neo4j.Tests.Client;

/// <summary>The texts are those that Neo4j 5.26 writes for these values.</summary>
public sealed class ValueTextTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, "PT0S")]
    [InlineData(0, 0, -1, 500_000_000, "PT-0.5S")]
    [InlineData(14, 0, 0, 0, "P1Y2M")]
    [InlineData(-10, 0, 0, 0, "P-10M")]
    [InlineData(0, 0, 93_660, 0, "PT26H1M")]
    [InlineData(0, 0, -2, 750_000_000, "PT-1.25S")]
    [InlineData(14, 3, 14_706, 789_000_000, "P1Y2M3DT4H5M6.789S")]
    [InlineData(0, 0, -1, 1, "PT-0.999999999S")]
    [InlineData(0, -1, -3600, 0, "P-1DT-1H")]
    [InlineData(0, 0, -3601, 500_000_000, "PT-1H-0.5S")]
    public void Duration_OfParts_IsWrittenAsTheServerDoes(
        long months, long days, long seconds, int nanoseconds, string expected)
    {
        Assert.Equal(expected, ValueText.Duration(months, days, seconds, nanoseconds));
        Assert.Equal((months, days, seconds, nanoseconds), ValueParts.OfDuration(expected));
    }

    [Theory]
    [InlineData(12345, 1, 2, "+12345-01-02")]
    [InlineData(-5, 1, 2, "-0005-01-02")]
    [InlineData(5, 1, 2, "0005-01-02")]
    [InlineData(2026, 2, 28, "2026-02-28")]
    public void Date_OfAnyYear_IsWrittenAsTheServerDoes(int year, int month, int day, string expected)
    {
        Assert.Equal(expected, ValueText.Date(year, month, day));
        var parts = ValueParts.Of(expected);
        Assert.Equal((year, month, day), (parts.Year, parts.Month, parts.Day));
    }

    [Theory]
    [InlineData("12:00:00", 12, 0, 0, 0)]
    [InlineData("12:00:01.5", 12, 0, 1, 500_000_000)]
    [InlineData("12:00:01.00012", 12, 0, 1, 120_000)]
    [InlineData("23:59:59.123456789", 23, 59, 59, 123_456_789)]
    public void Time_WithAFraction_HasNoMoreDigitsThanItNeeds(string expected, int hour, int minute, int second, int nano)
    {
        Assert.Equal(expected, ValueText.Time(hour, minute, second, nano));
        var parts = ValueParts.Of(expected);
        Assert.Equal((hour, minute, second, nano), (parts.Hour, parts.Minute, parts.Second, parts.Nanosecond));
    }

    [Theory]
    [InlineData("2020-01-01T12:00:00Z", 1_577_880_000, 0)]
    [InlineData("2020-01-01T12:00:00+05:30", 1_577_860_200, 19_800)]
    [InlineData("+12345-01-01T00:00:00+01:00", 327_403_378_800, 3600)]
    [InlineData("-0044-03-15T12:00:00+00:49:56", -63_549_399_296 + 32_000, 2996)]
    public void Moment_OfSeconds_GoesThereAndBack(string text, long seconds, int offset)
    {
        if (!text.StartsWith('-'))
        {
            Assert.Equal(text, ValueText.Moment(seconds, 0, offset));
        }

        var parts = ValueParts.Of(text + "[Europe/Rome]");
        Assert.Equal(offset, parts.Offset);
        Assert.Equal("Europe/Rome", parts.Zone);
        Assert.Equal(text, ValueText.Moment(parts.UtcSeconds, parts.Nanosecond, parts.Offset));
    }

    [Theory]
    [InlineData("SRID=7203;POINT (1.0 2.0)", 7203, 1.0, 2.0)]
    [InlineData("SRID=9157;POINT Z (1.0E10 -1.0E-4 1.2345678E7)", 9157, 1e10, -0.0001, 12345678.0)]
    [InlineData("SRID=4979;POINT Z (1.0 2.0 1.0E-5)", 4979, 1.0, 2.0, 1e-5)]
    [InlineData("SRID=7203;POINT (1234567.0 0.001)", 7203, 1234567.0, 0.001)]
    [InlineData("SRID=7203;POINT (0.0 1.0E22)", 7203, 0.0, 1e22)]
    [InlineData("SRID=7203;POINT (-1.5 1.25E-7)", 7203, -1.5, 1.25e-7)]
    public void Point_OfCoordinates_IsWrittenAsTheServerDoes(string expected, int system, params double[] coordinates)
    {
        Assert.Equal(expected, ValueText.Point(system, coordinates));
        var (read, at) = ValueParts.OfPoint(expected);
        Assert.Equal(system, read);
        Assert.Equal(coordinates, at);
    }

    [Fact]
    public void Duration_OfAnyParts_ComesBackAsItWas() =>
        Gen.Select(Gen.Long[-100_000, 100_000], Gen.Long[-100_000, 100_000], Gen.Long, Gen.Int[0, 999_999_999])
            .Where(static parts => parts.Item3 > long.MinValue / 2 && parts.Item3 < long.MaxValue / 2)
            .Sample(static parts => Assert.Equal(
                parts, ValueParts.OfDuration(ValueText.Duration(parts.Item1, parts.Item2, parts.Item3, parts.Item4))));

    [Fact]
    public void CivilDays_OfThePlatformsYears_AreThePlatformsDays() =>
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Sample(static number =>
        {
            var date = DateOnly.FromDayNumber(number);
            var days = number - new DateOnly(1970, 1, 1).DayNumber;
            Assert.Equal(days, CivilDays.Of(date.Year, date.Month, date.Day));
            Assert.Equal((date.Year, date.Month, date.Day), CivilDays.Date(days));
        });

    [Fact]
    public void CivilDays_OfAnyYear_ComeBackAsTheyWere() =>
        Gen.Long[-365_000_000_000, 365_000_000_000].Sample(static days =>
        {
            var (year, month, day) = CivilDays.Date(days);
            Assert.Equal(days, CivilDays.Of(year, month, day));
        });

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2020-1-1")]
    public void Of_WhatIsNoTime_IsRefused(string text) => Assert.Throws<ArgumentException>(() => ValueParts.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("P1S")]
    public void OfDuration_WhatIsNone_IsRefused(string text) =>
        Assert.Throws<ArgumentException>(() => ValueParts.OfDuration(text));
}
