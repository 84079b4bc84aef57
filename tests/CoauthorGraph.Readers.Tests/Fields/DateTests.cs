using CoauthorGraph.Readers.Text;
using CsCheck;

namespace CoauthorGraph.Readers.Tests.Fields;

/// <summary>Dates as sources print them; what they mean is read by hand.</summary>
public sealed class DateTests
{
    [Theory]
    [InlineData("2019", "2019")]
    [InlineData("2019--2020", "2019")]
    [InlineData("2019–2020", "2019")]
    [InlineData("2015/16", "2015")]
    [InlineData("2019a", "2019")]
    [InlineData("(2016)", "2016")]
    [InlineData("[2015?]", "2015")]
    [InlineData("c2016", "2016")]
    [InlineData("©2016", "2016")]
    [InlineData("ca. 1850", "1850")]
    [InlineData("2012/05//", "2012-05")]
    [InlineData("1999///Spring", "1999")]
    [InlineData("Spring 2019", "2019")]
    [InlineData("Winter 2019-2020", "2019")]
    [InlineData("Start date: 20170812", "2017-08-12")]
    [InlineData("Jan-Feb 2020", "2020-01")]
    [InlineData("1998 Dec-1999 Jan", "1998-12")]
    [InlineData("2018 Sep 5", "2018-09-05")]
    [InlineData("OCT 2018", "2018-10")]
    [InlineData("Sept. 2018", "2018-09")]
    [InlineData("May 3rd, 2019", "2019-05-03")]
    [InlineData("Nov2020", "2020-11")]
    [InlineData("Thu, 12 Aug 2017 00:00:00 GMT", "2017-08-12")]
    [InlineData("2017-08-12T10:20:30Z", "2017-08-12")]
    [InlineData("12.05.2019", "2019-05-12")]
    [InlineData("25/12/2019", "2019-12-25")]
    [InlineData("12/25/2019", "2019-12-25")]
    [InlineData("05/12/2019", "2019")]
    [InlineData("15 février 2016", "2016-02-15")]
    [InlineData("août 2016", "2016-08")]
    [InlineData("juin 2014", "2014-06")]
    [InlineData("juillet 2014", "2014-07")]
    [InlineData("März 2020", "2020-03")]
    [InlineData("1. Dezember 2020", "2020-12-01")]
    [InlineData("3 de enero de 2019", "2019-01-03")]
    [InlineData("março de 2019", "2019-03")]
    [InlineData("maggio 2019", "2019-05")]
    [InlineData("12 мая 2013", "2013-05-12")]
    [InlineData("červen 2013", "2013-06")]
    [InlineData("červenec 2013", "2013-07")]
    [InlineData("październik 2001", "2001-10")]
    [InlineData("1 Ocak 2012", "2012-01-01")]
    [InlineData("2019年5月3日", "2019-05-03")]
    [InlineData("2019년 5월", "2019-05")]
    [InlineData("2019;12(3)", "2019")]
    [InlineData("Vol. 12, 1999", "1999")]
    [InlineData("in press", "")]
    [InlineData("n.d.", "")]
    [InlineData("199?", "")]
    [InlineData("0000", "")]
    [InlineData("9999", "")]
    [InlineData("12/2018", "2018-12")]
    [InlineData("令和2年3月", "2020-03")]
    [InlineData("平成30年", "2018")]
    [InlineData("2012-13-45", "2012")]
    [InlineData("2019-02-30", "2019-02")]
    public void Parse_DateAsPrinted_AsMeant(string printed, string expected) =>
        Assert.Equal(expected, Dates.Parse(printed).ToString());

    [Fact]
    public void Parse_AnyText_NothingThrown() =>
        Gen.String[Gen.Char["12059 -/.,Jan年()[]cTst\u0000é"], 0, 24].Sample(static text => _ = Dates.Parse(text), iter: 5000, threads: 1);
}
