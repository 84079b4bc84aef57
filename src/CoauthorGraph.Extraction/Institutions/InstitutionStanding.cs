namespace CoauthorGraph.Extraction.Institutions;

/// <summary>What an institution's name is worth beside those of others in the same string.</summary>
internal enum InstitutionStanding
{
    /// <summary>Only everyday words speak for it, or a number behind it for one of its units: beside others it is no
    /// institution of the string.</summary>
    Weak,

    /// <summary>A name of usual words that is as good as others where it is at the same place as they are.</summary>
    Usual,

    /// <summary>A name of its own.</summary>
    Own,
}
