using CoauthorGraph.Core.Errors;
using CoauthorGraph.Web.Addresses;
using CoauthorGraph.Web.Describing;

namespace CoauthorGraph.Web.Asking;

/// <summary>The years that the sliders of a picture let through.</summary>
/// <param name="From">The first; null for all before too.</param>
/// <param name="To">The last; null for all after too.</param>
internal readonly record struct ChosenYears(int? From, int? To)
{
    private const string FromName = "from";
    private const string ToName = "to";
    private const int Last = 9999;

    /// <summary>The parameters that say them.</summary>
    public static AddressParameter[] Parameters =>
    [
        AddressParameter.Whole(FromName, 0, Last, "What lasted to this year; 0 for all."),
        AddressParameter.Whole(ToName, 0, Last, "What began by this year; 0 for all."),
    ];

    /// <summary>What is left out, in words; null for nothing.</summary>
    public string? Words => From is null && To is null ? null : $"{From}-{To}";

    /// <exception cref="CoauthorGraphException">The last is before the first.</exception>
    public static ChosenYears Of(RequestParameters parameters)
    {
        var years = new ChosenYears(Year(parameters, FromName), Year(parameters, ToName));
        return years.From > years.To
            ? throw new CoauthorGraphException(
                ErrorCode.Usage, $"The years {years.Words} are not in order; give the first as '{FromName}'.")
            : years;
    }

    /// <summary>Whether what lasted from one year to another was there; what has no year only where all are
    /// asked for.</summary>
    public bool Let(int first, int last) =>
        (From is null && To is null) || (first > 0 && first <= (To ?? int.MaxValue) && last >= (From ?? 0));

    private static int? Year(RequestParameters parameters, string name) =>
        parameters.Whole(name, 0, Last, 0) is > 0 and var year ? year : null;
}
