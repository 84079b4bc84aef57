namespace CoauthorGraph.Web.Parts;

/// <summary>Something that lasted from one year to another.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Its page.</param>
/// <param name="Papers">Papers that say so.</param>
/// <param name="First">Year of the first of them, or null.</param>
/// <param name="Last">Year of the last of them, or null.</param>
public sealed record SpanRow(string Name, string Address, int Papers, int? First, int? Last);
