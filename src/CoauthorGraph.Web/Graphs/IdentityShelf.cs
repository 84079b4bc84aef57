using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Pipeline.Identities;

namespace CoauthorGraph.Web.Graphs;

/// <summary>
/// What tells of one snapshot why mentions are one author. It is made of all names and titles: one at a time, and the
/// last one is kept, so that who asks about one person after another waits once, and many who ask hold no more than
/// one.
/// </summary>
internal sealed class IdentityShelf(string folder) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private IdentityAnswers? _kept;

    /// <summary>Mentions of the largest graph.</summary>
    public int MostMentions { get; init; } = 2_000_000;

    /// <summary>That of a graph: the snapshot or a slice of it.</summary>
    /// <exception cref="CoauthorGraphException">The graph is too large, or the weights of the folder are
    /// damaged.</exception>
    public IdentityAnswers Of(KnowledgeGraph graph, CancellationToken cancellationToken)
    {
        if (graph.Authorships.Count > MostMentions)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"{graph.Authorships.Count:N0} mentions are too many to tell here what joins some of them, and "
                    + $"{MostMentions:N0} are not: narrow the years, or ask 'coauthor explain' at the command line.");
        }

        _turn.Wait(cancellationToken);
        try
        {
            if (_kept is null || !_kept.AreOf(graph, folder))
            {
                // What is made takes as much as what was kept, and both are more than one.
                _kept = null;
                _kept = new IdentityAnswers(graph, folder, cancellationToken);
            }

            return _kept;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
