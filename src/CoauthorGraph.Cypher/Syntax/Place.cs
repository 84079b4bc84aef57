namespace CoauthorGraph.Cypher.Syntax;

/// <summary>Where a piece of text stands: offsets into the query. Any two are equal, so that pieces that say the same
/// are equal wherever they stand.</summary>
internal readonly struct Place(int start, int end) : IEquatable<Place>
{
    public int Start => start;

    public int End => end;

    public Place To(Place last) => new(start, last.End);

    public bool Equals(Place other) => true;

    public override bool Equals(object? obj) => obj is Place;

    public override int GetHashCode() => 0;
}
