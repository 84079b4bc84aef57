namespace CoauthorGraph.Questions.Experts;

/// <summary>By what <see cref="Expertise"/> ranks; what is alike is ranked by strength.</summary>
public enum ExpertiseOrder
{
    /// <summary>All that speaks for an author together.</summary>
    Strength,

    /// <summary>Number of papers.</summary>
    Papers,

    /// <summary>Year of the last paper.</summary>
    Recent,

    /// <summary>Share of the author's papers that are about it.</summary>
    Share,

    /// <summary>Papers shared among their authors.</summary>
    Weight,

    /// <summary>The author's name.</summary>
    Name,
}
