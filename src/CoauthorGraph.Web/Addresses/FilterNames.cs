namespace CoauthorGraph.Web.Addresses;

/// <summary>The parameters by which every page is cut, named after the options of the command line.</summary>
internal static class FilterNames
{
    public const string Years = "years";

    /// <summary>Not <c>topic</c>, which says what is asked about.</summary>
    public const string Topic = "within";

    public const string Institution = "institution";

    public const string Rollup = "rollup";

    public const string MinPapers = "min-papers";

    public const string Snapshot = "snapshot";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = [Years, Topic, Institution, Rollup, MinPapers, Snapshot];
}
