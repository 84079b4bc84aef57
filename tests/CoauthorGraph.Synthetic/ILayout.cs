namespace CoauthorGraph.Synthetic;

/// <summary>A layout in which papers are printed, one a line.</summary>
internal interface ILayout
{
    /// <summary>Prints a paper with its line end.</summary>
    void Write(Utf8Output output, SyntheticPaper paper);

    /// <summary>Prints the paper's id.</summary>
    void WriteId(Utf8Output output, SyntheticPaper paper);
}
