namespace CoauthorGraph.Storage.Records;

/// <summary>A file that was read, known by its content.</summary>
/// <param name="Hash">Checksum of the file's bytes.</param>
/// <param name="Name">Its name when it was read first.</param>
/// <param name="AsOf">The day with which it was read.</param>
/// <param name="Options">The other options that change what is read, as one text.</param>
/// <param name="Records">Records read from it.</param>
/// <param name="Rejected">Records rejected.</param>
/// <param name="Complete">Whether it was read to its end.</param>
public sealed record StoredInput(
    string Hash, string Name, string AsOf, string Options, long Records, long Rejected, bool Complete);
