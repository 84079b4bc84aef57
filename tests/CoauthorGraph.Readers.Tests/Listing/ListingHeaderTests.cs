using CoauthorGraph.Readers.Listing;

namespace CoauthorGraph.Readers.Tests.Listing;

/// <summary>First lines of a listing that was copied on 22 November 2026.</summary>
public sealed class ListingHeaderTests
{
    private static readonly DateOnly Copied = new(2026, 11, 22);

    [Theory]
    [InlineData("AIJul 31, 2024", "cs.AI", "2024-07-31", 2024, false)]
    [InlineData("LGNov 1, 2018Code", "cs.LG", "2018-11-01", 2018, true)]
    [InlineData("LGNov 1, 2018Video", "cs.LG", "2018-11-01", 2018, false)]
    [InlineData("SEApr 16", "cs.SE", "2026-04-16", 0, false)]
    [InlineData("SEApr 16Code", "cs.SE", "2026-04-16", 0, true)]
    [InlineData("Nov 22", "", "2026-11-22", 0, false)] // The day itself is the last that can be.
    [InlineData("Nov 23", "", "2025-11-23", 0, false)]
    [InlineData("Dec 31", "", "2025-12-31", 0, false)]
    [InlineData("Feb 29", "", "2024-02-29", 0, false)] // The last leap year.
    [InlineData("MLJan 2, 2020", "stat.ML", "2020-01-02", 2020, false)]
    [InlineData("SYJan 2, 2020", "cs.SY", "2020-01-02", 2020, false)] // Two archives have it.
    [InlineData("mes-hallJan 2, 2020", "cond-mat.mes-hall", "2020-01-02", 2020, false)]
    [InlineData("hep-thJan 2, 2020", "hep-th", "2020-01-02", 2020, false)]
    public void TryParse_FirstLine_IsRead(string line, string category, string date, int printed, bool code)
    {
        Assert.True(ListingHeader.IsHeader(line));
        Assert.True(ListingHeader.TryParse(line, Copied, out var header));
        Assert.Equal(
            (category, date, printed, code),
            (header.Category, header.Date.ToString(), header.PrintedYear, header.HasCode));
    }

    [Theory]
    [InlineData("Feb 30")]
    [InlineData("Feb 29, 2023")]
    [InlineData("AIJan 32, 2024")]
    public void TryParse_DayInNoCalendar_IsRefused(string line)
    {
        Assert.True(ListingHeader.IsHeader(line));
        Assert.False(ListingHeader.TryParse(line, Copied, out _));
    }

    [Theory]
    [InlineData("January 3")]
    [InlineData("AIJul 31, 24")]
    [InlineData("AI Jul 31, 2024 and more")]
    [InlineData("Rankings in MayMay 3, 2020 are many things to many people, and never ends")]
    [InlineData("")]
    public void IsHeader_OtherLine_IsNone(string line) => Assert.False(ListingHeader.IsHeader(line));
}
