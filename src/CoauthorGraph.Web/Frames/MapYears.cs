using CoauthorGraph.Questions.Communities;

namespace CoauthorGraph.Web.Frames;

/// <summary>When what a picture counts began and ended.</summary>
/// <param name="Marks">Row by row of its marks.</param>
/// <param name="Lines">Row by row of its lines, for the same years.</param>
internal sealed record MapYears(YearSpans Marks, YearSpans Lines);
