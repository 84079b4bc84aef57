using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace CoauthorGraph.Cli.Arguments;

/// <summary>Options whose values are no text: each says what it takes when it is given something else.</summary>
internal static class CheckedOption
{
    /// <summary>An option of whole numbers from <paramref name="least"/> to <paramref name="most"/>; null where it is
    /// not given.</summary>
    public static Option<int?> Whole(string name, int least, int most = int.MaxValue) =>
        Number(name, new NumberRange<int>(least, most));

    /// <summary>An option of numbers in a range; null where it is not given.</summary>
    public static Option<T?> Number<T>(string name, NumberRange<T> range)
        where T : struct, INumber<T>, IMinMaxValue<T> => new(name)
        {
            CustomParser = result => Parse(result, name, range),
            HelpName = "N",
        };

    /// <summary>An option of numbers in a range, with a value where it is not given.</summary>
    public static Option<T> Number<T>(string name, NumberRange<T> range, T standard)
        where T : struct, INumber<T>, IMinMaxValue<T> => new(name)
        {
            CustomParser = result => Parse(result, name, range) ?? standard,
            DefaultValueFactory = _ => standard,
            HelpName = "N",
        };

    /// <summary>An option of days; null where it is not given.</summary>
    public static Option<DateOnly?> Day(string name) => new(name)
    {
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(
                text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name} takes a day such as 2026-11-22, not '{text}'");
            return null;
        },
        HelpName = "DATE",
    };

    private static T? Parse<T>(ArgumentResult result, string name, NumberRange<T> range)
        where T : struct, INumber<T>, IMinMaxValue<T>
    {
        var text = result.Tokens[0].Value;
        if (range.TryParse(text, out var number))
        {
            return number;
        }

        result.AddError($"{name} takes {range}, not '{text}'");
        return null;
    }
}
