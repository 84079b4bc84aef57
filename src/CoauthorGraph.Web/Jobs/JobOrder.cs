using CoauthorGraph.Core.Progress;

namespace CoauthorGraph.Web.Jobs;

/// <summary>What a job is to make.</summary>
/// <param name="Key">Two orders of the same key are of the same bytes, and one job.</param>
/// <param name="Address">The address that asked for it.</param>
/// <param name="What">What is made, in words.</param>
/// <param name="FileName">What the file is called, in plain letters.</param>
/// <param name="ContentType">What kind of file it is.</param>
/// <param name="IsPacked">Whether it is packed already.</param>
/// <param name="Kept">What must stay open until it is made.</param>
/// <param name="Work">Makes it, and gives what is to be known of it.</param>
internal sealed record JobOrder(
    string Key, string Address, string What, string FileName, string ContentType, bool IsPacked, IDisposable Kept,
    Func<Stream, IProgress<ProgressReport>, CancellationToken, IReadOnlyList<string>> Work);
