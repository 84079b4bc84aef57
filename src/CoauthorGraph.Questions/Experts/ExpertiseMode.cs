namespace CoauthorGraph.Questions.Experts;

/// <summary>Which authors <see cref="Expertise"/> lists when several topics are named.</summary>
public enum ExpertiseMode
{
    /// <summary>Those who work on at least one of them.</summary>
    Any,

    /// <summary>Those who work on each of them.</summary>
    All,

    /// <summary>Those who work on the first and on none of the others.</summary>
    OnlyFirst,
}
