namespace CoauthorGraph.Export.Network;

/// <summary>Versions of GEXF that can be written.</summary>
public enum GexfVersion
{
    /// <summary>1.3, of Gephi 0.10.</summary>
    V13,

    /// <summary>1.2, the draft that older readers know.</summary>
    V12,
}
