using CoauthorGraph.Core.Graph;
using CoauthorGraph.Pipeline.Answers;
using CoauthorGraph.Pipeline.Atlases;
using CoauthorGraph.Questions.Slicing;
using CoauthorGraph.Web.Addresses;
using CoauthorGraph.Web.Graphs;
using CoauthorGraph.Web.Jobs;

namespace CoauthorGraph.Web.Answers;

/// <summary>A question as it was asked.</summary>
/// <param name="Graph">The graph, cut to the filters.</param>
/// <param name="Whole">The whole of it.</param>
/// <param name="Identities">Tells why mentions are one author.</param>
/// <param name="Filter">The filters.</param>
/// <param name="Origin">What the answer rests on.</param>
/// <param name="Atlas">The atlas of the whole of it; null where it is not made.</param>
/// <param name="Parameters">What the address asks for.</param>
/// <param name="Jobs">Where long work is done.</param>
/// <param name="Keep">Keeps the graph open beyond the answer, until what it gives is disposed of.</param>
/// <param name="Threads">Threads for what can be shared out.</param>
/// <param name="End">Says that nobody waits for the answer any more, or has waited long enough.</param>
internal sealed record Question(
    KnowledgeGraph Graph, KnowledgeGraph Whole, IdentityShelf Identities, SliceFilter Filter, Lazy<AnswerOrigin> Origin,
    GraphAtlas? Atlas, RequestParameters Parameters, JobDesk Jobs, Func<IDisposable> Keep,
    int Threads, CancellationToken End);
