namespace CoauthorGraph.Core.Graph;

/// <summary>What a register says of an institution.</summary>
/// <param name="Coordinates">Degrees north and east, or null.</param>
/// <param name="Relations">What others are to it.</param>
public sealed record InstitutionEntry(
    (double Latitude, double Longitude)? Coordinates, IReadOnlyList<InstitutionRelation> Relations);
