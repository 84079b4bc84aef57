using System.Globalization;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Questions.Slicing;

namespace CoauthorGraph.Web.Addresses;

/// <summary>What an address asks for. A value out of its range is said, never taken for another.</summary>
internal sealed class RequestParameters(AskedAddress asked)
{
    private const int LongestText = 500;
    public const int MostRows = 10_000;
    private const int MostValues = 10;

    /// <summary>The address as it was asked.</summary>
    public string Address => asked.Path + asked.QueryString;

    /// <summary>Whether the answer is read by a program.</summary>
    public bool IsJson => asked.IsJson;

    /// <summary>The text of a parameter, or null.</summary>
    /// <exception cref="CoauthorGraphException">It is too long, or given twice.</exception>
    public string? Text(string name) => Texts(name) switch
    {
        [] => null,
        [var text] => text,
        _ => throw new CoauthorGraphException(ErrorCode.Usage, $"'{name}' is given more than once; give it once."),
    };

    /// <summary>The text of a parameter that must be there.</summary>
    /// <exception cref="CoauthorGraphException">It is not, or too long.</exception>
    public string Required(string name) => Text(name) ?? throw new CoauthorGraphException(
        ErrorCode.Usage, $"The address needs '{name}': {asked.Path}?{name}=…");

    /// <summary>All texts of a parameter; fields that were left empty in a form are none.</summary>
    /// <exception cref="CoauthorGraphException">One is too long, or they are too many.</exception>
    public IReadOnlyList<string> Texts(string name, int most = MostValues)
    {
        var values = asked.Query[name].OfType<string>().Select(static text => text.Trim())
            .Where(static text => text.Length > 0).ToList();
        if (values.Find(static text => text.Length > LongestText) is { } longest)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, $"'{name}' has {longest.Length:N0} characters; it may have {LongestText}.");
        }

        return values.Count <= most ? values : throw new CoauthorGraphException(
            ErrorCode.Usage, $"'{name}' is given {values.Count:N0} times; it may be given {most} times.");
    }

    /// <summary>What the path or the parameter <c>id</c> names.</summary>
    /// <exception cref="CoauthorGraphException">Neither does.</exception>
    public string Key()
    {
        // The path is percent-decoded by the server, but for slashes.
        var key = asked.Key?.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Trim();
        return key is { Length: > LongestText }
            ? throw new CoauthorGraphException(ErrorCode.Usage, "The address is too long.")
            : key is { Length: > 0 } ? key : Required("id");
    }

    /// <summary>A whole number.</summary>
    /// <exception cref="CoauthorGraphException">It is none, or out of its range.</exception>
    public int Whole(string name, int least, int most, int standard)
    {
        if (Text(name) is not { } text)
        {
            return standard;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
                ? number
                : throw new CoauthorGraphException(
                    ErrorCode.Usage, $"'{name}' takes a whole number from {least} to {most}, not '{text}'.");
    }

    /// <summary>A number that is not negative.</summary>
    /// <exception cref="CoauthorGraphException">It is none.</exception>
    public double Number(string name, double standard) => Text(name) is not { } text ? standard
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? number
            : throw new CoauthorGraphException(
                ErrorCode.Usage, $"'{name}' takes a number from 0 on, such as 0.5, not '{text}'.");

    /// <summary>How many rows are asked for; the standard differs where a person reads them.</summary>
    /// <exception cref="CoauthorGraphException">It is no number, or too great.</exception>
    public int Top(int ofAPage, int ofJson) => Whole("top", 1, MostRows, asked.IsJson ? ofJson : ofAPage);

    /// <summary>Whether a box is ticked.</summary>
    public bool Flag(string name) => Choice(name, ["true", "false", "on", "1", "0"], "false") is "true" or "on" or "1";

    /// <summary>One of some words.</summary>
    /// <exception cref="CoauthorGraphException">It is another.</exception>
    public string Choice(string name, IReadOnlyCollection<string> words, string standard) => Text(name) switch
    {
        null => standard,
        var text when words.Contains(text) => text,
        var text => throw new CoauthorGraphException(
            ErrorCode.Usage, $"'{name}' takes {string.Join(", ", words)}, not '{text}'."),
    };

    /// <summary>What the graph is cut to.</summary>
    /// <exception cref="CoauthorGraphException">A value is none.</exception>
    public SliceFilter Filter()
    {
        var years = Text(FilterNames.Years) is { } text ? Years(text) : default;
        return new SliceFilter
        {
            FromYear = years.From,
            ToYear = years.To,
            Topic = Text(FilterNames.Topic),
            Institution = Text(FilterNames.Institution),
            MinPapers = Whole(FilterNames.MinPapers, 0, int.MaxValue, 0),
            Rollup = Text(FilterNames.Rollup) is null ? null : Whole(FilterNames.Rollup, 0, int.MaxValue, 0),
        };
    }

    private static (int? From, int? To) Years(string text) => YearRange.TryParse(text, out var years)
        ? years
        : throw new CoauthorGraphException(
            ErrorCode.Usage, $"'years' takes A-B, A- or -B with years in order, such as 2015-2020, not '{text}'.");
}
