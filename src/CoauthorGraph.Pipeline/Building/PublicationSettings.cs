namespace CoauthorGraph.Pipeline.Building;

/// <summary>How a graph is built and published.</summary>
/// <param name="MaxAuthors">Papers with more authors get no co-author pairs.</param>
/// <param name="Threads">Threads to use.</param>
/// <param name="ProgramVersion">What the snapshot says it was written by.</param>
/// <param name="Reconsider">Whether all identities are decided anew.</param>
internal sealed record PublicationSettings(int MaxAuthors, int Threads, string ProgramVersion, bool Reconsider = false);
